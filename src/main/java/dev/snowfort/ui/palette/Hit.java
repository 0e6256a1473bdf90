package dev.snowfort.ui.palette;

import dev.snowfort.catalog.FieldId;

/// Something that the search has found.
///
/// @param place name of the application that it belongs to; may be empty
/// @param value what it is set to, or the keys that do it; empty where that is long, or nobody's business
public record Hit(Kind kind, String label, String place, String value, Target target) {
    /// In the order of equally good hits.
    public enum Kind {
        APPLICATION("Application"),
        COMMAND("Command"),
        SETTING("Setting"),
        DIRECTIVE("Directive"),
        PROBLEM("Problem"),
        FILE("File");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Where it leads.
    public sealed interface Target {
        record Field(FieldId field) implements Target {}

        record File(String path) implements Target {}

        record Application(int index) implements Target {}

        record Action(Runnable action) implements Target {}
    }
}
