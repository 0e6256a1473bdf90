package dev.snowfort.ui;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.ui.form.Scrolled;
import dev.snowfort.ui.form.Shape;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The pages of the form in tabs for the application that is shown, or the page of the deployment as a whole, with
/// words about what to do while it has no application. Turns to the page of a field that is asked for.
final class Pages extends StackPane implements AutoCloseable {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOM = 508;

    /// What the settings of the deployment need below the words about what to do.
    private static final double LEAST = 200;

    private final Workbench workbench;
    private final List<Page> pages;
    private final TabPane tabs = new TabPane();
    private final Page deployment;
    private final Supplier<EmptyPage> maker;
    private Optional<EmptyPage> empty = Optional.empty();
    private final BorderPane settings = new BorderPane();
    private final VBox whole = new VBox(settings);
    private final Scrolled scrolled = new Scrolled(whole);
    private Subscription subscription = Subscription.EMPTY;

    /// @param empty makes what stands there while there is no application, which few windows ever see
    Pages(Workbench workbench, List<Page> pages, Page deployment, Supplier<EmptyPage> empty) {
        this.workbench = workbench;
        this.pages = List.copyOf(pages);
        this.deployment = deployment;
        maker = empty;
        build();
        bind();
    }

    /// The next page, or an earlier one; round and round.
    void turn(int by) {
        var next = Math.floorMod(tabs.getSelectionModel().getSelectedIndex() + by, pages.size());
        tabs.getSelectionModel().select(next);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        pages.forEach(Page::close);
        deployment.close();
    }

    private void build() {
        getStyleClass().add("pages");
        tabs.setId("pages");
        tabs.setAccessibleText("Pages of the application");
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        pages.stream().map(Pages::tab).forEach(tabs.getTabs()::add);
        settings.setMinHeight(LEAST);
        VBox.setVgrow(settings, Priority.ALWAYS);
        getChildren().setAll(tabs, scrolled);
    }

    private static Tab tab(Page page) {
        var tab = new Tab(page.title());
        tab.setId("tab-" + page.title().toLowerCase(Locale.ROOT));
        return tab;
    }

    private void bind() {
        var focus = workbench.focus();
        subscription = Subscription.combine(
                widthProperty().subscribe(width -> narrow(width.doubleValue() < ROOM)),
                tabs.getSelectionModel().selectedItemProperty().subscribe(this::fill),
                focus.applicationProperty().subscribe(_ -> show()),
                workbench.store().currentProperty().subscribe(_ -> show()),
                workbench.derived().outcomeProperty().subscribe(_ -> mark()),
                focus.applicationProperty().subscribe((_, _) -> mark()),
                focus.askedProperty().subscribe(asked -> asked.ifPresent(this::show)));
    }

    /// The tabs know before they are laid out: a menu of those that do not fit would stay.
    private void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        tabs.applyCss();
    }

    /// A page takes its place when it is turned to, and not before: that is when it is made.
    private void fill(Tab tab) {
        if (tab.getContent() == null) {
            tab.setContent(new Curtain(pages.get(tabs.getTabs().indexOf(tab)).node()));
        }
    }

    private void show() {
        var one = workbench.focus().application() != Focus.DEPLOYMENT;
        tabs.setVisible(one);
        scrolled.setVisible(!one);
        if (!one && settings.getCenter() == null) {
            settings.setCenter(deployment.node());
        }
        showEmpty(workbench.store().current().applications().isEmpty());
    }

    private void showEmpty(boolean shown) {
        if (shown && empty.isEmpty()) {
            empty = Optional.of(maker.get());
            whole.getChildren().addFirst(empty.get());
        }
        empty.ifPresent(page -> Texts.show(page, shown));
    }

    private void mark() {
        var findings = workbench.derived().outcome().findings(workbench.focus().application());
        for (var index = 0; index < pages.size(); index++) {
            var page = pages.get(index);
            mark(
                    tabs.getTabs().get(index),
                    findings.stream()
                            .filter(finding -> finding.field().application() >= 0 && page.has(finding.field()))
                            .toList());
        }
    }

    private static void mark(Tab tab, List<Finding> findings) {
        var worst = findings.stream().map(Finding::severity).min(Severity::compareTo);
        if (!worst.equals(Optional.ofNullable(tab.getUserData()))) {
            tab.setGraphic(worst.map(severity -> Shape.of(severity == Severity.ERROR ? "error" : "warning"))
                    .orElse(null));
        }
        tab.setUserData(worst.orElse(null));
        say(tab, findings.isEmpty() ? "" : problems(findings.size()));
    }

    private static void say(Tab tab, String words) {
        var said = tab.getTooltip() == null ? "" : tab.getTooltip().getText();
        if (!said.equals(words)) {
            tab.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }

    private static String problems(int number) {
        return number == 1 ? "1 problem on this page" : number + " problems on this page";
    }

    private void show(FieldId field) {
        if (deployment.has(field)) {
            workbench.focus().answered();
            scrolled.setVvalue(1);
            deployment.show(field);
            return;
        }
        pages.stream().filter(page -> page.has(field)).findFirst().ifPresent(page -> {
            tabs.getSelectionModel().select(pages.indexOf(page));
            tabs.applyCss();
            tabs.layout();
            workbench.focus().answered();
            page.show(field);
        });
    }
}
