package dev.snowfort.ui.review;

/// The applications that the matrix has room for.
///
/// @param first index of the first one
/// @param count how many are beside each other
/// @param width of each
record Window(int first, int count, double width) {
    static final Window NONE = new Window(0, 0, 0);

    private static final double NARROW = 96;
    private static final double WIDE = 184;

    /// @param room for all columns together
    static Window of(int columns, double room, int first) {
        var count = Math.clamp((int) (room / NARROW), Math.min(1, columns), columns);
        var width = count == 0 ? 0 : Math.clamp(Math.floor(room / count), NARROW, WIDE);
        return new Window(Math.clamp(first, 0, columns - count), count, width);
    }

    /// Moved as little as it takes to have the column in it.
    Window showing(int column) {
        var moved = Math.clamp(first, Math.max(0, column - count + 1), Math.max(0, column));
        return new Window(moved, count, width);
    }
}
