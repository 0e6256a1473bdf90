package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/// All there is to look at can be used without a mouse, with a screen reader, in the narrowest window, and at twice the
/// size.
final class EveryoneTest {
    /// What does not fit at 200 % yet, by the ids in the complaints.
    private static final List<String> TOO_LARGE =
            List.of("#export-", "#scan-", "#column-", "#review-matrix", "#review-decisions");

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    static Stream<Picture> everything() {
        return Picture.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isThereForEveryone(Picture picture) throws Exception {
        var page = shown.page();
        picture.pose().take(shown, page);
        WaitForAsyncUtils.waitForFxEvents();
        var complaints = new ArrayList<String>();
        page.inOneGo(() -> {
            var inspection = Inspection.ofTop();
            complaints.addAll(inspection.nameless());
            complaints.addAll(inspection.cut());
            complaints.addAll(inspection.unreached());
        });
        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(200)));
        WaitForAsyncUtils.waitForFxEvents();
        page.inOneGo(() -> Inspection.ofTop().cut().stream()
                .filter(cut -> TOO_LARGE.stream().noneMatch(cut::contains))
                .forEach(cut -> complaints.add("at 200 %, " + cut)));
        assertThat(complaints).isEmpty();
    }

    @Test
    void thereIsAPictureOfEveryPage() throws Exception {
        var page = shown.page();
        var tabs = new ArrayList<String>();
        Picture.named("general").pose().take(shown, page);
        page.inOneGo(() ->
                page.<TabPane>node("pages").getTabs().stream().map(Tab::getId).forEach(tabs::add));
        List<String> pictures =
                Picture.ALL.stream().map(picture -> "tab-" + picture.name()).toList();
        assertThat(pictures).containsAll(tabs);
    }
}
