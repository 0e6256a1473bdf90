package dev.snowfort.keys;

/// What became of a name in a keys file. Its value is not in here.
public record Found(String name, boolean required, State state) {
    public enum State {
        /// It has a value, and the application gets it.
        PRESENT,
        /// It stands there without a value.
        EMPTY,
        /// It has a word such as `changeme` for a value.
        PLACEHOLDER,
        /// It stands there, but systemd refuses the whole file.
        DROPPED,
        MISSING
    }

    public boolean isPresent() {
        return state == State.PRESENT;
    }
}
