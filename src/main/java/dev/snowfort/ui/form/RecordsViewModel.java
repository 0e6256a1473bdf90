package dev.snowfort.ui.form;

import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Kind.Column;
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
import org.jspecify.annotations.Nullable;

/// Named records that are edited one by one. They keep their places while a name is typed, although the store sorts
/// them; a name that is missing or there twice stays here until it is put right.
final class RecordsViewModel {
    /// @param fields by column; those that are no column are kept
    record Row(String name, SortedMap<String, @Nullable Object> fields) {
        Row {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        Row named(String changed) {
            return new Row(changed, fields);
        }

        Row with(Column column, String text) {
            var changed = new TreeMap<String, @Nullable Object>(fields);
            changed.put(column.key(), text);
            return new Row(name, changed);
        }
    }

    private final Target<Map<String, Map<String, @Nullable Object>>> target;
    private final Kind.Records kind;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private Map<String, Map<String, @Nullable Object>> shown = Map.of();
    private Object owner = "";

    RecordsViewModel(Target<Map<String, Map<String, @Nullable Object>>> target, Kind.Records kind) {
        this.target = target;
        this.kind = kind;
    }

    Kind.Records kind() {
        return kind;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<Row> rows() {
        return rows.get();
    }

    /// Why the rows are not taken as they are; empty when they are.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// @param whose changes when other records are shown: what was half typed is dropped then
    void show(Object whose, Map<String, Map<String, @Nullable Object>> records) {
        var same = whose.equals(owner) && records.equals(shown);
        owner = whose;
        shown = records;
        if (!(same && !sentence.get().isEmpty()) && !records.equals(map(rows()))) {
            sentence.set("");
            rows.set(new TreeMap<>(records)
                    .entrySet().stream()
                            .map(record -> new Row(record.getKey(), new TreeMap<>(record.getValue())))
                            .toList());
        }
    }

    /// Adds a record for each line that was typed or pasted, by its name; one that is there already is left alone.
    ///
    /// @return whether the text held a name at all
    boolean add(String text) {
        var given = text.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var added = given.stream()
                .filter(name -> rows().stream().noneMatch(row -> row.name().equals(name)))
                .map(this::empty)
                .toList();
        if (!added.isEmpty()) {
            var changed = new ArrayList<>(rows());
            changed.addAll(added);
            take(changed);
            if (sentence.get().isEmpty()) {
                target.adding(
                        added.size() == 1 ? added.getFirst().name() : added.size() + " " + kind.itemName() + "s",
                        map(changed));
            }
        }
        return !given.isEmpty();
    }

    /// A keystroke in a row.
    void edit(int index, Row row) {
        if (index < rows().size() && !rows().get(index).equals(row)) {
            var changed = new ArrayList<>(rows());
            changed.set(index, row);
            take(changed);
            if (sentence.get().isEmpty()) {
                target.type(map(changed));
            }
        }
    }

    void leave() {
        target.endTyping();
    }

    void remove(int index) {
        if (index < rows().size()) {
            var changed = new ArrayList<>(rows());
            var removed = changed.remove(index);
            take(changed);
            if (sentence.get().isEmpty()) {
                target.removing(removed.name().isEmpty() ? "a " + kind.itemName() : removed.name(), map(changed));
            }
        }
    }

    private Row empty(String name) {
        var fields = new TreeMap<String, @Nullable Object>();
        kind.columns().forEach(column -> fields.put(column.key(), ""));
        return new Row(name, fields);
    }

    private void take(List<Row> changed) {
        sentence.set(complaint(changed));
        rows.set(List.copyOf(changed));
    }

    private String complaint(List<Row> changed) {
        var names = changed.stream().map(Row::name).toList();
        if (names.contains("")) {
            return "A " + kind.itemName() + " without a name is not taken: give it one, or remove it.";
        }
        return names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .map(name -> "There are two “" + name + "”: rename or remove one; until then nothing changes.")
                .orElse("");
    }

    private static SortedMap<String, Map<String, @Nullable Object>> map(List<Row> rows) {
        var map = new TreeMap<String, Map<String, @Nullable Object>>();
        rows.forEach(row -> map.put(row.name(), row.fields()));
        return map;
    }
}
