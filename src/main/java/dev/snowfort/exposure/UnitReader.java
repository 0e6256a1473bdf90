package dev.snowfort.exposure;

import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitLine.FileStart;
import dev.snowfort.exposure.UnitLine.Header;
import dev.snowfort.exposure.UnitLine.Stray;
import dev.snowfort.exposure.UnitLine.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one unit with the eyes of one version of systemd. What makes systemd refuse the unit ends the reading; in a
/// drop-in it ends the reading of the drop-in alone.
final class UnitReader {
    private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x1f\\x7f\"'\\\\]");
    private static final Pattern GLOB = Pattern.compile("[*?\\[]");
    private static final String NONE = "";

    final Effective state;
    final List<Remark> remarks = new ArrayList<>();

    private final Systemd systemd;
    private String section = NONE;
    private boolean dropIn;
    private boolean skipping;

    UnitReader(Systemd systemd, String unit) {
        this.systemd = systemd;
        state = systemd.start(unit);
    }

    /// What keeps the unit from being loaded, if anything does.
    Optional<Remark> read(List<UnitLine> lines) {
        for (var line : lines) {
            if (!accepts(line)) {
                return Optional.of(remarks.getLast());
            }
        }
        return Optional.empty();
    }

    private boolean accepts(UnitLine line) {
        return switch (line) {
            case FileStart(boolean added) -> {
                section = NONE;
                dropIn = added;
                skipping = false;
                yield true;
            }
            case UnitLine _ when skipping -> true;
            case Header(int number, String text) -> {
                section = text.substring(1, Math.max(1, text.length() - 1));
                yield isHeader(text, section) || remark(Remark.Kind.REFUSED, number, NONE, text);
            }
            case Stray(int number, String text) -> remark(Remark.Kind.IGNORED_LINE, number, NONE, text);
            case Unreadable(int number) -> remark(Remark.Kind.REFUSED, number, NONE, "it is not valid UTF-8");
            case Assignment assignment -> accepts(assignment);
        };
    }

    private boolean isHeader(String text, String name) {
        return text.length() > 1
                && text.endsWith("]")
                && !UNSAFE.matcher(name).find()
                && !(systemd.dialect().plainHeaders()
                        && (name.isEmpty() || GLOB.matcher(name).find()));
    }

    private boolean accepts(Assignment assignment) {
        return switch (section) {
            case "Service" -> directive(assignment);
            case "Unit" -> !assignment.directive().equals("DefaultDependencies") || directive(assignment);
            case NONE ->
                remark(
                        Remark.Kind.IGNORED_LINE,
                        assignment.line(),
                        NONE,
                        assignment.directive() + "=" + assignment.value());
            default -> true;
        };
    }

    private boolean directive(Assignment assignment) {
        var name = assignment.directive();
        if (name.startsWith("X-")) {
            return true;
        }
        if (!systemd.knows(name) && !section.equals("Unit")) {
            var kind = systemd.dropped(name) ? Remark.Kind.DROPPED_DIRECTIVE : Remark.Kind.UNKNOWN_DIRECTIVE;
            return remark(kind, assignment);
        }
        var reading = systemd.reading(name);
        if (reading.isEmpty()) {
            return true;
        }
        return switch (reading.get().read(state, assignment.value())) {
            case WHOLE -> true;
            case PARTLY -> remark(Remark.Kind.IGNORED_WORDS, assignment);
            case IGNORED -> remark(Remark.Kind.IGNORED_VALUE, assignment);
            case REFUSED -> remark(Remark.Kind.REFUSED, assignment);
        };
    }

    private boolean remark(Remark.Kind kind, Assignment assignment) {
        return remark(kind, assignment.line(), assignment.directive(), assignment.value());
    }

    private boolean remark(Remark.Kind kind, int line, String directive, String value) {
        skipping = dropIn && kind == Remark.Kind.REFUSED;
        var said = skipping ? Remark.Kind.IGNORED_REST : kind;
        remarks.add(new Remark(said, systemd.version(), line, directive, value));
        return said != Remark.Kind.REFUSED;
    }
}
