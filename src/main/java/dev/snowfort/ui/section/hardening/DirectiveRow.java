package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Editor;
import dev.snowfort.ui.form.FindingList;
import dev.snowfort.ui.form.MeasuredBox;
import dev.snowfort.ui.form.ShapeButton;
import dev.snowfort.ui.form.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A directive: its name and title, its editor, what the value means, its price, the reason for changing it, its
/// findings and its
/// explanation.
final class DirectiveRow implements AutoCloseable {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass LOWERED = PseudoClass.getPseudoClass("lowered");

    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass UNCOUNTED = PseudoClass.getPseudoClass("uncounted");

    private final DirectiveViewModel model;
    private final Editor editor;
    private final Label name = new Label();
    private final Label mark = new Label();
    private final Label price = Texts.wrapped("", "directive-price");
    private final Label tooNew = Texts.message("directive-too-new");
    private final Tooltip priceSentence = new Tooltip();
    private final Button reset = new ShapeButton("reset", "Reset to the default");
    private final Label meaning = Texts.message("form-help");
    private final Label fallback = Texts.message("form-help");
    private final VBox reasonPlace = new VBox();
    private final FindingList findings;
    private final Disclosure explanation;
    private final VBox node = new MeasuredBox();
    private Optional<ReasonField> reason = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    /// @param jump brings another directive into view
    /// @param browse opens an address of the web
    DirectiveRow(DirectiveViewModel model, Consumer<String> jump, Consumer<String> browse) {
        this.model = model;
        editor = DirectiveEditors.of(model);
        findings = new FindingList(model::fix);
        explanation = new Disclosure("Explain", () -> Explanation.of(model.directive(), jump, browse));
        build();
        bind();
    }

    VBox node() {
        return node;
    }

    Node control() {
        return editor.control();
    }

    String directive() {
        return model.directive().name();
    }

    void expand() {
        explanation.open();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        reason.ifPresent(ReasonField::close);
        editor.close();
    }

    private void build() {
        var directive = model.directive();
        var id = "sandbox." + directive.name();
        editor.control().setId(id);
        editor.control().setAccessibleText(directive.name() + ", " + directive.title());
        editor.control().setAccessibleHelp(directive.summary());
        reset.setId(id + ".reset");
        price.setId(id + ".price");
        price.setTooltip(priceSentence);
        tooNew.setId(id + ".too-new");
        explanation.button().setId(id + ".explain");
        explanation.button().setAccessibleText("Explain " + directive.name());
        node.getStyleClass().add("directive");
        node.getChildren().addAll(header(directive), meaning, fallback, reasonPlace, findings.node());
        node.getChildren().add(explanation.node());
        if (directive.kind() != DirectiveKind.SWITCH) {
            node.getChildren().add(1, editor.node());
        }
    }

    private Node header(Directive directive) {
        name.setText(directive.name());
        name.getStyleClass().add("directive-name");
        name.setLabelFor(editor.control());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("directive-mark");
        var titles = new VBox(name, Texts.wrapped(directive.title(), "directive-title"), price, tooNew);
        HBox.setHgrow(titles, Priority.ALWAYS);
        var header = new HBox(titles, mark, reset);
        header.getStyleClass().add("directive-header");
        if (directive.kind() == DirectiveKind.SWITCH) {
            header.getChildren().add(editor.node());
        }
        return header;
    }

    private void bind() {
        reset.setOnAction(_ -> model.reset());
        subscription = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                model.priceProperty().subscribe(this::show));
    }

    /// Always a line: no row moves when a price changes.
    private void show(PriceWords words) {
        price.setText(words.line());
        price.setAccessibleText(words.sentence());
        priceSentence.setText(words.sentence());
        price.pseudoClassStateChanged(BETTER, words.better());
        price.pseudoClassStateChanged(UNCOUNTED, !words.counted());
    }

    private void show(DirectiveViewModel.State state) {
        mark.setText(state.lowered() ? "lowered" : state.changed() ? "changed" : "default");
        Texts.show(reset, state.changed());
        tooNew.setText(Meaning.tooNew(model.directive(), state));
        meaning.setText(Meaning.of(model.directive(), state.value()));
        showReason(state.changed());
        fallback.setText(state.changed() ? "Default: " + state.fallback().display() : "");
        findings.show(state.findings());
        node.pseudoClassStateChanged(CHANGED, state.changed());
        node.pseudoClassStateChanged(LOWERED, state.lowered());
    }

    /// The field is made when it is needed: few directives are changed.
    private void showReason(boolean changed) {
        if (changed && reason.isEmpty()) {
            var field = new ReasonField(model);
            reasonPlace.getChildren().add(field.node());
            reason = Optional.of(field);
        }
        Texts.show(reasonPlace, changed);
    }
}
