package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.review.UnitSandbox;
import dev.snowfort.ui.Banner;
import dev.snowfort.ui.form.MeasuredBox;
import dev.snowfort.ui.form.Reveal;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The sandbox of the shown application: every directive of the catalogue, by group, to be searched and filtered.
public final class HardeningPage implements Page {
    private final Workbench workbench;
    private final Consumer<String> browse;
    private final HardeningViewModel model;
    private final ProposalViewModel proposals;
    private final UnitFiles units;
    private final Banner banner = new Banner("import-banner");
    private final PresetBar presets;
    private final ProposalPane proposal;
    private final FilterBar bar;
    private final UnknownRows unknown;
    private final Map<String, DirectiveRow> rows = new LinkedHashMap<>();
    private final Map<Directive.Group, VBox> groups = new EnumMap<>(Directive.Group.class);
    private final Label nothingTitle = Texts.wrapped("", "hardening-nothing-title");
    private final Label nothingText = Texts.wrapped("", "hardening-nothing-text");
    private final VBox nothing = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane node = new BorderPane(scroll);
    private Optional<Node> cameFrom = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    /// @param browse opens an address of the web
    /// @param units where the sandbox of somebody else's unit comes from
    public HardeningPage(Workbench workbench, Consumer<String> browse, UnitFiles units) {
        this.workbench = workbench;
        this.units = units;
        this.browse = browse;
        model = new HardeningViewModel(workbench);
        proposals = new ProposalViewModel(workbench);
        presets = new PresetBar(proposals, this::importUnit);
        proposal = new ProposalPane(proposals);
        bar = new FilterBar(model, this::enter);
        unknown = new UnknownRows(workbench, model);
        build();
        bind();
    }

    @Override
    public String title() {
        return "Hardening";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean has(FieldId field) {
        return field.inSandbox();
    }

    @Override
    public void show(FieldId field) {
        workbench.focus().answered();
        proposals.cancel();
        jump(field.directive());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        rows.values().forEach(DirectiveRow::close);
        unknown.close();
        proposal.close();
        presets.close();
        proposals.close();
        bar.close();
        model.close();
    }

    private void build() {
        content.getStyleClass().add("hardening-page");
        content.getChildren().add(presets.node());
        model.directives().forEach(this::add);
        content.getChildren().addAll(groups.values());
        content.getChildren().addAll(unknown.node(), buildNothing());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "form-scroll");
        Headroom.keep(node, new VBox(banner, bar.node()), scroll, content);
    }

    private void add(DirectiveViewModel directive) {
        var row = new DirectiveRow(directive, this::jump, browse);
        rows.put(row.directive(), row);
        groups.computeIfAbsent(directive.directive().group(), HardeningPage::group)
                .getChildren()
                .add(row.node());
    }

    private static VBox group(Directive.Group group) {
        var box = new MeasuredBox();
        box.getChildren().add(Texts.wrapped(group.title(), "form-heading"));
        box.getStyleClass().add("form-group");
        return box;
    }

    private Node buildNothing() {
        var all = new Hyperlink("Show all directives");
        all.setId("hardening-show-all");
        all.setOnAction(_ -> model.showAll());
        nothing.getChildren().addAll(nothingTitle, nothingText, all);
        nothingTitle.setId("hardening-nothing");
        nothing.getStyleClass().add("hardening-nothing");
        return nothing;
    }

    private void bind() {
        subscription = Subscription.combine(
                proposals.shownProperty().subscribe(shown -> propose(shown.isPresent())),
                model.shownProperty().subscribe(this::filter),
                model.emptinessProperty().subscribe(why -> {
                    nothingTitle.setText(why.title());
                    nothingText.setText(why.text());
                }));
    }

    private void importUnit() {
        banner.say("");
        units.ask(files -> proposals.propose(Proposal.of(UnitSandbox.of(files, proposals.systemd()))), banner::say);
    }

    /// The difference takes the place of the directives, and the focus comes back to where it was.
    private void propose(boolean open) {
        if (open == (node.getCenter() == proposal.node())) {
            return;
        }
        Texts.show(bar.node(), !open);
        if (open) {
            cameFrom = Optional.ofNullable(node.getScene()).map(Scene::getFocusOwner);
            proposal.presets().getChildren().setAll(presets.node());
            node.setCenter(proposal.node());
            proposal.focus();
        } else {
            content.getChildren().addFirst(presets.node());
            node.setCenter(scroll);
            cameFrom.ifPresent(Node::requestFocus);
        }
    }

    /// From the search to the first directive that it found.
    private void enter() {
        var shown = model.shownProperty().get();
        rows.values().stream()
                .filter(row -> shown.contains(row.directive()))
                .findFirst()
                .ifPresent(row -> Reveal.row(scroll, row.node(), row.control()));
    }

    private void filter(Set<String> shown) {
        rows.values().forEach(row -> Texts.show(row.node(), shown.contains(row.directive())));
        groups.forEach((group, box) -> Texts.show(
                box,
                model.directives().stream()
                        .map(DirectiveViewModel::directive)
                        .anyMatch(directive -> directive.group() == group && shown.contains(directive.name()))));
        Texts.show(nothing, shown.isEmpty());
    }

    private void jump(String directive) {
        var row = rows.get(directive);
        if (row == null) {
            Reveal.row(scroll, unknown.row(directive), unknown.control(directive));
            return;
        }
        if (!model.shownProperty().get().contains(directive)) {
            model.showAll();
        }
        row.expand();
        Reveal.row(scroll, row.node(), row.control());
    }
}
