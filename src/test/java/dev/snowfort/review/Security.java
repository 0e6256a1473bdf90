package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.Systemd;
import dev.snowfort.tool.Installed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// `systemd-analyze security --offline=true`: the installed one, and those below the folders that the system property
/// `snowfort.systemd-roots` names, entered by chroot(8).
record Security(Optional<Path> root, int version) {
    private static final Pattern VERSION = Pattern.compile("systemd (\\d+)");
    private static final Pattern OVERALL = Pattern.compile("Overall exposure level for (\\S+): (\\d+\\.\\d [A-Z]+)");
    private static final String ENTER =
            "mount --rbind /proc \"$0/proc\" && mount --rbind /sys \"$0/sys\" && exec chroot \"$0\" \"$@\"";

    static Stream<Security> all() {
        var roots = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("snowfort.systemd-roots", ""))
                .filter(root -> !root.isBlank())
                .map(root -> Optional.of(Path.of(root)));
        return Stream.concat(Stream.of(Optional.<Path>empty()), roots).map(root -> new Security(root, 0));
    }

    /// The same with its version. Skips the test, with a sentence, where there is nothing to compare with.
    Security found() {
        Installed.tool("systemd-analyze");
        var said = VERSION.matcher(run(List.of("--version")));
        assertThat(said.find()).isTrue();
        var found = new Security(root, Integer.parseInt(said.group(1)));
        Assumptions.assumeTrue(
                System.getProperty("os.arch").equals("amd64"),
                "The rules hold for x86-64: systemd-analyze is not compared here");
        Assumptions.assumeTrue(
                found.systemd().version() == found.version(),
                "The rules of systemd " + found.version() + " are not known: it is not compared");
        return found;
    }

    Systemd systemd() {
        return Systemd.of(version);
    }

    /// What it prints of some units: `9.6 UNSAFE` by name. One that it does not load is missing.
    ///
    /// @param units their texts by name
    Map<String, String> overall(Map<String, String> units) throws IOException {
        var folder = Files.createTempDirectory(root.orElse(Path.of("/")).resolve("tmp"), "units");
        try {
            var arguments = new ArrayList<>(List.of("security", "--offline=true", "--no-pager"));
            for (var unit : units.entrySet()) {
                var file = Files.writeString(folder.resolve(unit.getKey()), unit.getValue());
                arguments.add(root.map(base -> Path.of("/").resolve(base.relativize(file)))
                        .orElse(file)
                        .toString());
            }
            var overall = new LinkedHashMap<String, String>();
            OVERALL.matcher(run(arguments)).results().forEach(line -> overall.put(line.group(1), line.group(2)));
            return overall;
        } finally {
            for (var unit : units.keySet()) {
                Files.deleteIfExists(folder.resolve(unit));
            }
            Files.delete(folder);
        }
    }

    private String run(List<String> arguments) {
        var command = new ArrayList<>(List.of("env", "SYSTEMD_LOG_LEVEL=alert", "systemd-analyze"));
        command.addAll(arguments);
        root.ifPresent(base -> command.addAll(
                0, List.of("unshare", "--mount", "--propagation", "private", "sh", "-c", ENTER, base.toString())));
        return Installed.result(command.getFirst(), command.subList(1, command.size()))
                .out();
    }

    @Override
    public String toString() {
        return root.map(base -> "below " + base).orElse("installed");
    }
}
