package dev.snowfort.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.LineDiff.Kind;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.nix.Token;
import dev.snowfort.storage.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPlanTest {
    private static final Deployment INTRANET = Examples.deployment("intranet");
    private static final Deployment CHANGED = INTRANET.with(0, wiki -> ProcessSettings.PROCESSES.set(wiki, 7L));

    @TempDir
    private Path temporary;

    private ExportFolder target = new ExportFolder(Path.of("nowhere"));

    @BeforeEach
    void nameTheFolder() {
        target = new ExportFolder(temporary.resolve("a/b"));
    }

    @Test
    void writesExactlyTheGeneratedFiles() throws Exception {
        target.export(INTRANET, false);

        var written = target.contents();
        assertThat(written.remove(".snowfort")).contains("  flake.nix\n");
        var generated = new TreeMap<String, String>();
        GeneratedFiles.generate(INTRANET).files().forEach(file -> generated.put(file.path(), file.text()));
        assertThat(written).isEqualTo(generated);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.folder().resolve("keys/wiki.env"))))
                .isEqualTo("rw-------");
    }

    @Test
    void exportingTwiceTouchesNoFile() throws Exception {
        target.export(INTRANET, false);
        var old = FileTime.fromMillis(1_000_000);
        for (var path : target.contents().keySet()) {
            Files.setLastModifiedTime(target.folder().resolve(path), old);
        }

        assertThat(target.plan(INTRANET).changesNothing()).isTrue();
        target.export(INTRANET, false);

        for (var path : target.contents().keySet()) {
            assertThat(Files.getLastModifiedTime(target.folder().resolve(path)))
                    .as(path)
                    .isEqualTo(old);
        }
    }

    @Test
    void updatesWhatNobodyEdited() throws Exception {
        target.export(INTRANET, false);

        assertThat(paths(target.plan(CHANGED), Fate.UPDATE)).containsExactly("applications.nix", "deployment.json");
        target.export(CHANGED, false);

        assertThat(Files.readString(target.folder().resolve("applications.nix")))
                .contains("processes = 7;");
    }

    @Test
    void refusesToWriteOverAnEditedFileUntilForced() throws Exception {
        target.export(INTRANET, false);
        target.edit("applications.nix");
        var before = target.contents();

        assertThatThrownBy(() -> target.export(CHANGED, false))
                .isInstanceOf(RefusedException.class)
                .hasMessage("applications.nix in " + target.folder()
                        + " was edited after the last export; look at the difference"
                        + " (snowfort diff), then export with --force to write over it.");
        assertThat(target.contents()).isEqualTo(before);
        assertThat(target.plan(CHANGED)
                        .items(Fate.EDITED)
                        .getFirst()
                        .difference()
                        .toString())
                .contains("-# mine", "+        processes = 7;");

        target.export(CHANGED, true);
        assertThat(Files.readString(target.folder().resolve("applications.nix")))
                .doesNotContain("# mine");
    }

    @Test
    void leavesEditedFilesThatAreNotNamed() throws Exception {
        target.export(INTRANET, false);
        target.edit("applications.nix");
        target.edit("flake.nix");

        target.plan(CHANGED).writeOver(Set.of("flake.nix"));

        assertThat(target.folder().resolve("applications.nix")).content().endsWith("# mine\n");
        assertThat(target.folder().resolve("flake.nix")).content().doesNotContain("# mine");
        assertThat(target.folder().resolve("deployment.json")).content().contains("\"processes\": 7");
        assertThat(paths(target.plan(CHANGED), Fate.EDITED)).containsExactly("applications.nix");
    }

    @Test
    void tellsWhatSomebodyEditedFromWhatAnExportWouldChange() throws Exception {
        target.export(INTRANET, false);
        target.edit("applications.nix");

        var edit = HandEdit.of(target.plan(CHANGED)).get("applications.nix");
        assertThat(changes(edit.theirs())).containsExactly("+# mine");
        assertThat(changes(edit.ours())).containsExactly("-        processes = 3;", "+        processes = 7;");
    }

    @Test
    void saysNothingOfAnEditWhoseBeginningIsNotKnown() throws Exception {
        target.export(INTRANET, false);
        target.edit("applications.nix");
        Files.writeString(
                target.folder().resolve("deployment.json"),
                Files.readString(target.folder().resolve("deployment.json")).replace("\"wiki\"", "\"wikis\""));

        assertThat(paths(target.plan(INTRANET), Fate.EDITED)).containsExactly("applications.nix", "deployment.json");
        assertThat(HandEdit.of(target.plan(INTRANET))).isEmpty();
    }

    @Test
    void knowsEveryFileThatItMakesAgain() throws Exception {
        target.export(INTRANET, false);
        var changed = GeneratedFiles.generate(INTRANET).files().stream()
                .map(file -> GeneratedFile.of(
                        file.path(), List.of(new Token(Token.Kind.NAME, file.text() + "# new\n", "")), file.secret()))
                .toList();

        assertThat(ExportPlan.of(target.folder(), new GeneratedFiles(changed)).items())
                .extracting(ExportPlan.Item::fate)
                .containsOnly(Fate.UPDATE);
    }

    @Test
    void neverTouchesAFileThatItDidNotMake() throws Exception {
        Files.createDirectories(target.folder());
        Files.writeString(target.folder().resolve("README.md"), "somebody's\n");
        Files.writeString(target.folder().resolve("notes.txt"), "unrelated\n");

        assertThatThrownBy(() -> target.export(INTRANET, true))
                .isInstanceOf(RefusedException.class)
                .hasMessage("README.md in " + target.folder()
                        + " was not made by Snowfort and would be lost; export to another"
                        + " folder, or move it away.");
        assertThat(target.contents()).isEqualTo(Map.of("README.md", "somebody's\n", "notes.txt", "unrelated\n"));
    }

    @Test
    void neitherOverwritesNorShowsAKeysFileThatWasFilledIn() throws Exception {
        target.export(INTRANET, false);
        Files.writeString(target.folder().resolve("keys/wiki.env"), "SECRET_KEY=filled-in\n");
        var more = CHANGED.with(0, wiki -> SecretSettings.KEYS.set(wiki, List.of("SECRET_KEY", "OTHER")));

        var kept = target.plan(more).items(Fate.KEPT);
        assertThat(kept).containsExactly(new ExportPlan.Item("keys/wiki.env", Fate.KEPT, List.of()));
        target.export(more, true);
        target.export(more.withApplications(List.of()), true);

        assertThat(Files.readString(target.folder().resolve("keys/wiki.env"))).isEqualTo("SECRET_KEY=filled-in\n");
    }

    @Test
    void removesWhatAnEarlierExportMadeAndIsNotNeeded() throws Exception {
        target.export(INTRANET, false);
        target.export(Deployment.EMPTY, false);

        assertThat(target.folder().resolve("keys/wiki.env")).doesNotExist();
        assertThat(target.contents().get(".snowfort")).doesNotContain("keys/wiki.env");
    }

    @Test
    void aDeploymentFileThatOnlyReadsDifferentlyMayBeWrittenOver() throws Exception {
        target.export(INTRANET, false);
        var file = target.folder().resolve("deployment.json");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThat(paths(target.plan(INTRANET), Fate.UPDATE)).containsExactly("deployment.json");
    }

    private static List<String> changes(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.ADDED || line.kind() == Kind.REMOVED)
                .map(Line::toString)
                .toList();
    }

    private static List<String> paths(ExportPlan plan, Fate fate) {
        return plan.items(fate).stream().map(ExportPlan.Item::path).toList();
    }
}
