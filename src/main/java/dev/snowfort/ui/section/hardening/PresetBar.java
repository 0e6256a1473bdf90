package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Preset;
import dev.snowfort.catalog.Presets;
import dev.snowfort.ui.form.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The presets to choose from, the one that is in force marked, and the way in for somebody else's unit.
final class PresetBar implements AutoCloseable {
    private static final PseudoClass IN_FORCE = PseudoClass.getPseudoClass("in-force");
    private static final double TOOLTIP_WIDTH = 320;

    private final ProposalViewModel model;
    private final Map<Preset, Button> buttons = new LinkedHashMap<>();
    private final Button importing = new Button("_Import sandbox from unit…");
    private final FlowPane node = new FlowPane();
    private final Subscription subscription;

    /// @param onImport asks for a unit file
    PresetBar(ProposalViewModel model, Runnable onImport) {
        this.model = model;
        build();
        importing.setOnAction(_ -> onImport.run());
        subscription = model.inForceProperty().subscribe(this::mark);
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        var caption = new Label("Presets");
        caption.getStyleClass().add("exposure-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        node.getStyleClass().addAll("hardening-filters", "preset-bar");
        node.getChildren().add(caption);
        Presets.all().forEach(preset -> node.getChildren().add(button(preset)));
        importing.setId("import-unit");
        importing.setMnemonicParsing(true);
        importing.getStyleClass().addAll("small", "hardening-filter");
        node.getChildren().add(importing);
    }

    private Button button(Preset preset) {
        var button = new Button(preset.title());
        button.setId("preset-" + preset.name());
        button.getStyleClass().addAll("small", "hardening-filter", "preset");
        var tooltip = new Tooltip(preset.summary());
        Texts.wrap(tooltip);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        button.setTooltip(tooltip);
        button.setAccessibleHelp(preset.summary());
        button.setOnAction(_ -> model.propose(Proposal.of(preset)));
        buttons.put(preset, button);
        return button;
    }

    private void mark(Optional<Preset> inForce) {
        buttons.forEach((preset, button) -> {
            var marked = inForce.equals(Optional.of(preset));
            button.pseudoClassStateChanged(IN_FORCE, marked);
            button.setText(marked ? preset.title() + " ✓" : preset.title());
            button.setAccessibleText("Preset " + preset.title() + (marked ? ", in force" : ""));
        });
    }
}
