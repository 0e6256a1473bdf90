package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How each assessed directive is read, for one version of systemd.
final class Readings {
    private final Map<String, Reading> readings = new HashMap<>();
    private final Table table;
    private final Dialect dialect;

    private Readings(Table table, Choices choices, Dialect dialect, SystemCalls calls) {
        this.table = table;
        this.dialect = dialect;
        readings.putAll(choices.readings());
        lists(calls);
        names();
        paths();
        readings.put("UMask", Readings::mask);
        readings.put("Delegate", Readings::delegate);
    }

    static Map<String, Reading> of(Table table, Choices choices, Dialect dialect, SystemCalls calls) {
        return Map.copyOf(new Readings(table, choices, dialect, calls).readings);
    }

    private void lists(SystemCalls calls) {
        var capabilities = NumberedNames.of(table, "capabilities");
        readings.put("CapabilityBoundingSet", new CapabilityReading(false, capabilities, dialect));
        readings.put("AmbientCapabilities", new CapabilityReading(true, capabilities, dialect));
        readings.put(
                "RestrictAddressFamilies",
                new FamilyReading(NumberedNames.of(table, "families"), dialect.unknownFamilyEndsLine()));
        readings.put("RestrictNamespaces", new NamespaceReading(table.words("namespaces")));
        readings.put("SystemCallFilter", new CallReading(calls, lowerCase(table.words("errors"))));
        var architectures = new HashSet<>(table.words("architectures"));
        readings.put("SystemCallArchitectures", (state, value) -> architectures(state, value, architectures));
        readings.put("IPAddressAllow", new AddressReading(state -> state.allowed));
        readings.put("IPAddressDeny", new AddressReading(state -> state.denied));
    }

    private void names() {
        for (var directive : List.of("User", "Group")) {
            readings.put(directive, (state, value) -> name(state, directive, value));
        }
        readings.put("SupplementaryGroups", Readings::groups);
        readings.put("PAMName", (state, value) -> text(state, "PAMName", value));
        if (dialect.hostNameSuffix()) {
            readings.compute("ProtectHostname", (_, plain) -> new HostNameReading(plain));
        }
    }

    private void paths() {
        for (var directive : List.of("RootDirectory", "RootImage", "RootMStack")) {
            readings.put(directive, (state, value) -> root(state, directive, value));
        }
        for (var directive : List.of("IPIngressFilterPath", "IPEgressFilterPath")) {
            readings.put(directive, (state, value) -> filter(state, directive, value));
        }
        readings.put("WorkingDirectory", this::workingDirectory);
        readings.put("DeviceAllow", new DeviceReading(dialect));
        readings.put("MountImages", new MountReading(dialect));
        for (var encrypted : List.of(false, true)) {
            var suffix = encrypted ? "Encrypted" : "";
            readings.put("LoadCredential" + suffix, new CredentialReading(encrypted, true));
            readings.put("SetCredential" + suffix, new CredentialReading(encrypted, false));
        }
    }

    /// Octal digits without sign or prefix.
    private static Taken mask(Effective state, String value) {
        var mask = Numbers.unsigned(value, 8).orElse(-1);
        if (mask < 0 || mask > 07777) {
            return Taken.IGNORED;
        }
        state.umask = (int) mask;
        return Taken.WHOLE;
    }

    /// Empty, or with any word that is no boolean, it is on.
    private static Taken delegate(Effective state, String value) {
        var truth = Words.truth(value);
        if (truth.isEmpty() && Words.of(value, Quotes.STRICT).broken()) {
            return Taken.IGNORED;
        }
        state.delegate = truth.orElse(true);
        return Taken.WHOLE;
    }

    private static Taken architectures(Effective state, String value, Set<String> known) {
        if (value.isEmpty()) {
            state.nativeCalls = state.foreignCalls = false;
            return Taken.WHOLE;
        }
        var words = Words.of(value, Quotes.STRICT);
        for (var word : words.list()) {
            state.nativeCalls |= word.equals("native");
            state.foreignCalls |= known.contains(word) && !word.equals("native");
        }
        return !words.broken() && known.containsAll(words.list()) ? Taken.WHOLE : Taken.PARTLY;
    }

    private static Taken name(Effective state, String directive, String value) {
        if (value.isEmpty()) {
            return text(state, directive, value);
        }
        var name = state.specifiers.expand(value);
        return name.filter(UserNames::isLoaded).isPresent()
                ? text(state, directive, name.orElseThrow())
                : Taken.REFUSED;
    }

    private static Taken groups(Effective state, String value) {
        if (value.isEmpty()) {
            state.groups.clear();
        }
        var words = Words.of(value, Quotes.PLAIN);
        for (var word : words.list()) {
            var name = state.specifiers.expand(word).filter(UserNames::isLoaded);
            if (name.isEmpty()) {
                return Taken.REFUSED;
            }
            state.groups.add(name.get());
        }
        return words.broken() ? Taken.REFUSED : Taken.WHOLE;
    }

    private Taken root(Effective state, String directive, String value) {
        var empty = state.specifiers.expand(value).filter(String::isEmpty).isPresent();
        return empty
                ? text(state, directive, "")
                : path(state, value).map(path -> text(state, directive, path)).orElse(Taken.REFUSED);
    }

    private Taken filter(Effective state, String directive, String value) {
        return value.isEmpty()
                ? text(state, directive, "")
                : path(state, value).map(path -> text(state, directive, path)).orElse(Taken.IGNORED);
    }

    private Optional<String> path(Effective state, String value) {
        return state.specifiers.expand(value).flatMap(path -> Paths.absolute(path, dialect));
    }

    /// `~` is the user's home; with `-` in front a path may be wrong.
    private Taken workingDirectory(Effective state, String value) {
        var lenient = value.startsWith("-");
        var path = lenient ? value.substring(1) : value;
        if (value.isEmpty() || path.equals("~")) {
            return text(state, "WorkingDirectory", path);
        }
        return path(state, path)
                .map(directory -> text(state, "WorkingDirectory", directory))
                .orElse(lenient ? Taken.IGNORED : Taken.REFUSED);
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static Taken text(Effective state, String directive, String value) {
        state.texts.put(directive, value);
        return Taken.WHOLE;
    }
}
