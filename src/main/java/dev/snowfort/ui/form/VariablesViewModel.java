package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Names with values that are edited row by row. The rows keep their places while a name is typed, although the store
/// sorts them; a name that is missing or there twice stays here until it is put right.
public final class VariablesViewModel {
    public record Row(String name, String value) {}

    private final Target<Map<String, String>> target;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private Map<String, String> shown = Map.of();
    private Object owner = "";

    public VariablesViewModel(Target<Map<String, String>> target) {
        this.target = target;
    }

    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public List<Row> rows() {
        return rows.get();
    }

    /// Why the rows are not taken as they are; empty when they are.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// @param whose changes when other variables are shown: what was half typed is dropped then
    public void show(Object whose, Map<String, String> variables) {
        var same = whose.equals(owner) && variables.equals(shown);
        owner = whose;
        shown = Map.copyOf(variables);
        if (!(same && !sentence.get().isEmpty()) && !variables.equals(map(rows()))) {
            sentence.set("");
            rows.set(new TreeMap<>(variables)
                    .entrySet().stream()
                            .map(entry -> new Row(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /// Adds what was typed or pasted, a `NAME=value` a line, as [Pasted] reads it; a name that is there already gets
    /// the new value.
    ///
    /// @return whether the text held a name at all
    public boolean add(String text) {
        var given = Pasted.variables(text).toList();
        if (!given.isEmpty()) {
            var changed = new ArrayList<>(rows());
            given.forEach(row -> put(changed, row));
            take(changed);
            if (sentence.get().isEmpty()) {
                target.adding(given.size() == 1 ? given.getFirst().name() : given.size() + " variables", map(changed));
            }
        }
        return !given.isEmpty();
    }

    /// A keystroke in a row.
    public void edit(int index, Row row) {
        if (index < rows().size() && !rows().get(index).equals(row)) {
            var changed = new ArrayList<>(rows());
            changed.set(index, new Row(row.name().strip(), row.value()));
            take(changed);
            if (sentence.get().isEmpty()) {
                target.type(map(changed));
            }
        }
    }

    public void leave() {
        target.endTyping();
    }

    public void remove(int index) {
        if (index < rows().size()) {
            var changed = new ArrayList<>(rows());
            var removed = changed.remove(index);
            take(changed);
            if (sentence.get().isEmpty()) {
                target.removing(removed.name().isEmpty() ? "a variable" : removed.name(), map(changed));
            }
        }
    }

    private void take(List<Row> changed) {
        sentence.set(complaint(changed));
        rows.set(List.copyOf(changed));
    }

    private static void put(List<Row> rows, Row row) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(row.name())) {
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }

    private static String complaint(List<Row> rows) {
        var names = rows.stream().map(Row::name).toList();
        if (names.contains("")) {
            return "A variable without a name is not taken: give it one, or remove the row.";
        }
        return names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .map(name -> "There are two “" + name + "”: rename or remove one; until then nothing changes.")
                .orElse("");
    }

    private static SortedMap<String, String> map(List<Row> rows) {
        var map = new TreeMap<String, String>();
        rows.forEach(row -> map.put(row.name(), row.value()));
        return map;
    }
}
