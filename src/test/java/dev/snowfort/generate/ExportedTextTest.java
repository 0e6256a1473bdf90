package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Setting.Emission;
import dev.snowfort.catalog.Settings;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Deployments;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a user types is refused by a finding or comes back equal from the real Nix evaluator.
class ExportedTextTest {
    private static final int CASES = 1500;
    private static final String READ_ALL = """
            { folder }:
            let
              cases = builtins.attrNames (builtins.readDir (/. + folder));
              read = name: rec {
                flake = import (/. + folder + "/${name}/flake.nix");
                file = import (/. + folder + "/${name}/applications.nix");
                names = builtins.fromJSON (builtins.readFile (/. + folder + "/${name}/names.json"));
                packages = builtins.listToAttrs (map (name: { inherit name; value = name; }) names);
                application = app: builtins.removeAttrs app [ "root" "staticFiles" ] // {
                  pythonPackages = (app.pythonPackages or (_: [ ])) packages;
                };
                result = {
                  inherit (flake) description;
                  inputs = flake.inputs or { };
                  applications = builtins.mapAttrs (_: application) file.wsgi.applications;
                  services = file.systemd.services or { };
                };
              };
            in
            builtins.listToAttrs (map (name: { inherit name; value = (read name).result; }) cases)
            """;

    @TempDir
    private Path folder;

    @Test
    void comesBackEqualFromNixOrIsRefused() throws IOException {
        Installed.tool("nix-instantiate");
        var random = new Random(26);
        var sound = new TreeMap<String, Deployment>();
        for (var i = 0; i < CASES; i++) {
            var deployment = withHostileText(random);
            if (Check.findings(deployment).stream().noneMatch(ExportedTextTest::isError)) {
                sound.put("case-%05d".formatted(i), deployment);
            }
        }
        assertThat(sound).as("texts that no finding refuses").hasSizeGreaterThan(CASES / 10);

        var cases = Files.createDirectory(folder.resolve("cases"));
        for (var entry : sound.entrySet()) {
            write(cases.resolve(entry.getKey()), entry.getValue());
        }
        var reader = Files.writeString(folder.resolve("read.nix"), READ_ALL);
        var evaluated = JsonMapper.shared().readTree(Installed.evaluate(reader, "folder", cases.toString()));

        sound.forEach((name, deployment) -> assertComesBack(deployment, evaluated.get(name)));
    }

    private static void assertComesBack(Deployment deployment, JsonNode evaluated) {
        assertThat(evaluated.get("description").stringValue())
                .isEqualTo(deployment.title().isBlank() ? "WSGI applications" : deployment.title());
        for (var application : deployment.applications()) {
            var attributes = evaluated.get("applications").get(application.name());
            for (Setting<?> setting : Settings.all()) {
                assertComesBack(application, setting, attributes);
            }
            application
                    .sandbox()
                    .overrides()
                    .forEach((directive, override) -> assertThat(evaluated
                                    .get("services")
                                    .get("wsgi-" + application.name())
                                    .get("serviceConfig")
                                    .get(directive)
                                    .booleanValue())
                            .isEqualTo(((Toggle) override.value()).on()));
        }
    }

    private static <T> void assertComesBack(Application application, Setting<T> setting, JsonNode attributes) {
        if (!setting.applies(application)) {
            return;
        }
        if (setting.emission() == Emission.PACKAGES) {
            assertThat(plain(attributes.get(setting.key())))
                    .isEqualTo(GeneralSettings.PYTHON_PACKAGES.of(application).stream()
                            .distinct()
                            .sorted()
                            .toList());
        }
        if (setting.emission() == Emission.KEYS_FILES) {
            assertThat(keysFiles(attributes)).isEqualTo(keysFiles(application));
        }
        if (setting.emission() != Emission.OPTION || !setting.changed(application)) {
            return;
        }
        var value = attributes;
        for (var name : setting.key().split("\\.")) {
            value = value.get(name);
        }
        if (setting == DatabaseSettings.DATABASE && value.isObject()) {
            value = value.get("name");
        }
        assertThat(plain(value)).as(setting.key()).isEqualTo(setting.of(application));
    }

    private static Object keysFiles(JsonNode attributes) {
        var files = attributes.get("keysFile");
        return files == null ? "" : plain(files);
    }

    private static Object keysFiles(Application application) {
        var first = SecretSettings.KEYS_FILE.of(application);
        var further = SecretSettings.FURTHER_KEYS_FILES.of(application);
        return first.isEmpty() || further.isEmpty()
                ? first
                : Stream.concat(Stream.of(first), further.stream()).toList();
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            var list = new ArrayList<Object>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isObject()) {
            Map<String, Object> map = new TreeMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        return node.isString()
                ? node.stringValue()
                : node.isBoolean() ? (Object) node.booleanValue() : node.longValue();
    }

    /// A sound example with one hostile text somewhere.
    private static Deployment withHostileText(Random random) {
        var example = Examples.deployment(
                Examples.names().get(random.nextInt(Examples.names().size())));
        var text = hostile(random);
        var index = random.nextInt(example.applications().size());
        return switch (random.nextInt(6)) {
            case 0 -> example.withTitle(text);
            case 1 ->
                example.with(
                        index,
                        app -> app.withSandbox(
                                app.sandbox().with("LockPersonality", new Override(new Toggle(false), text))));
            case 2, 3 ->
                example.with(
                        index,
                        app -> SecretSettings.ENVIRONMENT.set(
                                app, new TreeMap<>(Map.of("GREETING", text, "OTHER", "x" + text))));
            default -> {
                var settings = Settings.all();
                var setting = settings.get(random.nextInt(settings.size()));
                yield example.with(index, app -> withText(setting, app, text));
            }
        };
    }

    @SuppressWarnings("unchecked") // the kind says what the setting holds
    private static Application withText(Setting<?> setting, Application application, String text) {
        return switch (setting.kind()) {
            case Kind.Text _, Kind.Block _, Kind.Choice _ -> ((Setting<String>) setting).set(application, text);
            case Kind.TextList _ -> ((Setting<List<String>>) setting).set(application, List.of(text, "localhost"));
            case Kind.Variables _ ->
                ((Setting<Map<String, String>>) setting).set(application, new TreeMap<>(Map.of("A", text)));
            case Kind.Records kind -> {
                var record = new TreeMap<String, @Nullable Object>();
                kind.columns().forEach(column -> record.put(column.key(), text));
                yield ((Setting<Map<String, Map<String, @Nullable Object>>>) setting)
                        .set(application, new TreeMap<>(Map.of("job", record)));
            }
            case Kind.Number _, Kind.Flag _ -> application;
        };
    }

    private static String hostile(Random random) {
        return random.nextInt(3) == 0
                ? Deployments.HOSTILE.get(random.nextInt(Deployments.HOSTILE.size()))
                : Deployments.of(random.nextLong()).title();
    }

    private static void write(Path folder, Deployment deployment) throws IOException {
        Files.createDirectory(folder);
        var files = GeneratedFiles.generate(deployment);
        for (var name : List.of("flake.nix", "applications.nix")) {
            Files.writeString(
                    folder.resolve(name), files.file(name).orElseThrow().text());
        }
        var names = deployment.applications().stream()
                .flatMap(application -> GeneralSettings.PYTHON_PACKAGES.of(application).stream())
                .toList();
        Files.writeString(folder.resolve("names.json"), JsonMapper.shared().writeValueAsString(names));
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
