package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Rating;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// An application's exposure with systemd's word for it: `0.9 SAFE`. The colour only repeats what the word says.
public final class ExposureLabel extends Label {
    private static final String STYLE = "exposure";
    private static final double TOOLTIP_WIDTH = 320;

    private final Tooltip tooltip = new Tooltip();
    private @Nullable Rating shown;

    public ExposureLabel() {
        getStyleClass().add(STYLE);
        setMinWidth(Region.USE_PREF_SIZE);
        Texts.wrap(tooltip);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDuration(Duration.INDEFINITE);
        setTooltip(tooltip);
    }

    public void show(Rating rating) {
        if (rating.equals(shown)) {
            return;
        }
        shown = rating;
        setText(rating.words());
        setAccessibleText("Exposure " + rating.words());
        tooltip.setText(rating.explanation());
        getStyleClass().setAll(STYLE, STYLE + "-" + rating.style());
    }
}
