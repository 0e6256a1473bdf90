package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.model.Source;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The exported module, evaluated with the real `lib.evalModules` of nixpkgs against the options that it sets.
class EvaluatedModuleTest {
    /// The module adds to these what the application needs: its sockets, its media files.
    private static final Set<String> MERGED =
            Set.of("BindPaths", "BindReadOnlyPaths", "InaccessiblePaths", "ReadOnlyPaths", "ReadWritePaths");

    private static final Path HARNESS = Path.of("src/test/nix").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void theServiceHasTheSandboxThatTheProgramShows(String example) throws Exception {
        var deployment = Examples.deployment(example);
        var machine = evaluate(deployment);

        for (var application : deployment.applications()) {
            assertShown(machine, application);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesFailNoAssertionAndGiveNoWarning(String example) throws Exception {
        var machine = evaluate(Examples.deployment(example));

        assertThat(texts(machine.get("assertions"))).isEmpty();
        assertThat(texts(machine.get("warnings"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyDirectiveCanBeSetWithoutForce(String example) throws Exception {
        var deployment = Examples.deployment(example);
        var machine = evaluate(
                deployment, "extra", HARNESS.resolve("override-all.nix").toString());

        for (var application : deployment.applications()) {
            var before = sandbox(evaluate(deployment), application);
            var changed = sandbox(machine, application);
            Hardening.all().stream()
                    .filter(directive -> !directive.defaults().isEmpty())
                    .forEach(directive -> {
                        var word = "changed " + directive.name();
                        var value = changed.get(directive.name());
                        if (MERGED.contains(directive.name())) {
                            var wanted = new ArrayList<Object>((List<?>) before.get(directive.name()));
                            wanted.add(word);
                            assertThat((List<?>) value)
                                    .as(directive.name())
                                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                                    .containsExactlyInAnyOrderElementsOf(wanted);
                        } else {
                            assertThat(value).as(directive.name()).isIn(word, List.of(word));
                        }
                    });
        }
    }

    @Test
    void overridesOfTheDeploymentReachTheUnit() throws Exception {
        var deployment = Examples.deployment("intranet")
                .with(
                        0,
                        wiki -> wiki.withSandbox(wiki.sandbox()
                                .with("MemoryDenyWriteExecute", new Override(new Toggle(false), "numba"))
                                .with("UMask", new Override(new Word("0077"), ""))
                                .with("ReadWritePaths", new Override(new Lines("/srv/media", "/srv/cache"), ""))
                                .with("CapabilityBoundingSet", new Override(new Lines(), "why not"))));
        var wiki = deployment.applications().getFirst();

        assertShown(evaluate(deployment), wiki);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void systemdHasNothingToSayAboutTheUnits(String example) throws Exception {
        Installed.tool("systemd-analyze");
        var machine = evaluate(Examples.deployment(example));

        assertThat(UnitFiles.of(machine, folder.resolve("root")).complaints()).isEmpty();
    }

    @Test
    void systemdWouldSayWhatItDoesNotKnow() throws Exception {
        Installed.tool("systemd-analyze");
        var units = UnitFiles.of(evaluate(Examples.deployment("intranet")), folder.resolve("root"));
        var unit = units.root().resolve("etc/systemd/system/wsgi-wiki.service");
        Files.writeString(unit, Files.readString(unit).replace("[Service]\n", "[Service]\nProtectEverything=true\n"));

        assertThat(units.complaints()).singleElement().asString().contains("ProtectEverything");
    }

    @Test
    void listensWhereTheDeploymentSays() throws Exception {
        var port = evaluate(Examples.deployment("intranet"));
        assertThat(port.get("sockets").isEmpty()).isTrue();
        assertThat(port.get("texts").toString()).contains("127.0.0.1:8000").doesNotContain("0.0.0.0");

        var socket = evaluate(Examples.deployment("sealed"));
        assertThat(socket.get("sockets").get("wsgi-register").get("unit").stringValue())
                .contains("ListenStream=/run/wsgi-register.sock\n");
        assertThat(socket.get("services").get("wsgi-register").get("unit").stringValue())
                .containsPattern("Requires=.*\\bwsgi-register\\.socket\n")
                .contains("PrivateNetwork=true\n");
        assertThat(socket.get("nginx").toString()).contains("http://unix:/run/wsgi-register.sock");
    }

    @Test
    void contradictionsAreSaidInSentences() throws Exception {
        var deployment = Examples.deployment("intranet").with(0, wiki -> ServingSettings.PORT.set(wiki, 80L));

        assertThat(texts(evaluate(deployment).get("assertions")))
                .singleElement()
                .asString()
                .startsWith("wsgi.applications.wiki")
                .contains("80");
    }

    private static void assertShown(JsonNode machine, Application application) {
        var sandbox = sandbox(machine, application);
        shown(application).forEach((directive, value) -> {
            if (MERGED.contains(directive) || directive.equals("NoExecPaths")) {
                assertThat((List<?>) sandbox.get(directive))
                        .as(directive)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsAll((List<?>) value);
            } else {
                assertThat(sandbox.get(directive)).as(directive).isEqualTo(value);
            }
        });
    }

    private static Stream<String> examples() {
        return Examples.names().stream();
    }

    private JsonNode evaluate(Deployment deployment, String... more) throws Exception {
        var lib = Installed.nixpkgsLib();
        var export = folder.resolve("export");
        ExportPlan.of(export, GeneratedFiles.generate(deployment)).write(true);
        for (var application : deployment.applications()) {
            if (application.source() instanceof Source.Folder source) {
                Files.createDirectories(export.resolve(source.path()));
            }
        }
        var arguments = new ArrayList<>(List.of("lib", lib.toString(), "flake", export.toString()));
        arguments.addAll(List.of(more));
        return JsonMapper.shared()
                .readTree(Installed.evaluate(HARNESS.resolve("evaluate.nix"), arguments.toArray(String[]::new)));
    }

    /// By directive; one that the unit does not have is as if it were not set.
    private static Map<String, Object> sandbox(JsonNode machine, Application application) {
        var config = machine.get("services").get("wsgi-" + application.name()).get("serviceConfig");
        var sandbox = new TreeMap<String, Object>();
        Hardening.all()
                .forEach(directive -> sandbox.put(
                        directive.name(),
                        config.has(directive.name()) ? plain(config.get(directive.name())) : plain(directive.off())));
        return sandbox;
    }

    private static Map<String, Object> shown(Application application) {
        var shown = new TreeMap<String, Object>();
        Hardening.all().forEach(directive -> shown.put(directive.name(), plain(directive.valueFor(application))));
        return shown;
    }

    private static Object plain(DirectiveValue value) {
        return switch (value) {
            case Toggle(boolean on) -> on;
            case Word(String text) -> text;
            case Lines(List<String> entries) -> entries;
        };
    }

    private static Object plain(JsonNode node) {
        return node.isArray() ? texts(node) : node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
