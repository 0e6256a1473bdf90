package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.tool.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The evaluated units of some machines laid out as one root file system for `systemd-analyze`: programs that they
/// start
/// are empty scripts, targets that NixOS brings are those of the harness.
record UnitFiles(Path root, Collection<String> units) {
    private static final Pattern PROGRAM =
            Pattern.compile("(?m)^Exec(?:Condition|Reload|Start|Stop)\\w*=[-+:!@]*\"?(/[^\\s\"]+)");
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for (\\S+): (\\d+[.]\\d)");
    private static final Pattern VERSION = Pattern.compile("^systemd (\\d+)");
    private static final int AT_ONCE = 200;
    private static final Path TARGETS = Path.of("src/test/nix/targets");

    static UnitFiles of(JsonNode machine, Path root) throws IOException {
        return of(List.of(machine), root);
    }

    /// A unit that several machines have is the first one's.
    static UnitFiles of(Collection<JsonNode> machines, Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("etc/systemd/system"));
        var units = new TreeSet<String>();
        for (var machine : machines) {
            for (var kind : List.of("service", "socket", "timer")) {
                for (var entry : machine.path(kind + "s").properties()) {
                    var name = entry.getKey() + "." + kind;
                    if (units.add(name)) {
                        var text = entry.getValue().get("unit").stringValue();
                        Files.writeString(folder.resolve(name), text);
                        programs(root, text);
                    }
                }
            }
        }
        try (var targets = Files.list(TARGETS)) {
            for (var target : targets.toList()) {
                Files.copy(target, folder.resolve(target.getFileName()));
            }
        }
        return new UnitFiles(root, units);
    }

    /// What `systemd-analyze verify` says on standard error about these units, except that it does not know yet what
    /// came
    /// later; it exits 0 on unknown keys.
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var later = later(version());
        for (var some : inSmallNumbers(units)) {
            var result = Installed.result("systemd-analyze", analyze(List.of("verify", "--man=no"), some));
            (result.err() + result.out())
                    .lines()
                    .filter(line -> later.stream().noneMatch(line::endsWith))
                    .forEach(complaints::add);
        }
        return complaints;
    }

    /// What `systemd-analyze security` says of these services, from 0 to 10.
    Map<String, Double> exposures(Collection<String> services) {
        var exposures = new LinkedHashMap<String, Double>();
        for (var some : inSmallNumbers(services)) {
            var report = Installed.run(
                    "systemd-analyze", analyze(List.of("security", "--offline=true", "--no-pager"), some));
            var lines = EXPOSURE.matcher(report);
            while (lines.find()) {
                exposures.put(lines.group(1), Double.parseDouble(lines.group(2)));
            }
        }
        return exposures;
    }

    private static int version() {
        var version = VERSION.matcher(Installed.run("systemd-analyze", List.of("--version")));
        assertThat(version.find()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    /// How systemd of a version ends what it says about directives and values that later ones brought.
    private static List<String> later(int version) {
        return Hardening.all().stream()
                .flatMap(directive -> directive.since() > version
                        ? Stream.of("Unknown key '%s' in section [Service], ignoring.".formatted(directive.name()))
                        : directive.values().stream()
                                .filter(choice -> choice.since() > version)
                                .map(choice ->
                                        "ignoring: " + choice.value().display().replaceFirst("^~", "")))
                .toList();
    }

    private static List<List<String>> inSmallNumbers(Collection<String> names) {
        return List.copyOf(names).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .toList();
    }

    private List<String> analyze(List<String> command, Collection<String> names) {
        var arguments = new ArrayList<>(command);
        arguments.add("--root=" + root);
        arguments.addAll(names);
        return arguments;
    }

    private static void programs(Path root, String unit) throws IOException {
        var matcher = PROGRAM.matcher(unit);
        while (matcher.find()) {
            var program = root.resolve(matcher.group(1).substring(1));
            Files.createDirectories(program.getParent());
            if (Files.notExists(program)) {
                Files.writeString(program, "#!/bin/sh\n");
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
