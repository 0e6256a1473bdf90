package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.tool.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A machine that uses the exported module in Nix code of its own, evaluated with the real `lib.evalModules`.
///
/// @param report what `src/test/nix/report.nix` tells of it
record NixMachine(JsonNode report) {
    private static final Path HARNESS = Path.of("src/test/nix/evaluate.nix").toAbsolutePath();
    private static final String FLAKE =
            "{ outputs = _: { nixosModules.default.imports = [ ./default.nix ./applications.nix ]; }; }\n";

    /// @param folder an empty one
    /// @param configuration the attributes of a NixOS module; `./shop` and `./blog` are sources
    static NixMachine of(Path folder, String configuration, String... arguments) throws IOException {
        return new NixMachine(
                JsonMapper.shared().readTree(Installed.evaluate(HARNESS, arguments(folder, configuration, arguments))));
    }

    /// Why Nix does not evaluate such a machine.
    static String refusal(Path folder, String configuration) throws IOException {
        var command = new ArrayList<>(
                List.of("--eval", "--strict", "--json", "--readonly-mode", "--option", "store", "dummy://"));
        command.add(HARNESS.toString());
        var arguments = arguments(folder, configuration);
        for (var i = 0; i < arguments.length; i += 2) {
            command.addAll(List.of("--argstr", arguments[i], arguments[i + 1]));
        }
        var result = Installed.result("nix-instantiate", command);
        assertThat(result.status()).as(result.out()).isNotZero();
        return result.err();
    }

    private static String[] arguments(Path folder, String configuration, String... more) throws IOException {
        var lib = Installed.nixpkgsLib();
        var module = GeneratedFiles.generate(Deployment.EMPTY);
        for (var file : module.files()) {
            if (file.path().endsWith(".nix")) {
                Files.writeString(folder.resolve(file.path()), file.text());
            }
        }
        Files.writeString(folder.resolve("flake.nix"), FLAKE);
        Files.writeString(
                folder.resolve("applications.nix"), "{ config, lib, pkgs, ... }:\n{\n" + configuration + "\n}\n");
        Files.createDirectories(folder.resolve("shop"));
        Files.createDirectories(folder.resolve("blog"));
        var arguments = new ArrayList<>(List.of("lib", lib.toString(), "flake", folder.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    List<String> failedAssertions() {
        return texts(report.get("assertions"));
    }

    List<String> warnings() {
        return texts(report.path("warnings"));
    }

    /// The text of a unit file.
    String unit(String name) {
        var kind = name.substring(name.lastIndexOf('.') + 1) + "s";
        var unit = report.path(kind).path(name.substring(0, name.lastIndexOf('.')));
        assertThat(unit.isMissingNode())
                .as("there is no unit %s in %s", name, units())
                .isFalse();
        return unit.get("unit").stringValue();
    }

    List<String> units() {
        var units = new ArrayList<String>();
        for (var kind : List.of("service", "socket", "timer")) {
            report.path(kind + "s").propertyNames().forEach(name -> units.add(name + "." + kind));
        }
        return units;
    }

    JsonNode serviceConfig(String service) {
        return report.get("services").get(service).get("serviceConfig");
    }

    /// A directive of a service, where one that is no list counts as a list of one.
    List<String> directive(String service, String directive) {
        var value = serviceConfig(service).path(directive);
        return value.isMissingNode() ? List.of() : value.isArray() ? texts(value) : List.of(value.asString());
    }

    JsonNode environment(String service) {
        return report.get("services").get(service).get("environment");
    }

    /// A file that Nix would write, by name.
    String text(String name) {
        return report.get("texts").get(name).stringValue();
    }

    /// All of them.
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        report.get("texts")
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().stringValue()));
        return texts;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
