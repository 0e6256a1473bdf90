package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.check.Check;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole scenarios: `deployment.json` and what is expected of it. `-Dgolden.update=true` writes what is expected anew;
/// its diff is reviewed like code. The module itself is left out: it is the same everywhere.
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @MethodSource("scenarios")
    void generatesWhatIsExpected(Path scenario) throws Exception {
        var deployment = DeploymentFile.read(scenario.resolve("deployment.json"));
        var files = files(deployment);
        if (Boolean.getBoolean("golden.update")) {
            rewrite(scenario.resolve("expected"), files);
        }

        assertThat(files).isEqualTo(expected(scenario.resolve("expected")));
        assertThat(Check.findings(deployment)).isEmpty();
    }

    private static Stream<Path> scenarios() throws IOException {
        try (var folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    private static Map<String, String> files(Deployment deployment) {
        var files = new TreeMap<String, String>();
        GeneratedFiles.generate(deployment).files().stream()
                .filter(file -> !file.path().equals("default.nix"))
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
