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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("a/b");
    }

    @Test
    void writesExactlyTheGeneratedFiles() throws Exception {
        export(INTRANET, false);

        var written = contents();
        assertThat(written.remove(".snowfort")).contains("  flake.nix\n");
        var generated = new TreeMap<String, String>();
        GeneratedFiles.generate(INTRANET).files().forEach(file -> generated.put(file.path(), file.text()));
        assertThat(written).isEqualTo(generated);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/wiki.env"))))
                .isEqualTo("rw-------");
    }

    @Test
    void exportingTwiceTouchesNoFile() throws Exception {
        export(INTRANET, false);
        var old = FileTime.fromMillis(1_000_000);
        for (var path : contents().keySet()) {
            Files.setLastModifiedTime(folder.resolve(path), old);
        }

        assertThat(plan(INTRANET).changesNothing()).isTrue();
        export(INTRANET, false);

        for (var path : contents().keySet()) {
            assertThat(Files.getLastModifiedTime(folder.resolve(path))).as(path).isEqualTo(old);
        }
    }

    @Test
    void updatesWhatNobodyEdited() throws Exception {
        export(INTRANET, false);

        assertThat(paths(plan(CHANGED), Fate.UPDATE)).containsExactly("applications.nix", "deployment.json");
        export(CHANGED, false);

        assertThat(Files.readString(folder.resolve("applications.nix"))).contains("processes = 7;");
    }

    @Test
    void refusesToWriteOverAnEditedFileUntilForced() throws Exception {
        export(INTRANET, false);
        edit("applications.nix");
        var before = contents();

        assertThatThrownBy(() -> export(CHANGED, false))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "applications.nix in " + folder + " was edited after the last export; look at the difference"
                                + " (snowfort diff), then export with --force to write over it.");
        assertThat(contents()).isEqualTo(before);
        assertThat(plan(CHANGED).items(Fate.EDITED).getFirst().difference().toString())
                .contains("-# mine", "+        processes = 7;");

        export(CHANGED, true);
        assertThat(Files.readString(folder.resolve("applications.nix"))).doesNotContain("# mine");
    }

    @Test
    void leavesEditedFilesThatAreNotNamed() throws Exception {
        export(INTRANET, false);
        edit("applications.nix");
        edit("flake.nix");

        plan(CHANGED).writeOver(Set.of("flake.nix"));

        assertThat(folder.resolve("applications.nix")).content().endsWith("# mine\n");
        assertThat(folder.resolve("flake.nix")).content().doesNotContain("# mine");
        assertThat(folder.resolve("deployment.json")).content().contains("\"processes\": 7");
        assertThat(paths(plan(CHANGED), Fate.EDITED)).containsExactly("applications.nix");
    }

    @Test
    void tellsWhatSomebodyEditedFromWhatAnExportWouldChange() throws Exception {
        export(INTRANET, false);
        edit("applications.nix");

        var edit = HandEdit.of(plan(CHANGED)).get("applications.nix");
        assertThat(changes(edit.theirs())).containsExactly("+# mine");
        assertThat(changes(edit.ours())).containsExactly("-        processes = 3;", "+        processes = 7;");
    }

    @Test
    void saysNothingOfAnEditWhoseBeginningIsNotKnown() throws Exception {
        export(INTRANET, false);
        edit("applications.nix");
        Files.writeString(
                folder.resolve("deployment.json"),
                Files.readString(folder.resolve("deployment.json")).replace("\"wiki\"", "\"wikis\""));

        assertThat(paths(plan(INTRANET), Fate.EDITED)).containsExactly("applications.nix", "deployment.json");
        assertThat(HandEdit.of(plan(INTRANET))).isEmpty();
    }

    @Test
    void knowsEveryFileThatItMakesAgain() throws Exception {
        export(INTRANET, false);
        var changed = GeneratedFiles.generate(INTRANET).files().stream()
                .map(file -> GeneratedFile.of(
                        file.path(), List.of(new Token(Token.Kind.NAME, file.text() + "# new\n", "")), file.secret()))
                .toList();

        assertThat(ExportPlan.of(folder, new GeneratedFiles(changed)).items())
                .extracting(ExportPlan.Item::fate)
                .containsOnly(Fate.UPDATE);
    }

    @Test
    void neverTouchesAFileThatItDidNotMake() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("README.md"), "somebody's\n");
        Files.writeString(folder.resolve("notes.txt"), "unrelated\n");

        assertThatThrownBy(() -> export(INTRANET, true))
                .isInstanceOf(RefusedException.class)
                .hasMessage("README.md in " + folder + " was not made by Snowfort and would be lost; export to another"
                        + " folder, or move it away.");
        assertThat(contents()).isEqualTo(Map.of("README.md", "somebody's\n", "notes.txt", "unrelated\n"));
    }

    @Test
    void neitherOverwritesNorShowsAKeysFileThatWasFilledIn() throws Exception {
        export(INTRANET, false);
        Files.writeString(folder.resolve("keys/wiki.env"), "SECRET_KEY=filled-in\n");
        var more = CHANGED.with(0, wiki -> SecretSettings.KEYS.set(wiki, List.of("SECRET_KEY", "OTHER")));

        var kept = plan(more).items(Fate.KEPT);
        assertThat(kept).containsExactly(new ExportPlan.Item("keys/wiki.env", Fate.KEPT, List.of()));
        export(more, true);
        export(more.withApplications(List.of()), true);

        assertThat(Files.readString(folder.resolve("keys/wiki.env"))).isEqualTo("SECRET_KEY=filled-in\n");
    }

    @Test
    void removesWhatAnEarlierExportMadeAndIsNotNeeded() throws Exception {
        export(INTRANET, false);
        export(Deployment.EMPTY, false);

        assertThat(folder.resolve("keys/wiki.env")).doesNotExist();
        assertThat(contents().get(".snowfort")).doesNotContain("keys/wiki.env");
    }

    @Test
    void aDeploymentFileThatOnlyReadsDifferentlyMayBeWrittenOver() throws Exception {
        export(INTRANET, false);
        var file = folder.resolve("deployment.json");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThat(paths(plan(INTRANET), Fate.UPDATE)).containsExactly("deployment.json");
    }

    @Test
    void aFileOrAnUnwritableFolderIsNoTarget() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> ExportPlan.of(file, GeneratedFiles.generate(INTRANET)))
                .isInstanceOf(ExportException.class)
                .hasMessage("Cannot export to " + file + ": it is a file; name a folder.");

        var below = file.resolve("folder");
        assertThatThrownBy(() ->
                        ExportPlan.of(below, GeneratedFiles.generate(INTRANET)).write(false))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("Cannot export to " + below + ": ");
        assertThat(file).hasContent("x");
    }

    @Test
    void aManifestThatLiesHarmsNothing() throws Exception {
        export(INTRANET, false);
        Files.writeString(folder.resolve("keys/wiki.env"), "SECRET_KEY=filled-in\n");
        Files.writeString(folder.resolve("mine.nix"), "mine");
        var lies = new StringBuilder();
        for (var path : List.of("./flake.nix", "mine.nix", "keys/wiki.env", "../outside", "a\0b")) {
            var file = path.contains("\0") ? folder : folder.resolve(path);
            lies.append(Files.isRegularFile(file) ? sha256(file) : "0".repeat(64))
                    .append("  ")
                    .append(path)
                    .append('\n');
        }
        Files.writeString(folder.resolve(".snowfort"), Files.readString(folder.resolve(".snowfort")) + lies);

        assertThat(plan(INTRANET).items(Fate.REMOVE)).isEmpty();
        assertThat(plan(INTRANET).items(Fate.KEPT))
                .containsExactly(new ExportPlan.Item("keys/wiki.env", Fate.KEPT, List.of()));
        export(INTRANET, true);
        assertThat(contents())
                .containsEntry("mine.nix", "mine")
                .containsEntry("keys/wiki.env", "SECRET_KEY=filled-in\n")
                .containsKey("flake.nix");
    }

    @Test
    void aManifestOfSomebodyElseIsLeftAlone() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".snowfort"), "my own\n");

        assertThatThrownBy(() -> export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(contents()).isEqualTo(Map.of(".snowfort", "my own\n"));
    }

    @Test
    void aFileOrLinkInPlaceOfTheKeysFolderStopsTheExportBeforeItBegins() throws Exception {
        Files.createDirectories(folder);
        var outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("keys"), outside);

        assertThatThrownBy(() -> export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(contents()).isEmpty();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFolderThatChangedSinceItWasLookedAtIsLookedAtAgain() throws Exception {
        export(INTRANET, false);
        var plan = plan(CHANGED);
        edit("applications.nix");

        assertThatThrownBy(() -> plan.write(false))
                .isInstanceOf(RefusedException.class)
                .hasMessage(folder + " has changed since it was looked at; look at it again, then export.");
        assertThat(folder.resolve("applications.nix")).content().endsWith("# mine\n");
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        var elsewhere = Files.writeString(temporary.resolve("elsewhere"), "theirs");
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("flake.nix"), elsewhere);

        assertThatThrownBy(() -> export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(elsewhere).hasContent("theirs");
    }

    private static List<String> changes(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.ADDED || line.kind() == Kind.REMOVED)
                .map(Line::toString)
                .toList();
    }

    private void export(Deployment deployment, boolean force) throws Exception {
        plan(deployment).write(force);
    }

    private ExportPlan plan(Deployment deployment) throws ExportException {
        return ExportPlan.of(folder, GeneratedFiles.generate(deployment));
    }

    private void edit(String path) throws IOException {
        var file = folder.resolve(path);
        Files.writeString(file, Files.readString(file) + "# mine\n");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<String> paths(ExportPlan plan, Fate fate) {
        return plan.items(fate).stream().map(ExportPlan.Item::path).toList();
    }

    private TreeMap<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }
}
