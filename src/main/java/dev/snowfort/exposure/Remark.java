package dev.snowfort.exposure;

/// Something of a unit that a version of systemd does not take as it is written.
///
/// @param line where it is in the unit's text; 0 where there is no text
public record Remark(Kind kind, int systemd, int line, String directive, String value) {
    public enum Kind {
        /// This version does not know the directive.
        UNKNOWN_DIRECTIVE,
        /// This version knows the directive by name alone.
        DROPPED_DIRECTIVE,
        /// The whole value is ignored; what was set before stays.
        IGNORED_VALUE,
        /// Some words of the value are ignored.
        IGNORED_WORDS,
        /// The line is no assignment, or stands outside every section.
        IGNORED_LINE,
        /// The rest of the drop-in is not read.
        IGNORED_REST,
        /// The service would not be loaded.
        REFUSED
    }

    public String sentence() {
        var assignment = directive + "=" + value;
        return switch (kind) {
            case UNKNOWN_DIRECTIVE -> "systemd %d does not know %s and ignores it.".formatted(systemd, directive);
            case DROPPED_DIRECTIVE -> "systemd %d ignores %s: it has no effect any more.".formatted(systemd, directive);
            case IGNORED_VALUE -> "systemd %d does not take %s and ignores it.".formatted(systemd, assignment);
            case IGNORED_WORDS -> "systemd %d does not know every word of %s.".formatted(systemd, assignment);
            case IGNORED_LINE ->
                "systemd ignores line %d, as it is no assignment in a section: %s".formatted(line, value);
            case IGNORED_REST ->
                "systemd %d reads no further in the drop-in than line %d: %s"
                        .formatted(systemd, line, directive.isEmpty() ? value : assignment);
            case REFUSED ->
                directive.isEmpty()
                        ? "systemd %d refuses the unit because of line %d: %s".formatted(systemd, line, value)
                        : "systemd %d refuses a service with %s.".formatted(systemd, assignment);
        };
    }
}
