package dev.snowfort.ui;

import dev.snowfort.storage.Homes;

/// What the program remembers beyond its end.
public record Memory(Homes homes, Preferred preferred) implements AutoCloseable {
    public static Memory in(Homes homes, Background background) {
        return new Memory(homes, new Preferred(homes, background));
    }

    /// Writes what is not yet on the disk, which the background then finishes.
    @Override
    public void close() {
        preferred.close();
    }
}
