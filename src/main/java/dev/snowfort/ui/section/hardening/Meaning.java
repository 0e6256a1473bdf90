package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Word;

/// Says in words what a value of a directive means.
final class Meaning {
    private Meaning() {}

    /// One line below the editor; empty when the value speaks for itself.
    static String of(Directive directive, DirectiveValue value) {
        return switch (directive.kind()) {
            case SWITCH, CHOICE, ERRNO -> catalogued(directive, value);
            case LIMIT -> limit(directive, value);
            case MASK ->
                value instanceof Word(String mask) ? Permissions.under(mask).orElse("") : "";
            case NAMESPACES -> value instanceof Lines ? "Only the namespaces below." : catalogued(directive, value);
            default -> "";
        };
    }

    /// Behind a value that not every systemd with this directive takes.
    static String since(Directive directive, Directive.Choice choice) {
        return choice.since() > directive.since() ? "since systemd " + choice.since() : "";
    }

    /// What the systemd of the deployment passes over; empty when it knows the directive and its value.
    static String tooNew(Directive directive, DirectiveViewModel.State state) {
        if (!state.tooNew()) {
            return "";
        }
        var what = directive.since() > state.systemd() ? "not" : "this value is not";
        return what + " in systemd " + state.systemd() + ", but from " + state.since() + " on";
    }

    /// What stands where a list has no entry.
    static String nothing(Directive directive) {
        if (directive.kind() == DirectiveKind.NAMESPACES) {
            return "";
        }
        return switch (directive.name()) {
            case "SystemCallLog" -> "Not set: nothing is logged.";
            case "AmbientCapabilities" -> "Not set: nothing is handed out.";
            default -> directive.kind().isMereList() ? "None." : "Not set: systemd restricts nothing.";
        };
    }

    /// `4 GiB.` for `4G`: systemd's units are powers of 1024.
    private static String limit(Directive directive, DirectiveValue value) {
        var catalogued = catalogued(directive, value);
        if (!catalogued.isEmpty() || !(value instanceof Word(String text))) {
            return catalogued;
        }
        if (text.endsWith("%")) {
            return directive.name().startsWith("CPU") ? "Of one processor." : "Of the memory of the machine.";
        }
        return text.matches("[0-9]+[KMGT]")
                ? text.substring(0, text.length() - 1) + " " + text.charAt(text.length() - 1) + "iB."
                : "";
    }

    private static String catalogued(Directive directive, DirectiveValue value) {
        return directive.values().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Directive.Choice::meaning)
                .orElse("");
    }
}
