package dev.snowfort.storage;

import org.jspecify.annotations.Nullable;

/// JSON for those who read it with programs.
public final class JsonText {
    private JsonText() {}

    /// Prints lists, maps with text keys, texts, numbers (`Long`), flags and `null`; two blanks a level, final newline.
    public static String print(@Nullable Object value) {
        return Json.print(Json.node(value));
    }
}
