package dev.snowfort.generate;

import dev.snowfort.tool.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The evaluated units laid out as a root file system for `systemd-analyze verify`: programs that they start are empty
/// scripts, targets that NixOS brings are those of the harness.
record UnitFiles(Path root, List<String> units) {
    private static final Pattern PROGRAM = Pattern.compile("(?m)^Exec\\w+=[-+:!@]*\"?(/[^\\s\"]+)");
    private static final Path TARGETS = Path.of("src/test/nix/targets");

    static UnitFiles of(JsonNode machine, Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("etc/systemd/system"));
        var units = new ArrayList<String>();
        for (var kind : List.of("service", "socket")) {
            for (var entry : machine.get(kind + "s").properties()) {
                var name = entry.getKey() + "." + kind;
                var text = entry.getValue().get("unit").stringValue();
                Files.writeString(folder.resolve(name), text);
                units.add(name);
                programs(root, text);
            }
        }
        try (var targets = Files.list(TARGETS)) {
            for (var target : targets.toList()) {
                Files.copy(target, folder.resolve(target.getFileName()));
            }
        }
        return new UnitFiles(root, units);
    }

    /// What `systemd-analyze verify` says on standard error about these units; it exits 0 on unknown keys.
    List<String> complaints() {
        var arguments = new ArrayList<>(List.of("verify", "--man=no", "--root=" + root));
        arguments.addAll(units);
        var result = Installed.result("systemd-analyze", arguments);
        return (result.err() + result.out()).lines().toList();
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
