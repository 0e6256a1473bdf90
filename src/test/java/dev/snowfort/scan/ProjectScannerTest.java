package dev.snowfort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.check.Check;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole projects, laid out differently, with all that is expected of them. `-Dgolden.update=true` writes what is
/// expected anew; its diff is reviewed like code.
class ProjectScannerTest {
    private static final Path PROJECTS = Path.of("src/test/resources/scan");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("projects")
    void findsWhatIsExpected(Path project) throws Exception {
        var scan = ProjectScanner.scan(project, () -> false);
        var expected = project.resolveSibling("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text(scan));
        }

        assertThat(text(scan)).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void proposesNothingThatTheChecksRefuse(Path project) throws Exception {
        var proposal = ProjectScanner.scan(project, () -> false).application();
        var complete = GeneralSettings.ROOT.set(proposal, "git+https://git.example.org/project");

        assertThat(Check.findings(new Deployment("", List.of(complete))))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    /// The projects hold values that begin with `planted`: keys, and defaults of passwords.
    @ParameterizedTest
    @MethodSource("projects")
    void showsNoSecret(Path project) throws Exception {
        assertThat(text(ProjectScanner.scan(project, () -> false))).doesNotContain("planted");
    }

    @Test
    void namesTheOriginOfTheRepositoryAsTheSource() throws Exception {
        var project = Files.createDirectories(folder.resolve("My Shop_2"));
        Files.createDirectories(project.resolve(".git"));
        Files.writeString(
                project.resolve(".git/config"),
                "[remote \"fork\"]\n\turl = https://git.example.org/fork\n[remote \"origin\"]\n\turl ="
                        + " git@github.com:example/shop.git\n");
        Files.writeString(project.resolve("app.py"), "import flask\n\napplication = flask.Flask(__name__)\n");

        var scan = ProjectScanner.scan(project, () -> false);

        assertThat(GeneralSettings.ROOT.of(scan.application())).isEqualTo("github:example/shop");
        assertThat(scan.application().name()).isEqualTo("my-shop-2");
        assertThat(GeneralSettings.MODULE.of(scan.application())).isEqualTo("app");
    }

    @Test
    void saysThatItFoundNothing() throws Exception {
        var scan = ProjectScanner.scan(folder, () -> false);

        assertThat(scan.missing()).isEmpty();
        assertThat(scan.unclear())
                .extracting(Remark::sentence)
                .contains(
                        "Neither a manage.py nor a WSGI callable was found; name the WSGI module yourself.",
                        "No file says which Python packages the project needs; list them yourself.");
    }

    private static String text(ProjectScan scan) {
        return DeploymentFormat.print(new Deployment("", List.of(scan.application())))
                + String.join("\n", ScanReport.lines(scan)) + "\n";
    }

    private static Stream<Path> projects() throws IOException {
        try (var paths = Files.list(PROJECTS)) {
            return paths.sorted().toList().stream().flatMap(ProjectScannerTest::project);
        }
    }

    private static Stream<Path> project(Path scenario) {
        try (var paths = Files.list(scenario)) {
            return paths.filter(Files::isDirectory).toList().stream();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
