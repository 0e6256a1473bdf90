package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.state.Comparison.Failed;
import dev.snowfort.ui.state.Comparison.Held;
import dev.snowfort.ui.state.Comparison.Mark;
import dev.snowfort.ui.state.Comparison.Missing;
import dev.snowfort.ui.state.Comparison.NoFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {
    private static final Deployment INTRANET = Examples.deployment("intranet");
    private static final Deployment CHANGED = INTRANET.with(0, wiki -> ProcessSettings.PROCESSES.set(wiki, 7L));

    @TempDir
    private Path folder;

    @Test
    void whatAnExportWroteHasNoMark() throws Exception {
        export();

        var compared = compare(INTRANET);

        assertThat(compared.changes()).isZero();
        assertThat(compared.mark("applications.nix")).isEmpty();
    }

    @Test
    void filesThatChangedSinceAndNewOnesAreMarked() throws Exception {
        export();
        Files.delete(folder.resolve("README.md"));

        var compared = compare(CHANGED);

        assertThat(compared.mark("applications.nix")).contains(Mark.CHANGED);
        assertThat(compared.mark("README.md")).contains(Mark.NEW);
        assertThat(compared.mark("default.nix")).isEmpty();
        assertThat(compared.changes()).isEqualTo(3);
    }

    @Test
    void handEditsAreKeptApart() throws Exception {
        export();
        Files.writeString(folder.resolve("applications.nix"), "# mine\n");

        var held = (Held) compare(CHANGED);

        assertThat(held.mark("applications.nix")).contains(Mark.EDITED);
        assertThat(held.edits()).containsOnlyKeys("applications.nix");
        assertThat(held.differing()).extracting(Item::path).containsExactly("applications.nix", "deployment.json");
    }

    @Test
    void valuesInAKeysFileAreNeverShown() throws Exception {
        export();
        Files.writeString(folder.resolve("keys/wiki.env"), "SECRET_KEY=planted\n");

        var held = (Held) compare(CHANGED);

        assertThat(held.toString()).doesNotContain("planted");
        assertThat(held.differing()).extracting(Item::path).doesNotContain("keys/wiki.env");
    }

    @Test
    void saysWhenThereIsNoFolderOrNoneThatCanBeRead() throws Exception {
        var gone = folder.resolve("gone");
        var file = Files.writeString(folder.resolve("file"), "x");

        assertThat(Comparison.of(gone, GeneratedFiles.generate(INTRANET))).isEqualTo(new Missing(gone));
        assertThat(Comparison.of(file, GeneratedFiles.generate(INTRANET)))
                .isEqualTo(new Failed(file, "Cannot export to " + file + ": it is a file; name a folder."));
        assertThat(new NoFolder().known()).isEmpty();
    }

    private Comparison compare(Deployment deployment) {
        return Comparison.of(folder, GeneratedFiles.generate(deployment));
    }

    private void export() throws Exception {
        ExportPlan.of(folder, GeneratedFiles.generate(INTRANET)).write(false);
    }
}
