package dev.snowfort.ui.form;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The text in a field. What is half typed stays here and never reaches the store; what the store holds is
/// written into the field only when the field does not already say it, so the caret stays where it is.
///
/// @param <T> the value
public final class TextViewModel<T> implements AutoCloseable {
    private final Format<T> format;
    private final Target<T> target;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private Shown<T> shown = new Shown<>("", "", false);
    private boolean showing;

    /// @param owner whose value it is
    /// @param print the value as text
    /// @param chosen whether it is written out; a default is left to the prompt text
    private record Shown<T>(Object owner, String print, boolean chosen) {
        String canonical() {
            return chosen ? print : "";
        }
    }

    public TextViewModel(Format<T> format, Target<T> target) {
        this.format = format;
        this.target = target;
        subscription = text.subscribe((_, typed) -> typed(typed));
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Why the text is not taken; empty when it is.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// @param owner changes when the field begins to show somebody else's value: what was half typed is dropped then
    public void show(Object owner, T value, boolean chosen) {
        var next = new Shown<T>(owner, format.print().apply(value), chosen);
        var halfTyped = !sentence.get().isEmpty()
                && owner.equals(shown.owner())
                && next.print().equals(shown.print());
        shown = next;
        if (!halfTyped && !says(next)) {
            write();
        }
    }

    /// The user is done with the field: it shows the value the way the program writes it.
    public void leave() {
        target.leave();
        if (sentence.get().isEmpty()) {
            write();
        }
    }

    /// Takes back what was half typed.
    public void revert() {
        write();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        var parsed = format.parse().apply(typed);
        sentence.set(parsed instanceof Parsed.Half<T>(String why) ? why : "");
        switch (parsed) {
            case Parsed.Value<T>(T value) -> target.type(value);
            case Parsed.Empty<T> _ -> target.typeDefault();
            case Parsed.Half<T> _ -> target.endTyping();
        }
    }

    private boolean says(Shown<T> value) {
        return switch (format.parse().apply(text.get())) {
            case Parsed.Value<T>(T said) -> format.print().apply(said).equals(value.print());
            case Parsed.Empty<T> _ -> value.canonical().isEmpty();
            case Parsed.Half<T> _ -> text.get().equals(value.canonical());
        };
    }

    private void write() {
        showing = true;
        sentence.set("");
        text.set(shown.canonical());
        showing = false;
    }
}
