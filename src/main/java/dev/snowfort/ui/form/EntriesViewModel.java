package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A list of texts that is edited row by row.
public final class EntriesViewModel {
    /// Separates pasted entries that cannot hold a blank.
    public static final Pattern WORDS = Pattern.compile("[\\s,]+");

    public static final Pattern LINES = Pattern.compile("\\R");

    private final Target<List<String>> target;
    private final Function<String, Stream<String>> reading;
    private final ReadOnlyObjectWrapper<List<String>> entries = new ReadOnlyObjectWrapper<>(List.of());

    public EntriesViewModel(Target<List<String>> target, Pattern separator) {
        this(target, text -> Arrays.stream(separator.split(text)));
    }

    /// @param reading takes what was typed or pasted apart
    EntriesViewModel(Target<List<String>> target, Function<String, Stream<String>> reading) {
        this.target = target;
        this.reading = reading;
    }

    public ReadOnlyObjectProperty<List<String>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    public List<String> entries() {
        return entries.get();
    }

    public void show(List<String> changed) {
        entries.set(List.copyOf(changed));
    }

    /// Adds what was typed or pasted behind the others; entries that are there already are left out.
    ///
    /// @return whether the text held an entry at all
    public boolean add(String text) {
        var given = split(text);
        var added = given.stream().filter(entry -> !entries().contains(entry)).toList();
        if (!added.isEmpty()) {
            target.adding(what(added), with(list -> list.addAll(added)));
        }
        return !given.isEmpty();
    }

    /// Adds the entry that is an empty text: an empty assignment.
    public void addEmpty() {
        target.adding("the empty entry", with(list -> list.add("")));
    }

    /// A keystroke in a row. An emptied row stays as it was until it is left.
    public void edit(int index, String text) {
        var entry = text.strip();
        if (index < entries().size() && !entry.isEmpty()) {
            target.type(with(list -> list.set(index, entry)));
        }
    }

    /// The user is done with a row; one left empty is removed.
    public void leave(int index, String text) {
        target.leave();
        if (text.isBlank()) {
            remove(index);
        }
    }

    public void remove(int index) {
        if (index < entries().size()) {
            target.removing(what(List.of(entries().get(index))), with(list -> list.remove(index)));
        }
    }

    /// Several lines put into a row: the first takes its place, the others follow it.
    public void paste(int index, String text) {
        var given = split(text);
        if (index < entries().size() && !given.isEmpty()) {
            target.adding(what(given), with(list -> {
                list.remove(index);
                list.addAll(index, given);
            }));
        }
    }

    private List<String> split(String text) {
        return reading.apply(text)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> with(ListEdit edit) {
        var changed = new ArrayList<>(entries());
        edit.on(changed);
        return List.copyOf(changed);
    }

    private static String what(List<String> entries) {
        if (entries.size() > 1) {
            return entries.size() + " entries";
        }
        return entries.getFirst().isEmpty() ? "the empty entry" : entries.getFirst();
    }

    private interface ListEdit {
        void on(List<String> list);
    }
}
