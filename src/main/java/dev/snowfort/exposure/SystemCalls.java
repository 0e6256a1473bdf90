package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// The system calls that a version of systemd knows by name, and its groups of them.
public final class SystemCalls {
    private static final BitSet NONE = new BitSet();

    private final List<String> calls;
    private final SequencedMap<String, List<String>> groups;
    private final Map<String, BitSet> bits = new HashMap<>();

    private SystemCalls(List<String> calls, List<String> foreign, SequencedMap<String, List<String>> groups) {
        this.calls = calls;
        this.groups = groups;
        foreign.forEach(call -> bits.put(call, NONE));
        for (var i = 0; i < calls.size(); i++) {
            var one = new BitSet();
            one.set(i);
            bits.put(calls.get(i), one);
        }
        groups.forEach((group, members) -> {
            var all = new BitSet();
            members.forEach(call -> all.or(bits.getOrDefault(call, NONE)));
            bits.put(group, all);
        });
    }

    static SystemCalls of(Table table) {
        var groups = new LinkedHashMap<String, List<String>>();
        table.lines("groups").forEach(line -> groups.put(line.getFirst(), List.copyOf(line.subList(1, line.size()))));
        return new SystemCalls(
                table.words("calls"), table.words("foreign-calls"), Collections.unmodifiableSequencedMap(groups));
    }

    /// The system calls of x86-64, sorted.
    public List<String> calls() {
        return calls;
    }

    /// `@aio` and its like with every system call in them, on whatever architecture; groups within groups are unfolded.
    public SequencedMap<String, List<String>> groups() {
        return groups;
    }

    /// The groups that are wholly in another one, greatest first; those within them are left out.
    public List<String> groupsWithin(String group) {
        var all = Set.copyOf(groups.getOrDefault(group, List.of()));
        var within = new ArrayList<String>();
        groups.entrySet().stream()
                .filter(other -> other.getValue().size() < all.size() && all.containsAll(other.getValue()))
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> other) ->
                        -other.getValue().size()))
                .forEach(other -> {
                    if (within.stream().noneMatch(greater -> groups.get(greater).containsAll(other.getValue()))) {
                        within.add(other.getKey());
                    }
                });
        return List.copyOf(within);
    }

    /// The system calls of a group that are in none of the [groups within it][#groupsWithin].
    public List<String> callsBeside(String group) {
        var within = groupsWithin(group).stream()
                .flatMap(inner -> groups.get(inner).stream())
                .collect(Collectors.toSet());
        return groups.getOrDefault(group, List.of()).stream()
                .filter(call -> !within.contains(call))
                .toList();
    }

    /// The groups that have a system call, smallest first.
    public List<String> groupsWith(String call) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().contains(call))
                .sorted(Comparator.comparingInt(group -> group.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether x86-64 has the system call.
    public boolean isNative(String call) {
        return !bits(call).isEmpty();
    }

    /// Whether systemd takes this as a system call or, with `@` in front, as a group.
    public boolean knows(String name) {
        return bits.containsKey(name);
    }

    /// Those of x86-64 that a name stands for, by their places in [#calls].
    BitSet bits(String name) {
        return bits.getOrDefault(name, NONE);
    }
}
