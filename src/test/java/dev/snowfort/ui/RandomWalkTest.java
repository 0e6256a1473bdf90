package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.preview.PreviewText;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody without a plan: edits, undos, page switches and resizes in one window. Nothing breaks, nothing is
/// complained
/// about, and what the preview shows is what an export would write. Then everything is undone and redone.
///
/// `-Dsnowfort.walk.seed=N` walks another way, `-Dsnowfort.walk.steps=N` further or less far.
class RandomWalkTest {
    private static final int STEPS_AT_ONCE = 50;

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @Test
    void previewStaysTheTruth() {
        var seed = Long.getLong("snowfort.walk.seed", 20);
        var steps = Integer.getInteger("snowfort.walk.steps", 500);
        var page = shown.page();
        var start = Examples.deployment(Examples.FIRST);
        page.inOneGo(() -> shown.store().open(start));
        var lines = page.node("preview-lines");
        var file = page.<ComboBox<String>>node("preview-file").valueProperty();
        var walker = new Walker(shown.stage(), shown.workbench(), new Random(seed));
        for (var walked = 0; walked < steps; walked += STEPS_AT_ONCE) {
            page.inOneGo(() -> {
                for (var step = 0; step < STEPS_AT_ONCE; step++) {
                    var what = walker.step();
                    assertThat(previewed(lines)).as("seed %d: %s", seed, what).isEqualTo(fresh(file.get()));
                }
            });
        }
        page.inOneGo(() -> {
            undoAndRedo(start);
            assertThat(previewed(lines)).isEqualTo(fresh(file.get()));
        });
        assertThat(walker.edits()).as("edits among the steps").isGreaterThan(steps / 4);
    }

    private void undoAndRedo(Deployment start) {
        var store = shown.store();
        var end = store.current();
        var steps = 0;
        for (; !store.undoLabelProperty().get().isEmpty(); steps++) {
            store.undo();
        }
        assertThat(store.current()).isEqualTo(start);
        for (; steps > 0; steps--) {
            store.redo();
        }
        assertThat(store.current()).isEqualTo(end);
    }

    private String previewed(Node lines) {
        shown.workbench().derived().refresh();
        return PreviewText.lines(lines).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private String fresh(String file) {
        return GeneratedFiles.generate(shown.store().current())
                .file(file)
                .orElseThrow()
                .text();
    }
}
