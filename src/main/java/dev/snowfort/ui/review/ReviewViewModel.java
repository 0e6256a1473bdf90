package dev.snowfort.ui.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.review.Basis;
import dev.snowfort.review.DirectiveState;
import dev.snowfort.review.PriceList;
import dev.snowfort.review.ReviewedDirective;
import dev.snowfort.ui.section.hardening.Search;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The review as it is shown. Follows the deployment only while somebody looks, and works out a weight only when it is
/// asked for.
final class ReviewViewModel implements AutoCloseable {
    private static final int UNKNOWN = -1;

    private final Workbench workbench;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty applications = new SimpleStringProperty("");
    private final BooleanProperty differing = new SimpleBooleanProperty();
    private final BooleanProperty lowered = new SimpleBooleanProperty();
    private final BooleanProperty unexplained = new SimpleBooleanProperty();
    private final BooleanProperty withFindings = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final int[] weights = new int[Hardening.all().size()];
    private final Subscription subscription;
    private Optional<Basis> basis = Optional.empty();
    private Optional<PriceList> prices = Optional.empty();
    private List<Column> columns = List.of();
    private Subscription following = Subscription.EMPTY;

    ReviewViewModel(Workbench workbench) {
        this.workbench = workbench;
        subscription = Stream.of(query, applications, differing, lowered, unexplained, withFindings)
                .map(filter -> filter.subscribe(this::filter))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    StringProperty queryProperty() {
        return query;
    }

    /// A part of the names of the applications to show.
    StringProperty applicationsProperty() {
        return applications;
    }

    BooleanProperty differingProperty() {
        return differing;
    }

    BooleanProperty loweredProperty() {
        return lowered;
    }

    BooleanProperty unexplainedProperty() {
        return unexplained;
    }

    BooleanProperty withFindingsProperty() {
        return withFindings;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Shown shown() {
        return shown.get();
    }

    /// @param looked whether somebody looks at the review
    void follow(boolean looked) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (looked) {
            prices = Optional.empty();
            workbench.derived().refresh();
            following = workbench.derived().outcomeProperty().subscribe(this::refresh);
        }
    }

    void showAll() {
        query.set("");
        applications.set("");
        List.of(differing, lowered, unexplained, withFindings).forEach(filter -> filter.set(false));
    }

    boolean isFiltered() {
        return filtered() || !query.get().isBlank() || !applications.get().isBlank();
    }

    /// The greatest weight that the directive at a place of the catalogue has in any application.
    int weight(int place) {
        if (weights[place] == UNKNOWN) {
            weights[place] = columns.stream()
                    .mapToInt(
                            column -> column.reviewed().directives().get(place).weight())
                    .max()
                    .orElse(0);
        }
        return weights[place];
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        following.unsubscribe();
    }

    private void refresh(Outcome outcome) {
        var now = Basis.of(outcome.deployment());
        if (!basis.equals(Optional.of(now))) {
            columns = List.of();
            prices = Optional.empty();
        }
        var list = prices.orElseGet(() -> new PriceList(now.rules()));
        columns = Column.of(outcome, now, list, columns);
        basis = Optional.of(now);
        prices = Optional.of(list);
        Arrays.fill(weights, UNKNOWN);
        filter();
    }

    private void filter() {
        var left = columns.stream().filter(this::passes).toList();
        var lines = new ArrayList<Line>();
        Hardening.byGroup().forEach((group, directives) -> {
            var found = directives.stream()
                    .filter(directive -> Search.matches(directive, query.get()))
                    .map(directive -> new Line.Of(directive, Hardening.all().indexOf(directive)))
                    .filter(line -> passes(line, left))
                    .toList();
            if (!found.isEmpty()) {
                lines.add(new Line.Heading(group));
                lines.addAll(found);
            }
        });
        shown.set(new Shown(
                !columns.isEmpty(),
                left,
                lines,
                decisions(left),
                Summary.of(columns),
                basis.map(Basis::assessed).orElse("")));
    }

    private List<Decision> decisions(List<Column> left) {
        var matching = Hardening.all().stream()
                .filter(directive -> Search.matches(directive, query.get()))
                .map(Directive::name)
                .toList();
        return left.stream()
                .flatMap(column -> column.reviewed().decisions().stream()
                        .filter(directive -> matching.contains(directive.name()) && passes(directive))
                        .map(directive -> new Decision(column, directive)))
                .toList();
    }

    private boolean passes(Column column) {
        var part = applications.get().strip().toLowerCase(Locale.ROOT);
        return column.name().toLowerCase(Locale.ROOT).contains(part)
                && (!filtered() || column.reviewed().directives().stream().anyMatch(this::passes));
    }

    private boolean passes(Line.Of line, List<Column> left) {
        return !filtered()
                || left.stream()
                        .anyMatch(
                                column -> passes(column.reviewed().directives().get(line.place())));
    }

    private boolean filtered() {
        return differing.get() || lowered.get() || unexplained.get() || withFindings.get();
    }

    private boolean passes(ReviewedDirective directive) {
        return (!differing.get() || directive.state() != DirectiveState.DEFAULT)
                && (!lowered.get() || directive.state() == DirectiveState.LOWERED)
                && (!unexplained.get() || Decision.isUnexplained(directive))
                && (!withFindings.get() || !directive.findings().isEmpty());
    }
}
