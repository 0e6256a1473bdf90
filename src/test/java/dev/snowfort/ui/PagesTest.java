package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.storage.Examples;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
    @RegisterExtension
    final ShownWindow shown = new ShownWindow();

    @Test
    void allTabsFitIntoTheSmallWindowAlsoWithMarksAndAtEveryZoom() throws Exception {
        var page = shown.page();
        page.inOneGo(() -> {
            shown.window().document().openExample(Examples.FIRST);
            shown.store().change("mistakes", now -> now.with(0, PagesTest::withMistakes));
        });
        page.until(() -> marks(page) == 5);
        assertThat(shown.stage().getWidth()).isEqualTo(1000);
        assertThat(tabs(page)).containsExactly("General", "Serving", "Processes", "Database", "Secrets", "Hardening");
        assertThat(hasMenuOfTabs(page)).isFalse();
        assertThat(width(page, "applications")).isCloseTo(208, Offset.offset(2.0));
        var form = width(page, "pages");
        var preview = width(page, "preview-lines");

        zoom(page, 200);
        page.until(() -> !page.isVisible("preview-lines"));
        assertThat(hasMenuOfTabs(page)).isFalse();

        zoom(page, 100);
        page.until(() -> page.isVisible("preview-lines"));
        assertThat(width(page, "pages")).isCloseTo(form, Offset.offset(2.0));
        assertThat(width(page, "preview-lines")).isCloseTo(preview, Offset.offset(2.0));
    }

    /// One on each page but the last.
    private static Application withMistakes(Application shop) {
        return Stream.<UnaryOperator<Application>>of(
                        now -> now.withName("Shop"),
                        now -> ServingSettings.PORT.set(now, 80L),
                        now -> ProcessSettings.THREADS.set(now, 4L),
                        now -> ProcessSettings.WORKER_CLASS.set(now, "sync"),
                        now -> DatabaseSettings.DATABASE.set(now, "postgres"),
                        now -> SecretSettings.KEYS_FILE.set(now, "shop.env"))
                .reduce(shop, (now, mistake) -> mistake.apply(now), (_, last) -> last);
    }

    private void zoom(WindowPage page, int percent) {
        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(percent)));
    }

    private static long marks(WindowPage page) {
        return page.<TabPane>node("pages").getTabs().stream()
                .filter(tab -> tab.getGraphic() != null)
                .count();
    }

    /// For those that do not fit.
    private static boolean hasMenuOfTabs(WindowPage page) {
        return page.<TabPane>node("pages").lookup(".control-buttons-tab").isVisible();
    }

    private static double width(WindowPage page, String id) {
        return page.<Region>node(id).getWidth();
    }

    private static List<String> tabs(WindowPage page) {
        return page.<TabPane>node("pages").getTabs().stream()
                .map(tab -> tab.getText())
                .toList();
    }
}
