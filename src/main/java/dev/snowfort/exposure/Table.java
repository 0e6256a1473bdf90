package dev.snowfort.exposure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A file of facts: lines of words below `[section]` headings. A line that begins with a blank continues the one above
/// it, and `#` begins a comment line. The sections of `systemd-<version>.table`:
///
/// | section | a line of it |
/// |---|---|
/// | `rows` | weight, range, id, name, rule (see [RowRule]) |
/// | `not-applicable-without-default-dependencies` | ids of rows |
/// | `choices` | directive, how it reads (see [ChoiceReading]), its words; the first holds where nothing is set |
/// | `implied` | directive, and what it does once it is on (see [Implication]) |
/// | `devices` | what adds entries of its own to `DeviceAllow` |
/// | `live-mounts` | what makes the running system count `PrivateMounts` as on |
/// | `refused-together` | two settings that are not loaded together (see [Refused]) |
/// | `dialect` | a point in which versions differ, and this version's way (see [Dialect]) |
/// | `capabilities`, `families` | `NAME=number` |
/// | `namespaces`, `architectures`, `errors` | names |
/// | `directives`, `dropped-directives` | of `[Service]`: known; known by name alone |
/// | `calls`, `foreign-calls` | system calls of x86-64; of other architectures |
/// | `groups` | a group, and all its system calls |
final class Table {
    private final SequencedMap<String, List<List<String>>> sections = new LinkedHashMap<>();

    private Table() {}

    static Table load(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no table " + name);
            }
            var table = new Table();
            try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                table.read(lines.lines().toList());
            }
            return table;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<List<String>> lines(String section) {
        var lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("The table lacks the section " + section);
        }
        return lines;
    }

    /// All words of a section, however its lines are cut.
    List<String> words(String section) {
        return lines(section).stream().flatMap(List::stream).toList();
    }

    private void read(List<String> text) {
        List<List<String>> section = List.of();
        for (var line : text) {
            var words = List.of(line.strip().split(" +"));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (line.startsWith(" ")) {
                section.getLast().addAll(words);
            } else {
                section.add(new ArrayList<>(words));
            }
        }
    }
}
