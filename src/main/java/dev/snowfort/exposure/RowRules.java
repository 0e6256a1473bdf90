package dev.snowfort.exposure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes rules of the words in the table's rows.
final class RowRules {
    private final Table table;
    private final Choices choices;
    private final SystemCalls calls;
    private final Map<String, Integer> families;
    private final CapabilityBits capabilities;
    private final RowRule.User user;

    RowRules(Table table, Choices choices, SystemCalls calls) {
        this.table = table;
        this.choices = choices;
        this.calls = calls;
        families = NumberedNames.of(table, "families");
        capabilities = new CapabilityBits(NumberedNames.of(table, "capabilities"));
        user = new RowRule.User(choices.place("DynamicUser"));
    }

    RowRule of(List<String> words) {
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "choice" -> choice(rest.getFirst(), rest.subList(1, rest.size()));
            case "mounts" -> mounts(rest);
            case "capability" -> new RowRule.Capability(capabilities.of(rest));
            case "ambient" -> new RowRule.Ambient();
            case "namespace" ->
                new RowRule.Namespace(1 << table.words("namespaces").indexOf(rest.getFirst()));
            case "family" -> new RowRule.Family(rest.equals(List.of("other")) ? others() : families(rest));
            case "calls" -> new RowRule.Calls(calls.bits(rest.getFirst()));
            case "architectures" -> new RowRule.Architectures();
            case "user" -> user;
            case "groups" -> new RowRule.Unprivileged(user, new RowRule.Groups());
            case "remove-ipc" -> new RowRule.Unprivileged(user, choice("RemoveIPC", List.of("no=1")));
            case "root" -> new RowRule.Root();
            case "umask" -> new RowRule.Mask();
            case "delegate" -> new RowRule.Delegate();
            case "addresses" -> new RowRule.Addresses();
            case "devices" -> devices();
            default -> throw new IllegalArgumentException("No such rule: " + words);
        };
    }

    private RowRule.Choice choice(String directive, List<String> badness) {
        var byWord = new HashMap<String, Integer>();
        for (var pair : badness) {
            var equals = pair.indexOf('=');
            byWord.put(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
        }
        return new RowRule.Choice(choices.place(directive), Map.copyOf(byWord));
    }

    private RowRule.Mounts mounts(List<String> badness) {
        var implying = table.words("live-mounts").stream()
                .filter(choices::has)
                .mapToInt(choices::place)
                .toArray();
        return new RowRule.Mounts(choice("PrivateMounts", badness), implying);
    }

    private RowRule.Devices devices() {
        var adding = table.words("devices");
        return new RowRule.Devices(
                choices.place("DevicePolicy"),
                choices.place("ProtectClock"),
                adding.contains("LoadCredentialEncrypted"),
                adding.contains("RootMStack"));
    }

    private BitSet families(List<String> names) {
        return names.stream()
                .map(name -> families.get(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), RowRules::bits));
    }

    /// All families that no other row is about.
    private BitSet others() {
        var others = bits(families.values());
        for (var row : table.lines("rows")) {
            if (row.get(4).equals("family") && !row.get(5).equals("other")) {
                others.andNot(families(row.subList(5, row.size())));
            }
        }
        return others;
    }

    private static BitSet bits(Iterable<Integer> numbers) {
        var bits = new BitSet();
        numbers.forEach(bits::set);
        return bits;
    }
}
