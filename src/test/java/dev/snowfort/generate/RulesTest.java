package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Rules;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Fix;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFormat;
import dev.snowfort.tool.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Each rule of the catalogue with a deployment that breaks it, and it alone: the program's finding and the module's
/// assertion or warning say the same.
///
/// A fixture has the fields of its applications, over those of a sound one (`base` says which), those of the
/// `deployment` where they matter, and Nix code for the application `shop` where the program writes no such thing;
/// `only`
/// one side can see some rules. It says what its fix is called, or why it is left `unfixed`.
class RulesTest {
    private static final Path HARNESS =
            Path.of("src/test/nix/matrix/evaluate.nix").toAbsolutePath();
    private static final Map<String, JsonNode> FIXTURES = fixtures();

    /// A statement, and then a request.
    private static final Pattern WRONG_THEN_RIGHT =
            Pattern.compile(".{20,}[.;] (Add|Begin|Call|Delete|Do|Give|Keep|List"
                    + "|Look|look|Lower|Name|Put|Rename|Reset|Set|Shorten|Tell|Use|Write|write) [^.].*[.]");

    @TempDir
    private Path folder;

    @Test
    void everyRuleHasAFixture() {
        assertThat(FIXTURES.keySet()).isEqualTo(Rules.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("seenByTheProgram")
    void theProgramFindsItAlone(String rule) throws Exception {
        var findings = Check.findings(deployment(rule));

        assertThat(findings)
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .matches(pattern(rule));
    }

    @ParameterizedTest
    @MethodSource("seenByTheProgram")
    void itsFixPutsItRightAndNothingElseWrong(String rule) throws Exception {
        var fixture = FIXTURES.get(rule);
        var deployment = deployment(rule);
        var fix = Check.findings(deployment).getFirst().fix();

        assertThat(fixture.has("fix")).isNotEqualTo(fixture.has("unfixed"));
        assertThat(fix.map(Fix::label).orElse("")).isEqualTo(fixture.path("fix").asString(""));
        assertThat(fix.map(found -> Check.findings(found.change().apply(deployment)))
                        .orElse(List.of()))
                .extracting(Finding::message)
                .isEmpty();
    }

    @Test
    void everySentenceSaysWhatIsWrongAndThenWhatWouldDo() {
        assertThat(Rules.all().values())
                .extracting(Rules.Rule::sentence)
                .allMatch(sentence -> WRONG_THEN_RIGHT.matcher(sentence).matches());
    }

    @Test
    void theModuleSaysTheSame() throws Exception {
        var rules = FIXTURES.keySet().stream()
                .filter(rule -> !only(rule, "program"))
                .toList();
        for (var rule : rules) {
            write(rule, folder.resolve(rule));
        }
        var machines = JsonMapper.shared()
                .readTree(Installed.evaluate(
                        HARNESS, "lib", Installed.nixpkgsLib().toString(), "folder", folder.toString()));

        var said = new LinkedHashMap<String, List<String>>();
        var expected = new LinkedHashMap<String, List<String>>();
        for (var rule : rules) {
            var messages = messages(machines.get(rule));
            said.put(rule, messages);
            expected.put(rule, sameAs(rule, messages));
        }
        assertThat(said).isEqualTo(expected);
    }

    /// What the program says about the same deployment; where there is none, whatever fits the rule.
    private List<String> sameAs(String rule, List<String> messages) throws Exception {
        var fixture = FIXTURES.get(rule);
        if (fixture.has("applications") && !fixture.has("module")) {
            return Check.findings(deployment(rule)).stream()
                    .map(Finding::message)
                    .toList();
        }
        return messages.size() == 1 && messages.getFirst().matches(pattern(rule))
                ? messages
                : List.of(Rules.named(rule).sentence());
    }

    private static void write(String rule, Path machine) throws Exception {
        var fixture = FIXTURES.get(rule);
        var deployment = fixture.has("module")
                ? parse(List.of(sound()), JsonMapper.shared().createObjectNode())
                : deployment(rule);
        for (var file : GeneratedFiles.generate(deployment).files()) {
            var path = machine.resolve("flake").resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        for (var application : List.of("shop/static", "blog/static")) {
            Files.createDirectories(machine.resolve("flake").resolve(application));
        }
        var module = fixture.path("module").asString("");
        Files.writeString(
                machine.resolve("machine.nix"),
                module.isEmpty() ? "{ }\n" : "{ lib, ... }:\n{\nwsgi.applications.shop = {\n" + module + "\n};\n}\n");
        Files.writeString(machine.resolve("release"), "");
    }

    /// Without the name of the option that the module puts first.
    private static List<String> messages(JsonNode machine) {
        var messages = new ArrayList<String>();
        machine.path("assertions").forEach(message -> messages.add(message.asString()));
        machine.path("warnings").forEach(message -> messages.add(message.asString()));
        return messages.stream()
                .map(message -> message.replaceFirst("^wsgi\\.applications(\\.[^ :]+)?: ", ""))
                .toList();
    }

    private static Stream<String> seenByTheProgram() {
        return FIXTURES.keySet().stream().filter(rule -> !only(rule, "module"));
    }

    private static boolean only(String rule, String side) {
        return FIXTURES.get(rule).path("only").asString("").equals(side);
    }

    private static Deployment deployment(String rule) throws Exception {
        var applications = new ArrayList<ObjectNode>();
        var isPublic = FIXTURES.get(rule).path("base").asString("").equals("public");
        for (var fields : FIXTURES.get(rule).get("applications")) {
            applications.add((isPublic ? behindNginx() : sound()).setAll((ObjectNode) fields));
        }
        return parse(applications, FIXTURES.get(rule).path("deployment"));
    }

    private static ObjectNode sound() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                        {"name": "shop", "module": "shop.wsgi", "root": "./shop", "keysFile": "/etc/keys/shop.env"}""");
    }

    private static ObjectNode behindNginx() {
        return sound().setAll((ObjectNode) JsonMapper.shared().readTree("""
                        {"setupNginx": true, "hostName": "shop.example.org", "staticFiles": "static",
                        "sslCertificate": "/etc/ssl/shop.pem", "sslCertificateKey": "/etc/keys/shop.key"}"""));
    }

    private static Deployment parse(List<ObjectNode> applications, JsonNode settings) throws Exception {
        var deployment = JsonMapper.shared().createObjectNode().put("schemaVersion", 1);
        settings.properties().forEach(setting -> deployment.set(setting.getKey(), setting.getValue()));
        deployment.putArray("applications").addAll(applications);
        return DeploymentFormat.parse(deployment.toString());
    }

    private static String pattern(String rule) {
        return Stream.of(Rules.named(rule).sentence().split("\\{[A-Za-z]+}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
    }

    private static Map<String, JsonNode> fixtures() {
        try (InputStream in = RulesTest.class.getResourceAsStream("/rule-fixtures.json")) {
            var fixtures = new LinkedHashMap<String, JsonNode>();
            JsonMapper.shared()
                    .readTree(in)
                    .properties()
                    .forEach(fixture -> fixtures.put(fixture.getKey(), fixture.getValue()));
            return fixtures;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
