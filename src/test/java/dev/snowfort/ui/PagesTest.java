package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
    @RegisterExtension
    final Complaints complaints = new Complaints();

    @RegisterExtension
    final ShownWindow shown = new ShownWindow();

    @Test
    void allTabsFitIntoTheSmallWindowAlsoWithAMark() throws Exception {
        var page = shown.page();
        page.until(() -> page.isVisible("empty-page"));
        page.click("empty-example");
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        page.write("name", "Shop");
        page.until(() -> page.<TabPane>node("pages").getTabs().getFirst().getGraphic() != null);

        assertThat(shown.stage().getWidth()).isEqualTo(1000);
        assertThat(tabs(page)).containsExactly("General", "Serving", "Processes", "Database", "Secrets", "Hardening");
        assertThat(page.<TabPane>node("pages").lookup(".control-buttons-tab").isVisible())
                .as("a menu of the tabs that do not fit")
                .isFalse();
    }

    private static List<String> tabs(WindowPage page) {
        return page.<TabPane>node("pages").getTabs().stream()
                .map(tab -> tab.getText())
                .toList();
    }
}
