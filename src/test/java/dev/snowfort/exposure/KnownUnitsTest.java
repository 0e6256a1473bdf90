package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.SystemdAnalyze.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the assessment of known units against what `systemd-analyze` of each version printed for them: the overall
/// exposure, and the rows: all of the first unit, of the others those that differ from the first one's.
/// `-Dexposure.record=true` writes the expectations anew, with the
/// installed systemd and those that `snowfort.systemd-roots` names.
class KnownUnitsTest {
    private static final Path FOLDER = Path.of("src/test/resources/exposure");

    static Stream<Systemd> versions() {
        return Systemd.versions().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void assessesAsTheToolDid(Systemd systemd) throws IOException {
        if (Boolean.getBoolean("exposure.record")) {
            record(systemd);
        }
        var found = new LinkedHashMap<String, Seen>();
        for (var unit : units()) {
            if (systemd.assess(unit.section()) instanceof Assessment assessment) {
                found.put(unit.name(), SystemdAnalyze.expected(assessment));
            }
        }
        assertThat(text(found)).isEqualTo(Files.readString(expected(systemd)));
    }

    private static void record(Systemd systemd) throws IOException {
        var tool = Stream.concat(Stream.of(SystemdAnalyze.installed()), SystemdAnalyze.roots())
                .filter(analyze -> analyze.version() == systemd.version())
                .findFirst();
        if (tool.isPresent()) {
            Files.writeString(expected(systemd), text(tool.get().assess(units())));
        }
    }

    private static Path expected(Systemd systemd) {
        return FOLDER.resolve("expected-" + systemd.version() + ".txt");
    }

    private static List<GeneratedUnit> units() throws IOException {
        var units = new ArrayList<GeneratedUnit>();
        for (var part : Files.readString(FOLDER.resolve("units.conf")).split("(?m)^### ")) {
            if (!part.isEmpty()) {
                var end = part.indexOf('\n');
                var text = "[Service]\nExecStart=/bin/true\n" + part.substring(end + 1);
                units.add(new GeneratedUnit(part.substring(0, end) + ".service", List.of(text)));
            }
        }
        return units;
    }

    private static String text(Map<String, Seen> units) throws IOException {
        var text = new StringBuilder();
        var first = Map.<String, String>of();
        for (var unit : units()) {
            var seen = Optional.ofNullable(units.get(unit.name()));
            text.append(unit.name())
                    .append(' ')
                    .append(seen.map(Seen::overall).orElse("not loaded"))
                    .append('\n');
            var rows = rows(seen);
            for (var row : rows.entrySet()) {
                if (!row.getValue().equals(first.get(row.getKey()))) {
                    text.append("  %s %s\n".formatted(row.getKey(), row.getValue()));
                }
            }
            first = first.isEmpty() ? rows : first;
        }
        return text.toString();
    }

    private static SortedMap<String, String> rows(Optional<Seen> seen) {
        var rows = new TreeMap<String, String>();
        seen.ifPresent(unit -> unit.rows()
                .forEach((id, row) -> rows.put(
                        id,
                        switch (row.tick()) {
                            case "true" -> "ok";
                            case "false" -> row.exposure();
                            default -> "n/a";
                        })));
        return rows;
    }
}
