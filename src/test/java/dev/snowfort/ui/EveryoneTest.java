package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Preferences.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// All there is to look at can be used without a mouse, with a screen reader, in the narrowest window, and at twice the
/// size, and stands out from what is behind it in both themes.
final class EveryoneTest {
    /// What shows the focus by more than its own colours, or by its caret.
    private static final List<String> SHOWN_BY_SHAPE = List.of("#pages in", ".explain", "#snippet", "#scan-notes");

    /// What shows little that others do not is looked at with `-Dsnowfort.pictures=all` alone, since it takes long.
    private static final Set<String> ALIKE = Set.of(
            "explanation",
            "change",
            "wrap",
            "changes-none",
            "keys-checked",
            "only-changed",
            "long-names-review",
            "problems",
            "check-missing",
            "check-running",
            "check-fine",
            "check-objections",
            "find",
            "unit",
            "preset",
            "refusal",
            "review-empty",
            "export-edited");

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    private final Set<String> complaints = new TreeSet<>();

    /// The theme is the last picture's first: to change it takes longer than to look at it.
    private boolean dark;

    @Test
    void everythingIsThereForEveryone() throws Exception {
        var all = "all".equals(System.getProperty("snowfort.pictures"));
        for (var picture : Picture.ALL) {
            if (!all && ALIKE.contains(picture.name())) {
                continue;
            }
            startOver(picture);
            picture.pose().take(shown, shown.page());
            Hands.settle();
            look(picture);
        }
        assertThat(complaints).isEmpty();
    }

    /// In the same window where that is possible: to open one takes longer than to look at it.
    private void startOver(Picture picture) throws TimeoutException {
        if (picture.name().startsWith("check")) {
            shown.restart();
        }
        shown.closeDialogs();
        if (shown.page().isVisible("palette") || shown.page().isVisible("key-sheet")) {
            shown.page().press(KeyCode.ESCAPE);
        }
        shown.page().inOneGo(() -> {
            shown.window().toForm();
            shown.focus().onlyChangedProperty().set(false);
            shown.store().open(Deployment.EMPTY);
        });
        Hands.settle();
    }

    private void look(Picture picture) {
        var page = shown.page();
        page.inOneGo(() -> {
            var inspection = Inspection.ofTop();
            complain(picture, inspection.nameless());
            complain(picture, inspection.cut());
            complain(picture, inspection.unreached());
        });
        page.inOneGo(() -> complain(
                picture,
                new Legibility(Inspection.top().getRoot())
                        .unringed().stream()
                                .filter(words -> SHOWN_BY_SHAPE.stream().noneMatch(words::contains))
                                .toList()));
        complainOfPale(picture);
        dark = !dark;
        page.inOneGo(() -> shown.preferred().change(current -> current.withTheme(dark ? Theme.DARK : Theme.LIGHT)));
        complainOfPale(picture);
        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(200)));
        Hands.settle();
        page.inOneGo(() -> complain(
                picture,
                Inspection.ofTop().cut().stream().map(cut -> "at 200 %, " + cut).toList()));
        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(100)));
    }

    private void complainOfPale(Picture picture) {
        shown.page()
                .inOneGo(() -> complain(picture, new Legibility(Inspection.top().getRoot()).pale()));
    }

    private void complain(Picture picture, List<String> found) {
        found.forEach(words -> complaints.add(picture + ": " + words));
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
