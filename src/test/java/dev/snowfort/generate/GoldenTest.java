package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.snowfort.check.Check;
import dev.snowfort.model.Deployment;
import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.Token;
import dev.snowfort.storage.DeploymentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole scenarios: `deployment.json` and what is expected of it. `-Dgolden.update=true` writes what is expected anew;
/// its diff is reviewed like code. What is the same for every deployment is the module, which stands in `src/main/nix`
/// whole, so that it can be used without the program.
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path MODULE = Path.of("src/main/nix");
    private static final Set<String> SAME_EVERYWHERE = Set.of("default.nix", "hardening.nix", "rules.nix");

    @ParameterizedTest
    @MethodSource("scenarios")
    void generatesWhatIsExpected(Path scenario) throws Exception {
        var deployment = DeploymentFile.read(scenario.resolve("deployment.json"));
        var files = files(deployment);
        if (UPDATE) {
            rewrite(scenario.resolve("expected"), files);
        }

        assertThat(files).isEqualTo(expected(scenario.resolve("expected")));
        assertThat(Check.findings(deployment)).isEmpty();
    }

    /// Where it differs, the next build exports what was written here.
    @ParameterizedTest
    @MethodSource("fromTheCatalogue")
    void theModuleSaysWhatTheCatalogueSays(String file, NixFile made) throws IOException {
        if (UPDATE) {
            Files.writeString(MODULE.resolve(file), made.text());
        }

        assertThat(MODULE.resolve(file)).hasContent(made.text());
    }

    @Test
    void exportsTheModuleAsItLiesInTheTree() throws IOException {
        for (var file : SAME_EVERYWHERE) {
            var exported = GeneratedFiles.generate(Deployment.EMPTY).file(file).orElseThrow();

            assertThat(exported.text()).isEqualTo(Files.readString(MODULE.resolve(file)));
            assertThat(exported.tokens().stream().map(Token::text).collect(Collectors.joining()))
                    .isEqualTo(exported.text());
        }
    }

    private static Stream<Arguments> fromTheCatalogue() {
        return Stream.of(arguments("hardening.nix", HardeningFile.make()), arguments("rules.nix", RulesFile.make()));
    }

    private static Stream<Path> scenarios() throws IOException {
        try (var folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    private static Map<String, String> files(Deployment deployment) {
        var files = new TreeMap<String, String>();
        GeneratedFiles.generate(deployment).files().stream()
                .filter(file -> !SAME_EVERYWHERE.contains(file.path()))
                .forEach(file -> files.put(file.path(), file.text()));
        return files;
    }

    private static Map<String, String> expected(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static void rewrite(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
