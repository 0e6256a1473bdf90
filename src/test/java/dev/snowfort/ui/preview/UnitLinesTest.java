package dev.snowfort.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.model.Source;
import dev.snowfort.review.Service;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import dev.snowfort.ui.preview.PreviewFile.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

final class UnitLinesTest {
    private static final Application WIKI =
            Examples.deployment("intranet").applications().getFirst();

    @TempDir
    private Path folder;

    @Test
    void beginsAsAUnitDoesAndFollowsTheCatalogue() {
        var lines = texts(WIKI);

        assertThat(lines).startsWith("[Service]", "Type=notify", "User=wiki", "Group=wiki");
        assertThat(lines)
                .containsSubsequence("# File system", "ProtectSystem=strict", "# Network", "# Kernel", "# Privileges");
    }

    @Test
    void everyLineLeadsToTheFieldThatMadeIt() {
        assertThat(row(WIKI, "User=").line().origin()).contains(FieldId.of(0, DatabaseSettings.USER));
        assertThat(row(WIKI, "ProtectSystem=").line().origin()).contains(FieldId.sandbox(0, "ProtectSystem"));
        assertThat(row(WIKI, "TasksMax=").line().origin()).contains(FieldId.of(0, ProcessSettings.TASKS_MAX));
        assertThat(row(WIKI, "KillMode=").line().origin()).isEmpty();
    }

    @Test
    void marksWhatDiffersFromTheDefault() {
        var changed = ProcessSettings.TASKS_MAX.set(
                WIKI.withSandbox(WIKI.sandbox()
                        .with("MemoryDenyWriteExecute", new Override(new Toggle(false), ""))
                        .with("PrivateTmp", new Override(new Toggle(true), "as it is"))),
                64L);

        assertThat(rows(WIKI)).noneMatch(Row::changed);
        assertThat(rows(changed).stream()
                        .filter(Row::changed)
                        .map(row -> row.line().text()))
                .containsExactlyInAnyOrder("MemoryDenyWriteExecute=no", "TasksMax=64");
    }

    @Test
    void namesTheUnitsThatShareTheSection() {
        var celery = ProcessSettings.WORKERS.set(WIKI, Map.of("celery", Map.of("command", "celery worker")));

        assertThat(UnitLines.sharing(WIKI)).isEmpty();
        assertThat(UnitLines.sharing(celery)).containsExactly("wsgi-wiki-worker-celery");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyLineStandsInTheUnitThatTheModuleMakes(String example) throws Exception {
        var deployment = Examples.deployment(example);
        ExportPlan.of(folder, GeneratedFiles.generate(deployment)).write(false);
        for (var application : deployment.applications()) {
            if (application.source() instanceof Source.Folder source) {
                Files.createDirectories(folder.resolve(source.path()));
            }
        }
        var harness = Path.of("src/test/nix/evaluate.nix").toAbsolutePath();
        var lib = Installed.nixpkgsLib().toString();
        var machine = JsonMapper.shared().readTree(Installed.evaluate(harness, "lib", lib, "flake", folder.toString()));

        for (var application : deployment.applications()) {
            var unit = machine.get("services").get("wsgi-" + application.name()).get("unit");
            assertThat(unit.stringValue().lines().map(UnitLinesTest::normal))
                    .containsAll(texts(application).stream()
                            .filter(line -> line.contains("="))
                            .map(UnitLinesTest::normal)
                            .toList());
        }
    }

    /// systemd reads these alike.
    private static String normal(String line) {
        return line.replaceFirst("=true$", "=yes").replaceFirst("=false$", "=no");
    }

    private static Stream<String> examples() {
        return Examples.names().stream();
    }

    private static Row row(Application application, String start) {
        return rows(application).stream()
                .filter(row -> row.line().text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Application application) {
        return rows(application).stream().map(row -> row.line().text()).toList();
    }

    private static List<Row> rows(Application application) {
        return UnitLines.of(0, application, Service.of(application));
    }
}
