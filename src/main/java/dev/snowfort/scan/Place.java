package dev.snowfort.scan;

/// Where in the project something stands.
///
/// @param file inside the folder, with `/`; empty for the folder itself
/// @param line from 1; 0 for the file as a whole
public record Place(String file, int line) {
    public Place {
        file = file.replaceAll("\\p{Cntrl}", "?");
    }

    public static final Place FOLDER = new Place("", 0);

    static Place of(String file) {
        return new Place(file, 0);
    }

    /// `shop/settings.py:12`; empty for the folder.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
