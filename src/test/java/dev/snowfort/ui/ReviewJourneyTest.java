package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// From a switch without a reason to the report that somebody signs.
final class ReviewJourneyTest {
    private static final String DIRECTIVE = "MemoryDenyWriteExecute";

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    @Test
    void lowersReviewsExplainsAndReports() throws Exception {
        var page = shown.page();
        page.until(() -> page.isVisible("empty-page"));
        page.click("empty-example");
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        page.turnTo("hardening");
        page.until(() -> page.isVisible("hardening-search"));
        page.write("hardening-search", "memorydeny");
        page.until(() -> !page.isVisible("sandbox.PrivateTmp"));
        page.click("sandbox." + DIRECTIVE);

        page.press(KeyCode.SHORTCUT, KeyCode.R);
        page.until(() -> page.isVisible("review-page"));
        page.click("review-unexplained");
        page.until(() -> page.isVisible("review.0." + DIRECTIVE) && !page.isVisible("review.0.PrivateTmp"));
        assertThat(page.text("review.0." + DIRECTIVE)).isEqualTo("! no ?");
        assertThat(page.text("review-decisions-heading")).isEqualTo("1 decision");
        assertThat(page.text("review-summary")).contains("1 lowered, 1 without a reason");

        page.click("review.0." + DIRECTIVE);
        page.until(() -> page.focused().equals("sandbox." + DIRECTIVE));
        assertThat(page.isVisible("review-page")).isFalse();
        page.write("sandbox." + DIRECTIVE + ".reason", "numba compiles as it goes");

        page.click("review");
        page.until(() -> page.isVisible("review-empty"));
        page.click("review-show-all");
        page.until(() -> page.isVisible("review-matrix"));
        assertThat(page.text("review-summary")).contains("1 lowered, each with a reason");
        page.press(KeyCode.SHORTCUT, KeyCode.F);
        page.type("memorydeny");
        page.until(() -> page.isVisible("review.0." + DIRECTIVE) && !page.isVisible("review.0.PrivateTmp"));
        assertThat(page.text("review.0." + DIRECTIVE)).isEqualTo("! no");

        var report = folder.resolve("review.html");
        shown.willChooseFile(report);
        page.click("review-export");
        page.press(KeyCode.DOWN, KeyCode.ENTER);
        page.until(() -> page.text("review-note").equals("The report is in " + report + "."));
        assertThat(report).content().contains("numba compiles as it goes", "<th>1 shop</th>");

        page.click("review-back");
        page.until(() -> page.isVisible("pages"));
        assertThat(page.isVisible("review-page")).isFalse();
    }
}
