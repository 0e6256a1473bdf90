package dev.snowfort.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows that a list shows, none of which ever replaces another in what its listeners are told: a list view marks a
/// replaced row as dirty, clears the mark of the first rows alone, and would lay itself out in every pulse thereafter.
public final class Rows<T> extends ModifiableObservableListBase<T> {
    private final List<T> rows = new ArrayList<>();

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /// Takes all rows away before others come.
    @Override
    public boolean setAll(Collection<? extends T> others) {
        clear();
        return addAll(others);
    }

    /// Told as an update of the row in its place.
    @Override
    public T set(int index, T row) {
        beginChange();
        var before = doSet(index, row);
        nextUpdate(index);
        endChange();
        return before;
    }

    /// In one go, where it is one by one otherwise.
    @Override
    protected void removeRange(int from, int to) {
        beginChange();
        var range = rows.subList(from, to);
        nextRemove(from, List.copyOf(range));
        range.clear();
        endChange();
    }

    @Override
    protected void doAdd(int index, T row) {
        rows.add(index, row);
    }

    @Override
    protected T doSet(int index, T row) {
        return rows.set(index, row);
    }

    @Override
    protected T doRemove(int index) {
        return rows.remove(index);
    }
}
