package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Application;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Prices;
import dev.snowfort.ui.state.Rating;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// Which directives the page shows, and the line that sums them up.
final class HardeningViewModel implements AutoCloseable {
    private final Workbench workbench;
    private final List<DirectiveViewModel> directives;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty changed;
    private final BooleanProperty withFindings = new SimpleBooleanProperty();
    private final BooleanProperty lowered = new SimpleBooleanProperty();
    private final BooleanProperty beyondDefault = new SimpleBooleanProperty();
    private final BooleanProperty tooNew = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Set<String>> shown = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> unknown = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Rating>> rating = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(Emptiness.FILTERED);
    private final Subscription subscription;
    private Prices prices = Prices.NONE;

    HardeningViewModel(Workbench workbench) {
        this.workbench = workbench;
        changed = workbench.focus().onlyChangedProperty();
        directives = Hardening.all().stream()
                .map(directive -> new DirectiveViewModel(workbench, directive))
                .toList();
        subscription = Subscription.combine(
                Watch.on(workbench, this::refresh),
                query.subscribe((_, _) -> filter()),
                changed.subscribe((_, _) -> filter()),
                withFindings.subscribe((_, _) -> filter()),
                lowered.subscribe((_, _) -> filter()),
                beyondDefault.subscribe((_, _) -> filter()),
                tooNew.subscribe((_, _) -> filter()),
                workbench.derived().outcomeProperty().subscribe(_ -> assess()),
                workbench.focus().applicationProperty().subscribe((_, _) -> assess()));
    }

    List<DirectiveViewModel> directives() {
        return directives;
    }

    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty changedProperty() {
        return changed;
    }

    BooleanProperty withFindingsProperty() {
        return withFindings;
    }

    BooleanProperty loweredProperty() {
        return lowered;
    }

    /// Off, and not in the module's default either.
    BooleanProperty beyondDefaultProperty() {
        return beyondDefault;
    }

    /// What the systemd of the deployment does not know.
    BooleanProperty tooNewProperty() {
        return tooNew;
    }

    /// What systemd says of the shown application.
    ReadOnlyObjectProperty<Optional<Rating>> ratingProperty() {
        return rating.getReadOnlyProperty();
    }

    /// Why no directive is shown, where none is.
    ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Names of the directives that the search and the filters leave.
    ReadOnlyObjectProperty<Set<String>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Names that the application's sandbox has and the catalogue does not.
    ReadOnlyObjectProperty<Set<String>> unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    /// `34 directives · 2 changed · 1 lowered`.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void showAll() {
        query.set("");
        changed.set(false);
        withFindings.set(false);
        lowered.set(false);
        beyondDefault.set(false);
        tooNew.set(false);
    }

    void removeUnknown(String name) {
        workbench.change(
                "Remove " + name,
                application -> application.withSandbox(application.sandbox().without(name)));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        directives.forEach(DirectiveViewModel::close);
    }

    private void refresh() {
        unknown.set(workbench.application().map(HardeningViewModel::unknown).orElse(Set.of()));
        summary.set(directives.size() + " directives · " + count(DirectiveViewModel.State::changed) + " changed · "
                + count(DirectiveViewModel.State::lowered) + " lowered");
        filter();
    }

    /// Follows the outcome, not the store: once a pulse, and only what the outcome knows.
    private void assess() {
        var outcome = workbench.derived().outcome();
        var index = workbench.focus().application();
        rating.set(outcome.rating(index));
        prices = rating.get()
                .map(now -> prices.after(outcome.deployment().applications().get(index), now))
                .orElse(Prices.NONE);
        directives.forEach(directive -> directive.setPrice(prices.of(directive.directive())));
    }

    private void filter() {
        emptiness.set(Emptiness.of(
                query.get(), changed.get(), withFindings.get(), lowered.get(), beyondDefault.get(), tooNew.get()));
        shown.set(directives.stream()
                .filter(this::passes)
                .map(directive -> directive.directive().name())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean passes(DirectiveViewModel directive) {
        var state = directive.state();
        return (!changed.get() || state.changed())
                && (!withFindings.get() || !state.findings().isEmpty())
                && (!lowered.get() || state.lowered())
                && (!beyondDefault.get() || directive.isBeyondDefault())
                && (!tooNew.get() || state.tooNew())
                && Search.matches(directive.directive(), query.get());
    }

    private long count(Predicate<DirectiveViewModel.State> what) {
        return directives.stream().map(DirectiveViewModel::state).filter(what).count();
    }

    private static Set<String> unknown(Application application) {
        var known = Hardening.all().stream().map(Directive::name).collect(Collectors.toSet());
        return application.sandbox().overrides().keySet().stream()
                .filter(name -> !known.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
