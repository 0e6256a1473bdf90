package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Says what the last change did: how many lines of the shown file it made, and which other files it touched. Both lead
/// there.
final class ChangeBar extends FlowPane {
    private static final int MOST = 2;

    private final Hyperlink here = new Hyperlink();
    private final Consumer<String> show;
    private @Nullable Shown shown;

    private record Shown(long here, List<String> elsewhere) {}

    /// @param reveal brings the first changed line into view
    /// @param show turns to another file
    ChangeBar(Runnable reveal, Consumer<String> show) {
        this.show = show;
        getStyleClass().add("change-bar");
        here.setId("show-change");
        here.setOnAction(_ -> reveal.run());
        here.setMinWidth(USE_PREF_SIZE);
    }

    void show(long changedHere, List<String> changedElsewhere) {
        var now = new Shown(changedHere, List.copyOf(changedElsewhere));
        if (!now.equals(shown)) {
            shown = now;
            build(changedHere, changedElsewhere);
        }
    }

    private void build(long changedHere, List<String> changedElsewhere) {
        getChildren().clear();
        if (changedHere > 0) {
            here.setText(changedHere == 1 ? "1 line changed" : changedHere + " lines changed");
            getChildren().add(here);
        }
        if (!changedElsewhere.isEmpty()) {
            getChildren().add(words(changedHere > 0 ? "also in" : "Changed:"));
            changedElsewhere.stream().limit(MOST).map(this::link).forEach(getChildren()::add);
        }
        if (changedElsewhere.size() > MOST) {
            getChildren().add(words("and " + (changedElsewhere.size() - MOST) + " more"));
        }
        if (getChildren().isEmpty()) {
            getChildren().add(words("Click a line to go to its field."));
        }
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private Hyperlink link(String path) {
        var link = new Hyperlink(path);
        link.setOnAction(_ -> show.accept(path));
        return link;
    }
}
