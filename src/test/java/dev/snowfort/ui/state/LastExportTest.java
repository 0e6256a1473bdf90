package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.export.ExportPlan;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.storage.Examples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastExportTest {
    private static final Path FILE = Path.of("/home/me/shop.json");
    private static final Path FOLDER = Path.of("/srv/shop");

    private final Map<Path, Path> remembered = new HashMap<>();
    private final LastExport last = new LastExport(
            file -> Optional.ofNullable(remembered.get(file)), (file, folder) -> remembered.put(file, folder));

    @Test
    void knowsWhereTheLastExportOfThisWindowWent() {
        last.shows(1, Optional.empty());
        assertThat(last.folder()).isEmpty();

        last.wentTo(FOLDER);

        last.shows(1, Optional.empty());
        assertThat(last.folder()).contains(FOLDER);
        assertThat(remembered).isEmpty();
    }

    @Test
    void remembersTheFolderOfAFileAndFindsItAgain() {
        last.shows(1, Optional.of(FILE));
        last.wentTo(FOLDER);
        last.shows(2, Optional.empty());
        assertThat(last.folder()).isEmpty();

        last.shows(3, Optional.of(FILE));
        assertThat(last.folder()).contains(FOLDER);
    }

    @Test
    void theFolderGoesWithADeploymentThatIsSavedUnderAnotherName() {
        last.shows(1, Optional.empty());
        last.wentTo(FOLDER);

        last.shows(1, Optional.of(FILE));

        assertThat(remembered).containsExactly(Map.entry(FILE, FOLDER));
    }

    @Test
    void aDeploymentFileWithinAnExportBelongsThere(@TempDir Path folder) throws Exception {
        assertThat(LastExport.around(folder.resolve("deployment.json"))).isEmpty();

        ExportPlan.of(folder, GeneratedFiles.generate(Examples.deployment("intranet")))
                .write(false);

        assertThat(LastExport.around(folder.resolve("deployment.json"))).contains(folder);
    }
}
