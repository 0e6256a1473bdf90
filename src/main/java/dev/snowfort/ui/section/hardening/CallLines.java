package dev.snowfort.ui.section.hardening;

import dev.snowfort.exposure.SystemCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The lines of a list of system calls, in the order in which systemd reads them: each allows or, with `~` in front,
/// refuses calls and groups of them.
record CallLines(List<String> lines) {
    private static final String ALWAYS = "@default";

    CallLines {
        lines = List.copyOf(lines);
    }

    static boolean refuses(String line) {
        return line.startsWith("~");
    }

    /// The calls and groups of a line; what they return when refused, as in `@chown:EPERM`, is left out.
    static List<String> words(String line) {
        return Stream.of(line.replaceFirst("^~", "").strip().split("\\s+"))
                .map(word -> word.replaceFirst(":.*", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The line at a place refuses what it allowed, or the reverse.
    CallLines turned(int index) {
        var line = lines.get(index);
        return with(index, refuses(line) ? line.substring(1) : "~" + line);
    }

    /// The line at a place changes places with its neighbour; the same lines where there is none.
    CallLines moved(int index, int by) {
        var to = index + by;
        if (to < 0 || to >= lines.size()) {
            return this;
        }
        return with(to, lines.get(index)).with(index, lines.get(to));
    }

    CallLines and(String line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new CallLines(more);
    }

    /// Whether a filter of these lines lets a system call through: the first line decides whether it lists what is
    /// allowed or what is refused, and a line of the other sort takes calls back.
    boolean allow(String call, SystemCalls calls) {
        if (lines.isEmpty()) {
            return true;
        }
        var listsRefused = refuses(lines.getFirst());
        var listed = listed(calls);
        return listsRefused
                ? !listed.contains(call)
                : listed.contains(call) || members(ALWAYS, calls).contains(call);
    }

    /// Whether a log of these lines has a system call.
    boolean log(String call, SystemCalls calls) {
        return !lines.isEmpty() && refuses(lines.getFirst()) != listed(calls).contains(call);
    }

    private Set<String> listed(SystemCalls calls) {
        var listed = new HashSet<String>();
        for (var line : lines) {
            var those = words(line).stream()
                    .flatMap(word -> members(word, calls).stream())
                    .toList();
            if (refuses(line) == refuses(lines.getFirst())) {
                listed.addAll(those);
            } else {
                those.forEach(listed::remove);
            }
        }
        return listed;
    }

    private static List<String> members(String word, SystemCalls calls) {
        return word.startsWith("@") ? calls.groups().getOrDefault(word, List.of()) : List.of(word);
    }

    private CallLines with(int index, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new CallLines(changed);
    }
}
