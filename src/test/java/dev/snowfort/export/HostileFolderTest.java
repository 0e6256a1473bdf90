package dev.snowfort.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export meets a folder that lies, or in which somebody else is at work.
class HostileFolderTest {
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
        target.export(INTRANET, false);
        Files.writeString(target.folder().resolve("keys/wiki.env"), "SECRET_KEY=filled-in\n");
        Files.writeString(target.folder().resolve("mine.nix"), "mine");
        var lies = new StringBuilder();
        for (var path : List.of("./flake.nix", "mine.nix", "keys/wiki.env", "../outside", "a\0b")) {
            var file = path.contains("\0") ? target.folder() : target.folder().resolve(path);
            lies.append(Files.isRegularFile(file) ? sha256(file) : "0".repeat(64))
                    .append("  ")
                    .append(path)
                    .append('\n');
        }
        Files.writeString(
                target.folder().resolve(".snowfort"),
                Files.readString(target.folder().resolve(".snowfort")) + lies);

        assertThat(target.plan(INTRANET).items(Fate.REMOVE)).isEmpty();
        assertThat(target.plan(INTRANET).items(Fate.KEPT))
                .containsExactly(new ExportPlan.Item("keys/wiki.env", Fate.KEPT, List.of()));
        target.export(INTRANET, true);
        assertThat(target.contents())
                .containsEntry("mine.nix", "mine")
                .containsEntry("keys/wiki.env", "SECRET_KEY=filled-in\n")
                .containsKey("flake.nix");
    }

    @Test
    void aManifestOfSomebodyElseIsLeftAlone() throws Exception {
        Files.createDirectories(target.folder());
        Files.writeString(target.folder().resolve(".snowfort"), "my own\n");

        assertThatThrownBy(() -> target.export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(target.contents()).isEqualTo(Map.of(".snowfort", "my own\n"));
    }

    @Test
    void aFileOrLinkInPlaceOfTheKeysFolderStopsTheExportBeforeItBegins() throws Exception {
        Files.createDirectories(target.folder());
        var outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(target.folder().resolve("keys"), outside);

        assertThatThrownBy(() -> target.export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(target.contents()).isEmpty();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFolderThatChangedSinceItWasLookedAtIsLookedAtAgain() throws Exception {
        target.export(INTRANET, false);
        var plan = target.plan(CHANGED);
        target.edit("applications.nix");

        assertThatThrownBy(() -> plan.write(false))
                .isInstanceOf(RefusedException.class)
                .hasMessage(target.folder() + " has changed since it was looked at; look at it again, then export.");
        assertThat(target.folder().resolve("applications.nix")).content().endsWith("# mine\n");
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        var elsewhere = Files.writeString(temporary.resolve("elsewhere"), "theirs");
        Files.createDirectories(target.folder());
        Files.createSymbolicLink(target.folder().resolve("flake.nix"), elsewhere);

        assertThatThrownBy(() -> target.export(INTRANET, true)).isInstanceOf(RefusedException.class);
        assertThat(elsewhere).hasContent("theirs");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
