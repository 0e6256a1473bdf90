package dev.snowfort.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(
            bench,
            List.of(new Command("Deployment", "Shortcut+S", "Save", () -> done.add("saved"))),
            () -> done.add("form"),
            path -> done.add("show " + path));

    @Test
    void aSettingLeadsToItsField() {
        palette.queryProperty().set("blog port");
        palette.choose();

        assertThat(bench.focus().askedProperty().get()).contains(FieldId.of(1, ServingSettings.PORT));
        assertThat(bench.focus().application()).isEqualTo(1);
    }

    @Test
    void filesAndApplicationsAreShownInTheForm() {
        palette.queryProperty().set("keys/blog");
        palette.choose();
        palette.queryProperty().set("blog");
        palette.choose();

        assertThat(done).containsExactly("form", "show keys/blog.env", "form");
        assertThat(bench.focus().application()).isEqualTo(1);
    }

    @Test
    void aCommandIsRun() {
        palette.start();
        palette.choose();

        assertThat(done).containsExactly("saved");
    }

    @Test
    void selectsWithinWhatWasFound() {
        palette.queryProperty().set("port");
        palette.moveBy(-1);
        assertThat(palette.selectedProperty().get()).isZero();
        palette.moveBy(1_000);
        assertThat(palette.selectedProperty().get())
                .isEqualTo(palette.hits().size() - 1)
                .isPositive();
        palette.queryProperty().set("ports");
        assertThat(palette.selectedProperty().get()).isZero();

        palette.queryProperty().set("no such thing");
        palette.moveBy(1);
        palette.choose();
        assertThat(done).isEmpty();
    }
}
