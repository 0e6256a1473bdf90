package dev.snowfort.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.ui.state.Comparison.Failed;
import dev.snowfort.ui.state.Comparison.Held;
import dev.snowfort.ui.state.Comparison.Missing;
import dev.snowfort.ui.state.Comparison.NoFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChangesWordsTest {
    private static final Path FOLDER = Path.of("/srv/flake");

    @Test
    void saysWhatToDoWhereThereIsNothingToCompare() {
        assertThat(ChangesWords.sentence(new NoFolder())).startsWith("Choose the folder that you export to");
        assertThat(ChangesWords.sentence(new Missing(FOLDER)))
                .isEqualTo("There is no folder /srv/flake. An export makes it.");
        assertThat(ChangesWords.sentence(new Failed(FOLDER, "Cannot."))).isEqualTo("Cannot.");
        assertThat(ChangesWords.counts(new NoFolder())).isEmpty();
    }

    @Test
    void saysWhenNothingDiffers() {
        assertThat(ChangesWords.sentence(held(Fate.UNCHANGED, Fate.KEPT))).isEqualTo("The folder holds exactly this.");
    }

    @Test
    void countsWhatDiffersAndWhatDoesNot() {
        var held = held(Fate.UNCHANGED, Fate.UPDATE, Fate.EDITED, Fate.UNCHANGED, Fate.FOREIGN);

        assertThat(ChangesWords.sentence(held)).isEmpty();
        assertThat(ChangesWords.counts(held))
                .isEqualTo("1 changed, 2 unchanged, 1 edited by hand, 1 not made by Snowfort.");
    }

    private static Held held(Fate... fates) {
        var items = List.of(fates).stream()
                .map(fate -> new Item(fate.name(), fate, List.of()))
                .toList();
        return new Held(FOLDER, items, Map.of());
    }
}
