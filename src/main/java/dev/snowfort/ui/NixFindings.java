package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.tool.NixFinding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What Nix objects to, beside the findings of the rules. Each leads to its line.
final class NixFindings extends VBox {
    private final Consumer<NixFinding> onOpen;

    /// @param onOpen shows where a finding is
    NixFindings(Consumer<NixFinding> onOpen) {
        this.onOpen = onOpen;
        setId("nix-findings");
        getStyleClass().add("findings-list");
        show(List.of());
    }

    void show(List<NixFinding> findings) {
        var heading = new Label("Nix says");
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().setAll(heading);
        getChildren()
                .addAll(IntStream.range(0, findings.size())
                        .mapToObj(index -> row(findings.get(index), index))
                        .toList());
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
    }

    private Node row(NixFinding finding, int index) {
        var words =
                finding.place().map(place -> place.file() + ":" + place.line()).orElse("nix");
        var place = new Hyperlink(words);
        place.setId("nix-finding-" + index);
        place.setDisable(finding.place().isEmpty());
        place.setOnAction(_ -> onOpen.accept(finding));
        return new FindingRow("error", place, finding.sentence(), Optional.empty());
    }
}
