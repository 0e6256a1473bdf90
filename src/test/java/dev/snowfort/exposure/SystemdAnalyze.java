package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.tool.Installed;
import dev.snowfort.tool.Tool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `systemd-analyze`, the installed one or one below another root: a folder with a whole system, entered by chroot(8).
/// The system property `snowfort.systemd-roots` names such folders, separated as in a path.
record SystemdAnalyze(Optional<Path> root, int version) {
    private static final Pattern VERSION = Pattern.compile("systemd (\\d+)");
    private static final Pattern OVERALL = Pattern.compile("Overall exposure level for (\\S+): (\\d+\\.\\d) ([A-Z]+)");

    /// @param rows by id
    /// @param overall as printed: `9.6 UNSAFE`
    record Seen(SequencedMap<String, SeenRow> rows, String overall) {}

    /// @param tick `true`, `false` or, where the row does not apply, `null`
    /// @param exposure as printed, or `null`
    record SeenRow(String name, String tick, String exposure) {}

    static SystemdAnalyze installed() {
        Installed.tool("systemd-analyze");
        return at(Optional.empty());
    }

    static Stream<SystemdAnalyze> roots() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("snowfort.systemd-roots", ""))
                .filter(root -> !root.isBlank())
                .map(root -> at(Optional.of(Path.of(root))));
    }

    /// Skips a test that looks at other versions, and says how to name them.
    static void skipWithoutRoots() {
        Assumptions.abort(
                "Only the installed systemd is compared: -Dsnowfort.systemd-roots=FOLDER:FOLDER names the roots"
                        + " of systems with another");
    }

    /// Skips a test for which this tool is no measure, and says why.
    void assumeComparableWith(Systemd systemd) {
        var why = !System.getProperty("os.arch").equals("amd64")
                ? "The tables hold for x86-64: systemd-analyze is not compared here"
                : "There is no table for systemd " + version + ": it is not compared";
        var comparable = System.getProperty("os.arch").equals("amd64") && systemd.version() == version;
        if (!comparable) {
            System.getLogger("checks").log(Level.WARNING, why);
        }
        Assumptions.assumeTrue(comparable, why);
    }

    /// Directives that keep a unit from being loaded here, whatever their value: those that look for the control groups
    /// of a running kernel find none in some build sandboxes.
    Set<String> untestable() {
        var filters = Set.of("IPIngressFilterPath", "IPEgressFilterPath");
        var probe = "[Service]\nExecStart=/bin/true\nIPIngressFilterPath=/x\n";
        return assess(List.of(new GeneratedUnit("probe.service", List.of(probe))))
                        .isEmpty()
                ? filters
                : Set.of();
    }

    /// The services that came with the system, without templates and their instances.
    List<GeneratedUnit> ownUnits() {
        var folder = root.orElse(Path.of("/")).resolve("usr/lib/systemd/system");
        try (var files = Files.newDirectoryStream(folder, "*.service")) {
            var units = new ArrayList<GeneratedUnit>();
            for (var file : files) {
                var name = file.getFileName().toString();
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name.contains("@")) {
                    units.add(new GeneratedUnit(name, List.of(Files.readString(file))));
                }
            }
            return units;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What it makes of units, by name; units that it does not load are missing.
    SequencedMap<String, Seen> assess(List<GeneratedUnit> units) {
        return in(units, (folder, paths) -> {
            var overall = overall(security(paths));
            var rows = security(paths, "--json=short").lines().toList();
            assertThat(rows).hasSameSizeAs(overall.keySet());
            var seen = new LinkedHashMap<String, Seen>();
            var names = List.copyOf(overall.keySet());
            for (var i = 0; i < names.size(); i++) {
                seen.put(names.get(i), new Seen(rows(rows.get(i)), overall.get(names.get(i))));
            }
            return seen;
        });
    }

    /// The rows under a `--security-policy` that gives some of them other weights.
    ///
    /// @param units those that are loaded
    SequencedMap<String, SequencedMap<String, SeenRow>> under(Map<String, Integer> weights, List<GeneratedUnit> units) {
        var policy = weights.entrySet().stream()
                .map(row -> "\"%s\":{\"weight\":%d}".formatted(row.getKey(), row.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return in(units, (folder, paths) -> {
            Files.writeString(onThisSide(folder).resolve("policy.json"), policy);
            var option = "--security-policy=" + folder.resolve("policy.json");
            var lines = security(paths, option, "--json=short").lines().toList();
            assertThat(lines).hasSameSizeAs(units);
            var seen = new LinkedHashMap<String, SequencedMap<String, SeenRow>>();
            for (var i = 0; i < units.size(); i++) {
                seen.put(units.get(i).name(), rows(lines.get(i)));
            }
            return seen;
        });
    }

    private interface Task<T> {
        T run(Path folder, List<String> paths) throws IOException;
    }

    private <T> T in(List<GeneratedUnit> units, Task<T> task) {
        try {
            var temporary = Files.createTempDirectory(root.orElse(Path.of("/")).resolve("tmp"), "units");
            try {
                for (var unit : units) {
                    unit.write(temporary);
                }
                var folder = root.map(base -> Path.of("/").resolve(base.relativize(temporary)))
                        .orElse(temporary);
                return task.run(
                        folder,
                        units.stream()
                                .map(unit -> folder.resolve(unit.name()).toString())
                                .toList());
            } finally {
                delete(temporary);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path onThisSide(Path path) {
        return root.map(base -> base.resolve(Path.of("/").relativize(path))).orElse(path);
    }

    private String security(List<String> paths, String... options) {
        var arguments = new ArrayList<>(List.of("security", "--offline=true", "--no-pager"));
        arguments.addAll(List.of(options));
        arguments.addAll(paths);
        return run(arguments).out();
    }

    /// Without a word about each odd value: there are thousands.
    private Tool.Result run(List<String> arguments) {
        var command = new ArrayList<>(List.of("env", "SYSTEMD_LOG_LEVEL=alert", "systemd-analyze"));
        command.addAll(arguments);
        root.ifPresent(base -> command.addAll(0, entering(base)));
        return Installed.result(command.getFirst(), command.subList(1, command.size()));
    }

    /// With this machine's /proc and /sys in it, for the command alone.
    private static List<String> entering(Path base) {
        var script = "mount --rbind /proc \"$0/proc\" && mount --rbind /sys \"$0/sys\" && exec chroot \"$0\" \"$@\"";
        return List.of("unshare", "--mount", "--propagation", "private", "sh", "-c", script, base.toString());
    }

    private static SystemdAnalyze at(Optional<Path> root) {
        var analyze = new SystemdAnalyze(root, 0);
        var version = VERSION.matcher(analyze.run(List.of("--version")).out());
        assertThat(version.find()).as("%s has a systemd-analyze", root).isTrue();
        return new SystemdAnalyze(root, Integer.parseInt(version.group(1)));
    }

    private static SequencedMap<String, String> overall(String printed) {
        var overall = new LinkedHashMap<String, String>();
        var matcher = OVERALL.matcher(printed);
        while (matcher.find()) {
            overall.put(matcher.group(1), matcher.group(2) + " " + matcher.group(3));
        }
        return overall;
    }

    private static SequencedMap<String, SeenRow> rows(String json) {
        var rows = new LinkedHashMap<String, SeenRow>();
        for (var row : JsonMapper.shared().readTree(json)) {
            rows.put(
                    row.get("json_field").stringValue(),
                    new SeenRow(row.get("name").stringValue(), text(row.get("set")), text(row.get("exposure"))));
        }
        return rows;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public String toString() {
        return "systemd " + version + root.map(base -> " below " + base).orElse("");
    }

    static Seen expected(Assessment assessment) {
        var rows = new LinkedHashMap<String, SeenRow>();
        for (var row : assessment.rows()) {
            var tick = row.applicable() ? String.valueOf(row.ok()) : "null";
            rows.put(
                    row.id(),
                    new SeenRow(
                            row.name(),
                            tick,
                            row.exposure().map(Exposure::toString).orElse("null")));
        }
        return new Seen(rows, assessment.overall() + " " + assessment.level());
    }
}
