package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A hardening directive of systemd with all that one must know to decide about it.
///
/// @param name as the unit file writes it
/// @param title a few plain words
/// @param summary one sentence; the comment in `hardening.nix`
/// @param protects what an attacker inside the service can no longer do
/// @param breaks what stops working in a Python application
/// @param shows how the break looks: exception, journal, HTTP status
/// @param switchOff when lowering it is right
/// @param values what it takes, loosest first; for lists the useful entries
/// @param off the value that means: as if it were not set
/// @param settingKey the setting that gives its default; empty where none does
/// @param moreIs what a further entry does, for lists
/// @param defaults the module's value by circumstance
/// @param since the version of systemd that brought it
/// @param manual where the manual has it
/// @param also related directives
public record Directive(
        String name,
        Group group,
        DirectiveKind kind,
        String title,
        String summary,
        String protects,
        String breaks,
        String shows,
        String switchOff,
        List<Choice> values,
        DirectiveValue off,
        String settingKey,
        More moreIs,
        Map<Circumstance, DirectiveValue> defaults,
        int since,
        Manual manual,
        List<String> also) {
    private static final int LONGEST_ENTRY = 4096;

    public Directive {
        values = List.copyOf(values);
        also = List.copyOf(also);
        defaults = Map.copyOf(defaults);
    }

    /// What a directive is about; the headings of the hardening page.
    public enum Group {
        FILE_SYSTEM("file-system", "File system"),
        NETWORK("network", "Network"),
        KERNEL("kernel", "Kernel"),
        PRIVILEGES("privileges", "Privileges"),
        SYSTEM_CALLS("system-calls", "System calls"),
        PROCESSES("processes", "Processes and resources");

        private final String key;
        private final String title;

        Group(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Group of(String key) {
            return Arrays.stream(values())
                    .filter(group -> group.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no group is called " + key));
        }
    }

    /// What a further entry of a list does.
    public enum More {
        LOOSER,
        TIGHTER
    }

    /// @param since the version of systemd that brought this value
    public record Choice(DirectiveValue value, String meaning, int since) {}

    /// Whether it closes something. Others are exceptions from another directive, or rights.
    public boolean protectsByItself() {
        return !protects.startsWith("Nothing");
    }

    /// The setting of the form that gives the default, where there is one.
    public Optional<Setting<?>> setting() {
        return settingKey.isEmpty() ? Optional.empty() : Settings.named(settingKey);
    }

    /// The module's value for an application.
    public DirectiveValue defaultFor(Application application) {
        return DefaultSandbox.of(application).value(this);
    }

    /// A value out of the catalogue as the directive takes it alone: a list of one entry where it is a list.
    public DirectiveValue only(DirectiveValue choice) {
        return kind.isList() && choice instanceof Word(String entry) ? new Lines(entry) : choice;
    }

    /// The value in force: the user's, or else the default.
    public DirectiveValue valueFor(Application application) {
        return valueFor(application, DefaultSandbox.of(application));
    }

    /// @param defaults those of the application
    public DirectiveValue valueFor(Application application, DefaultSandbox defaults) {
        return application
                .sandbox()
                .override(name)
                .map(override -> override.value())
                .orElseGet(() -> defaults.value(this));
    }

    /// Whether the application's own value protects less than the module's default. `false` without an own value.
    public boolean lowered(Application application) {
        return application
                .sandbox()
                .override(name)
                .filter(override -> looser(override.value(), defaultFor(application)))
                .isPresent();
    }

    /// Whether a value protects less than another. Values that cannot be compared count as looser.
    public boolean looser(DirectiveValue value, DirectiveValue than) {
        return Strictness.looser(this, value, than);
    }

    /// The version of systemd that knows the directive and all that stands in a value.
    public int since(DirectiveValue value) {
        return values.stream()
                .filter(choice -> stands(choice.value(), value))
                .map(Choice::since)
                .reduce(since, Math::max);
    }

    /// What comes closest to a value among those that a version of systemd knows: of a list what it knows, else the
    /// next
    /// value that protects as much, or the last one that protects less.
    public DirectiveValue knownTo(int systemd, DirectiveValue value) {
        if (value instanceof Lines(List<String> entries)) {
            return new Lines(entries.stream()
                    .filter(entry -> since(new Lines(entry)) <= systemd)
                    .toList());
        }
        var known = values.stream().filter(choice -> choice.since() <= systemd).toList();
        return known.stream()
                .filter(choice -> rank(choice.value()) >= rank(value))
                .findFirst()
                .or(() -> known.stream().reduce((_, last) -> last))
                .map(Choice::value)
                .orElse(off);
    }

    private boolean stands(DirectiveValue choice, DirectiveValue in) {
        return choice.equals(in)
                || in instanceof Lines(List<String> entries)
                        && entries(choice).stream().allMatch(entries::contains);
    }

    /// Whether a value is one that systemd and NixOS take for this directive; a sentence when it is not.
    public Optional<String> refuse(DirectiveValue value) {
        return fits(value)
                ? Optional.empty()
                : Optional.of(name + " does not take “" + value.display() + "”: " + expected());
    }

    private boolean fits(DirectiveValue value) {
        if (kind.isChosen()) {
            return rank(value) >= 0;
        }
        if (kind.isList()) {
            return value instanceof Toggle
                    ? kind == DirectiveKind.NAMESPACES
                    : entries(value).stream().allMatch(entry -> entry.length() <= LONGEST_ENTRY && kind.takes(entry));
        }
        return value instanceof Word(String text) && kind.takes(text);
    }

    private String expected() {
        return kind.isChosen()
                ? "it takes "
                        + String.join(
                                ", ",
                                values.stream()
                                        .map(choice -> choice.value().display())
                                        .toList())
                        + "."
                : kind.expected();
    }

    /// Place among the values, loosest first; -1 when it is none of them.
    int rank(DirectiveValue value) {
        return values.stream().map(Choice::value).toList().indexOf(value);
    }

    static List<String> entries(DirectiveValue value) {
        return switch (value) {
            case Lines(List<String> entries) -> entries;
            case Word(String text) -> List.of(text);
            case Toggle(boolean on) -> List.of(on ? "yes" : "no");
        };
    }
}
