package dev.snowfort.scan;

import java.util.List;

/// Why a part of the tree was not read.
enum Obstacle {
    TOO_MANY("The folder holds more files than are looked at; what lies beyond was not"),
    TOO_DEEP("Folders this deep inside each other were not looked at"),
    UNREADABLE("You have no permission to read, or the disk did not answer for"),
    LINK("Symbolic links to folders, out of the project or in circles were not followed"),
    TOO_LARGE("Files larger than 1 MiB were not read"),
    TOO_MUCH("64 MiB were read; what came after that was not"),
    BINARY("Files that hold binary data were not read"),
    NOT_UTF_8("Files that are not in UTF-8 were read as far as they are"),
    BROKEN("Files that do not follow their format were not read");

    private static final int NAMED = 5;

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /// @param paths at least one
    Remark remark(List<String> paths) {
        var named = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
        var more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
        return new Remark(words + ": " + named + more + ".", Place.of(paths.getFirst()));
    }
}
