package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.exposure.Words;
import dev.snowfort.exposure.Words.Quotes;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes one value of all the lines that a unit has for a directive, as systemd does: a later line takes the place of a
/// word and adds to a list, an empty one takes back what a list has, and `~` turns a line round.
final class UnitValue {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("AF_LOCAL", "AF_UNIX", "AF_FILE", "AF_UNIX", "AF_ROUTE", "AF_NETLINK");
    private static final String NONE = "none";
    private static final int LARGEST_MASK = 0777;

    private final Directive directive;
    private final Members members = new Members();
    private final List<String> entries = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private Optional<DirectiveValue> value = Optional.empty();

    UnitValue(Directive directive) {
        this.directive = directive;
        members.restart(!isAmbient());
    }

    /// Whether systemd makes the same of two values.
    static boolean same(Directive directive, DirectiveValue one, DirectiveValue other) {
        return one.equals(other) || meaning(directive, one).equals(meaning(directive, other));
    }

    /// Nothing where no line was taken.
    Optional<DirectiveValue> value() {
        return value;
    }

    /// What was not taken, in sentences.
    List<String> refused() {
        return List.copyOf(refused);
    }

    void line(String text) {
        switch (directive.kind()) {
            case SWITCH, CHOICE -> take(choice(text));
            case MASK -> take(mask(text));
            case ERRNO -> take(text.isEmpty() ? directive.off() : new Word(error(text)));
            case LIMIT -> take(text.isEmpty() ? directive.off() : new Word(text));
            case CAPABILITIES -> capabilities(text);
            case FAMILIES -> families(text);
            case NAMESPACES -> namespaces(text);
            case CALLS -> sequence(text, Quotes.PLAIN);
            case INTERFACES, FILE_SYSTEMS -> sequence(text, Quotes.STRICT);
            case ARCHITECTURES, PATHS, BITS -> list(text, words(text, Quotes.STRICT));
            case ADDRESSES, GROUPS -> list(text, words(text, Quotes.PLAIN));
            case PORTS, DEVICES -> list(text, List.of(text.replaceAll("[ \t]+", " ")));
        }
    }

    private void take(DirectiveValue read) {
        directive.refuse(read).ifPresentOrElse(refused::add, () -> value = Optional.of(read));
    }

    private DirectiveValue choice(String text) {
        return Words.truth(text)
                .<DirectiveValue>map(Toggle::new)
                .filter(toggle -> directive.refuse(toggle).isEmpty())
                .orElseGet(() -> new Word(text));
    }

    private static Word mask(String text) {
        var fits = text.matches("[0-7]{1,5}") && Integer.parseInt(text, 8) <= LARGEST_MASK;
        return new Word(fits ? "%04o".formatted(Integer.parseInt(text, 8)) : text);
    }

    private static String error(String text) {
        return text.equals("kill") ? text : text.toUpperCase(Locale.ROOT);
    }

    private void list(String text, List<String> words) {
        if (text.isEmpty()) {
            entries.clear();
        } else {
            entries.addAll(accepted(words, false));
        }
        value = Optional.of(new Lines(List.copyOf(new LinkedHashSet<>(entries))));
    }

    private void sequence(String text, Quotes quotes) {
        if (text.isEmpty()) {
            entries.clear();
        } else {
            var inverted = isInverted(text);
            accepted(words(unsigned(text), quotes), inverted).stream()
                    .map(word -> inverted ? "~" + word : word)
                    .forEach(entries::add);
        }
        value = Optional.of(new Lines(entries));
    }

    /// A line without a capability takes back what was before, and leaves none or, with `~`, all. What is again as if
    /// it
    /// were not set, up to systemd 261, begins anew with the next line.
    private void capabilities(String text) {
        var inverted = isInverted(text);
        var words = accepted(upperCase(words(unsigned(text), Quotes.STRICT)), inverted);
        if (!words.isEmpty()) {
            members.line(words, inverted);
        } else if (inverted) {
            members.allowAll();
        } else {
            members.allowNothing();
        }
        if (isAmbient() ? members.allowsNothing() : members.allowsAll()) {
            members.restart(!isAmbient());
        }
        var all = members.allowsAll() && isAmbient();
        value = Optional.of(all ? new Lines("~") : members.allowsNothing() ? new Lines("") : members.entries());
    }

    private void families(String text) {
        if (text.isEmpty() || text.equals(NONE)) {
            members.restart(text.isEmpty());
        } else {
            var words = upperCase(words(unsigned(text), Quotes.STRICT)).stream()
                    .map(word -> OTHER_NAMES.getOrDefault(word, word))
                    .toList();
            members.line(accepted(words, isInverted(text)), isInverted(text));
        }
        value = Optional.of(members.allowsNothing() ? new Lines(NONE) : members.entries());
    }

    /// One unknown word discards the line.
    private void namespaces(String text) {
        var truth = Words.truth(text);
        var words = words(unsigned(text), Quotes.PLAIN);
        if (text.isEmpty()) {
            members.restart(true);
        } else if (truth.isPresent() && truth.get()) {
            members.allowNothing();
        } else if (truth.isPresent()) {
            members.allowAll();
        } else if (directive.values().stream()
                .map(choice -> choice.value().display())
                .toList()
                .containsAll(words)) {
            members.line(words, isInverted(text));
        } else {
            refused.add("systemd ignores " + directive.name() + "=" + text
                    + ": it does not know every kind of namespace in it.");
            return;
        }
        value = Optional.of(
                members.allowsNothing() || members.allowsAll()
                        ? new Toggle(members.allowsNothing())
                        : members.entries());
    }

    private List<String> words(String text, Quotes quotes) {
        var words = Words.of(text, quotes);
        if (words.broken()) {
            refused.add("A quote or a backslash is left open in " + directive.name() + "=" + text
                    + "; systemd ignores what follows it.");
        }
        return words.list();
    }

    /// The words of a line that the directive takes.
    private List<String> accepted(List<String> words, boolean inverted) {
        var accepted = new ArrayList<String>();
        for (var word : words) {
            misplaced(word, inverted)
                    .or(() -> directive.refuse(new Lines(inverted ? "~" + word : word)))
                    .ifPresentOrElse(refused::add, () -> accepted.add(word));
        }
        return accepted;
    }

    private Optional<String> misplaced(String word, boolean inverted) {
        if (isInverted(word)) {
            return Optional.of(
                    "systemd ignores “" + word + "” in " + directive.name() + ": ~ stands in front of a whole line.");
        }
        var error = directive.kind() == DirectiveKind.CALLS && !inverted && word.contains(":");
        return error || word.equals(NONE)
                ? Optional.of(
                        "systemd ignores “" + word + "” in " + directive.name() + ": it cannot stand in such a line.")
                : Optional.empty();
    }

    private boolean isAmbient() {
        return directive.name().startsWith("Ambient");
    }

    private static List<String> upperCase(List<String> words) {
        return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    private static boolean isInverted(String text) {
        return text.startsWith("~");
    }

    private static String unsigned(String text) {
        return isInverted(text) ? text.substring(1) : text;
    }

    /// What systemd makes of a value, without an order where there is none; a value that it does not take is itself.
    private static Object meaning(Directive directive, DirectiveValue value) {
        var read = new UnitValue(directive);
        UnitSection.of(Map.of(directive.name(), value)).service().stream()
                .map(Assignment::value)
                .forEach(read::line);
        if (!read.refused.isEmpty()) {
            return value;
        }
        return switch (read.value.orElse(directive.off())) {
            case Lines(List<String> lines) when lines.isEmpty() && read.isAmbient() -> Set.of("");
            case Lines(List<String> lines) when isSequence(directive.kind()) -> runs(lines);
            case Lines(List<String> lines) -> Set.copyOf(lines);
            case DirectiveValue other -> other;
        };
    }

    private static boolean isSequence(DirectiveKind kind) {
        return kind == DirectiveKind.CALLS || kind == DirectiveKind.INTERFACES || kind == DirectiveKind.FILE_SYSTEMS;
    }

    /// Entries of one sign that follow each other have no order among themselves.
    private static List<Set<String>> runs(List<String> lines) {
        var runs = new ArrayList<Set<String>>();
        var before = Optional.<Boolean>empty();
        for (var line : lines) {
            if (!before.equals(Optional.of(isInverted(line)))) {
                runs.add(new TreeSet<>());
            }
            before = Optional.of(isInverted(line));
            runs.getLast().add(line);
        }
        return runs;
    }
}
