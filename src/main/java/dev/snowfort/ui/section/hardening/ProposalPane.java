package dev.snowfort.ui.section.hardening;

import atlantafx.base.theme.Styles;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.review.SandboxDifference;
import dev.snowfort.ui.form.FindingList;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Rating;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The difference that a proposal would make, in the place of the directives until it is applied or let go.
final class ProposalPane implements AutoCloseable {
    private final ProposalViewModel model;
    private final Label title = Texts.wrapped("", "proposal-title");
    private final Label summary = Texts.wrapped("", "form-help");
    private final Label before = new Label();
    private final Label after = new Label();
    private final CheckBox further = new CheckBox();
    private final Button apply = new Button("Apply");
    private final Button cancel = new Button("Cancel");
    private final VBox presets = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane node = new BorderPane(scroll);
    private Subscription subscription = Subscription.EMPTY;

    ProposalPane(ProposalViewModel model) {
        this.model = model;
        build();
        bind();
    }

    Node node() {
        return node;
    }

    /// Where the presets stand while the difference is shown.
    VBox presets() {
        return presets;
    }

    void focus() {
        (apply.isDisabled() ? cancel : apply).requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        title.setId("proposal-title");
        before.setId("proposal-before");
        after.setId("proposal-after");
        further.setId("proposal-further");
        Texts.wrap(further);
        apply.setId("proposal-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        cancel.setId("proposal-cancel");
        content.getStyleClass().add("proposal-content");
        scroll.setId("proposal-difference");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "form-scroll");
        node.getStyleClass().add("proposal");
        Headroom.keep(node, head(), scroll, content);
    }

    private Node head() {
        var caption = new Label("Exposure");
        caption.getStyleClass().add("exposure-caption");
        var arrow = new Label("→");
        arrow.getStyleClass().add("proposal-arrow");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(caption, before, arrow, after, gap, cancel, apply);
        line.getStyleClass().add("proposal-line");
        line.getChildren().stream()
                .filter(part -> part != gap)
                .forEach(part -> ((Region) part).setMinWidth(Region.USE_PREF_SIZE));
        var head = new VBox(presets, title, summary, line, further);
        head.getStyleClass().add("proposal-head");
        return head;
    }

    private void bind() {
        apply.setOnAction(_ -> model.apply());
        cancel.setOnAction(_ -> model.cancel());
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        further.selectedProperty().bindBidirectional(model.furtherProperty());
        subscription = model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void show(ProposalViewModel.Shown shown) {
        var proposal = shown.proposal();
        var difference = shown.difference();
        title.setText(proposal.title() + " for " + shown.application());
        summary.setText(proposal.summary());
        show(before, difference.before());
        show(after, difference.after());
        Texts.show(further, proposal.further().isPresent());
        further.setText(proposal.further().map(Proposal.Further::label).orElse(""));
        apply.setDisable(difference.isEmpty());
        content.getChildren().clear();
        if (difference.isEmpty()) {
            content.getChildren().add(Texts.wrapped("Nothing would change.", "proposal-nothing"));
        }
        DifferenceRows.of(difference).forEach(content.getChildren()::add);
        findings("What it would bring", difference.brought());
        mended(difference);
        proposal.left()
                .forEach(left -> section(
                        left.heading(),
                        left.words().stream()
                                .map(words -> (Node) Texts.wrapped(words, "proposal-left"))
                                .toList()));
    }

    private static void show(Label label, Optional<Exposure> exposure) {
        label.setText(exposure.map(Rating::words).orElse("not loaded"));
        label.getStyleClass()
                .setAll(
                        "label",
                        "exposure",
                        "exposure-"
                                + exposure.map(there -> there.level().name().toLowerCase(Locale.ROOT))
                                        .orElse("refused"));
    }

    private void findings(String heading, List<Finding> findings) {
        var list = new FindingList(_ -> {});
        list.show(findings.stream()
                .map(finding -> new Finding(finding.severity(), finding.field(), finding.message(), Optional.empty()))
                .toList());
        section(heading, findings.isEmpty() ? List.of() : List.of(list.node()));
    }

    private void mended(SandboxDifference difference) {
        section(
                "What it would put right",
                difference.mended().stream()
                        .map(finding -> (Node) Texts.wrapped(finding.message(), "proposal-left"))
                        .toList());
    }

    private void section(String heading, List<Node> parts) {
        if (!parts.isEmpty()) {
            content.getChildren().add(DifferenceRows.section(heading, parts));
        }
    }
}
