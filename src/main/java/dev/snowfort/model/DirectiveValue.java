package dev.snowfort.model;

import java.util.List;

/// The value of a systemd directive, as NixOS takes it.
public sealed interface DirectiveValue {
    /// `true` or `false`.
    record Toggle(boolean on) implements DirectiveValue {}

    /// One word or text: `strict`, `0027`.
    record Word(String text) implements DirectiveValue {}

    /// A line for each entry. No entry: no line, which is systemd's own default. One empty entry: an empty assignment,
    /// which takes everything away.
    record Lines(List<String> entries) implements DirectiveValue {
        public Lines {
            entries = List.copyOf(entries);
        }

        public Lines(String... entries) {
            this(List.of(entries));
        }
    }

    /// As a unit file writes it; several lines are separated by `, `.
    default String display() {
        return switch (this) {
            case Toggle(boolean on) -> on ? "yes" : "no";
            case Word(String text) -> text;
            case Lines(List<String> entries) when entries.isEmpty() -> "(not set)";
            case Lines(List<String> entries) when entries.equals(List.of("")) -> "(none)";
            case Lines(List<String> entries) -> String.join(", ", entries);
        };
    }
}
