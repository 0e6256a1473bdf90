package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportSummaryTest {
    private static final Deployment DEPLOYMENT = Examples.deployment("intranet");

    @TempDir
    private Path folder;

    @Test
    void countsWhatANewFolderGets() throws Exception {
        var summary = summary(DEPLOYMENT);

        assertThat(summary)
                .isEqualTo(new ExportSummary("Files in " + folder + ": 8 new.", Optional.empty(), Optional.empty()));
        assertThat(summary.possible()).isTrue();
    }

    @Test
    void saysWhenThereIsNothingToDo() throws Exception {
        export();

        assertThat(summary(DEPLOYMENT).headline()).isEqualTo("Nothing to do: " + folder + " is up to date.");
    }

    @Test
    void saysWhatBecomesOfAnEditedFile() throws Exception {
        export();
        write("flake.nix");

        assertThat(summary(DEPLOYMENT))
                .isEqualTo(new ExportSummary(
                        "Files in " + folder + ": 1 edited by hand, 7 unchanged.",
                        Optional.empty(),
                        Optional.of("flake.nix was edited after the last export and stays as it is, unless you tick"
                                + " “write over”.")));
        assertThat(summary(DEPLOYMENT).possible()).isTrue();
    }

    @Test
    void refusesWhatSnowfortDidNotMakeWhateverTheUserAgreesTo() throws Exception {
        write("README.md");
        write("flake.nix");

        var summary = summary(DEPLOYMENT);

        assertThat(summary.refusal())
                .contains(
                        "flake.nix, README.md were not made by Snowfort and would be lost. Export to another folder, or"
                                + " move them away.");
        assertThat(summary.possible()).isFalse();
    }

    private ExportSummary summary(Deployment deployment) throws ExportException {
        return ExportSummary.of(ExportPlan.of(folder, GeneratedFiles.generate(deployment)));
    }

    private void export() throws Exception {
        ExportPlan.of(folder, GeneratedFiles.generate(DEPLOYMENT)).write(false);
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "# mine\n");
    }
}
