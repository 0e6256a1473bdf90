package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What a list of capabilities or address families comes to.
///
/// @param words those that are allowed or, with [Mode#EXCEPT], refused, as they are written
record Picked(Mode mode, List<String> words) {
    private static final String NONE_OF_ALL = "none";

    enum Mode {
        /// Nothing is written: systemd's own default.
        UNSET,
        NONE,
        ONLY,
        EXCEPT
    }

    Picked {
        words = List.copyOf(words);
    }

    /// systemd reads the lines in order: the first one decides whether words are allowed or refused, a line of the
    /// other
    /// sort takes words back, and an empty one forgets all before it.
    static Picked of(DirectiveKind kind, DirectiveValue value) {
        var rows = DirectiveTargets.rows(value);
        var start = Math.max(rows.lastIndexOf(""), rows.lastIndexOf(NONE_OF_ALL)) + 1;
        var lines = rows.subList(start, rows.size());
        if (lines.isEmpty()) {
            var nothing = rows.isEmpty()
                    || kind == DirectiveKind.FAMILIES && rows.getLast().isEmpty();
            return new Picked(nothing ? Mode.UNSET : Mode.NONE, List.of());
        }
        var refuses = lines.getFirst().startsWith("~");
        var words = new LinkedHashSet<String>();
        for (var line : lines) {
            var those = words(line);
            if (line.startsWith("~") == refuses) {
                words.addAll(those);
            } else {
                those.forEach(words::remove);
            }
        }
        return new Picked(refuses ? Mode.EXCEPT : words.isEmpty() ? Mode.NONE : Mode.ONLY, List.copyOf(words));
    }

    /// As the deployment keeps it: a line for each word.
    DirectiveValue value(DirectiveKind kind) {
        return switch (mode) {
            case UNSET -> new Lines();
            case NONE -> nothing(kind);
            case ONLY -> words.isEmpty() ? nothing(kind) : new Lines(words);
            case EXCEPT ->
                words.isEmpty()
                        ? new Lines("~")
                        : new Lines(words.stream().map(word -> "~" + word).toList());
        };
    }

    Picked with(String word) {
        var more = new ArrayList<>(words);
        more.add(word);
        return new Picked(mode == Mode.EXCEPT ? Mode.EXCEPT : Mode.ONLY, more);
    }

    Picked without(String word) {
        return new Picked(
                mode, words.stream().filter(other -> !other.equals(word)).toList());
    }

    private static Lines nothing(DirectiveKind kind) {
        return new Lines(kind == DirectiveKind.FAMILIES ? NONE_OF_ALL : "");
    }

    private static List<String> words(String line) {
        var words = line.replaceFirst("^~", "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }
}
