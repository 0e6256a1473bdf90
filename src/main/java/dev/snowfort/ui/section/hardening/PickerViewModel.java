package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Vocabulary;
import dev.snowfort.catalog.Vocabulary.Term;
import dev.snowfort.ui.section.hardening.Picked.Mode;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Capabilities or address families to be ticked. Every tick is a step for undo; words that are not in the vocabulary
/// stay, and stand before the others.
final class PickerViewModel implements AutoCloseable {
    private static final String UNKNOWN = "Not known to Snowfort. It is kept as it is written.";

    private final DirectiveViewModel model;
    private final List<Term> vocabulary;
    private final ReadOnlyObjectWrapper<Picked> picked = new ReadOnlyObjectWrapper<>(new Picked(Mode.UNSET, List.of()));
    private final Subscription subscription;
    private Mode asked = Mode.UNSET;
    private Object owner = "";

    PickerViewModel(DirectiveViewModel model) {
        this.model = model;
        vocabulary = Vocabulary.of(model.directive().kind());
        subscription = model.stateProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<Picked> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    Picked picked() {
        return picked.get();
    }

    /// What can be ticked, as far as it has every word of a query.
    List<Term> terms(String query) {
        var unknown = picked().words().stream()
                .filter(word ->
                        vocabulary.stream().noneMatch(term -> term.name().equals(word)))
                .map(word -> new Term(word, UNKNOWN));
        return Stream.concat(unknown, vocabulary.stream())
                .filter(term -> query.isBlank() || Search.holds(term.name() + " " + term.meaning(), query))
                .toList();
    }

    void choose(Mode mode) {
        if (mode != picked().mode()) {
            asked = mode;
            var keeps = mode == Mode.ONLY || mode == Mode.EXCEPT;
            var next = new Picked(mode, keeps ? picked().words() : List.of());
            model.choose(next.value(model.directive().kind()));
            show(model.state());
        }
    }

    void tick(String word, boolean on) {
        if (on != picked().words().contains(word)) {
            asked = picked().mode();
            var name = model.directive().name();
            var next = on ? picked().with(word) : picked().without(word);
            model.change(
                    on ? "Add " + word + " to " + name : "Remove " + word + " from " + name,
                    next.value(model.directive().kind()));
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /// Nothing at all and only those of an empty list are one value: which of the two it is called stays as it was
    /// asked
    /// for.
    private void show(DirectiveViewModel.State state) {
        if (!state.owner().equals(owner)) {
            owner = state.owner();
            asked = Mode.UNSET;
        }
        var now = Picked.of(model.directive().kind(), state.value());
        picked.set(now.mode() == Mode.NONE && asked == Mode.ONLY ? new Picked(Mode.ONLY, List.of()) : now);
    }
}
