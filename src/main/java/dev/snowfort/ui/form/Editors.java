package dev.snowfort.ui.form;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.SecretSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Which editor a kind of setting has, and how it follows the row.
final class Editors {
    /// Names of variables: of a pasted `NAME=value` the value must not get in.
    private static final Set<Declaration<?, ?>> NAMES = Set.of(SecretSettings.KEYS, SecretSettings.OPTIONAL_KEYS);

    private Editors() {}

    @SuppressWarnings("unchecked") // the kind tells the setting's type
    static Editor of(RowViewModel<?, ?> row) {
        return switch (row.setting().kind()) {
            case Kind.Text _ -> text((RowViewModel<?, String>) row, Format.text());
            case Kind.Block _ -> block((RowViewModel<?, String>) row);
            case Kind.Number number -> number((RowViewModel<?, Long>) row, number);
            case Kind.Flag _ -> flag((RowViewModel<?, Boolean>) row);
            case Kind.Choice(List<Kind.Option> options) -> new ChoiceEditor((RowViewModel<?, String>) row, options);
            case Kind.TextList(String itemName) -> entries((RowViewModel<?, List<String>>) row, itemName);
            case Kind.Variables _ -> variables((RowViewModel<?, Map<String, String>>) row);
            case Kind.Records records ->
                records((RowViewModel<?, Map<String, Map<String, @Nullable Object>>>) row, records);
        };
    }

    private static Editor flag(RowViewModel<?, Boolean> row) {
        return new FlagEditor(row.stateProperty().map(RowViewModel.State::value), row::choose);
    }

    private static Editor number(RowViewModel<?, Long> row, Kind.Number number) {
        var format = Format.number(number);
        var model = new TextViewModel<>(format, row);
        var editor = new TextEditor(model);
        editor.setShort(number.unit());
        return text(row, format, model, editor);
    }

    private static Editor text(RowViewModel<?, String> row, Format<String> format) {
        var model = new TextViewModel<>(format, row);
        return text(row, format, model, new TextEditor(model));
    }

    private static <T> Editor text(
            RowViewModel<?, T> row, Format<T> format, TextViewModel<T> model, TextEditor editor) {
        var following = row.stateProperty().subscribe(state -> {
            model.show(state.owner(), state.value(), state.chosen());
            var fallback = format.print().apply(state.fallback());
            editor.control().setPromptText(fallback.isEmpty() ? row.setting().example() : fallback);
        });
        return new Closing(editor, following.and(model::close));
    }

    private static Editor block(RowViewModel<?, String> row) {
        var model = new TextViewModel<>(Format.block(), row);
        var editor = new BlockEditor(model);
        editor.control().setPromptText(row.setting().example());
        var following =
                row.stateProperty().subscribe(state -> model.show(state.owner(), state.value(), state.chosen()));
        return new Closing(editor, following.and(model::close));
    }

    private static Editor entries(RowViewModel<?, List<String>> row, String itemName) {
        var model = new EntriesViewModel(row, NAMES.contains(row.setting()) ? Pasted::names : Pasted::words);
        var editor = new EntriesEditor(model, itemName, "");
        editor.control().setPromptText(adding(row, itemName));
        var following = row.stateProperty().subscribe(state -> {
            editor.setOwner(state.owner());
            model.show(state.value());
            editor.node().pseudoClassStateChanged(Closing.FALLBACK, !state.chosen());
        });
        return new Closing(editor, following);
    }

    private static Editor variables(RowViewModel<?, Map<String, String>> row) {
        var model = new VariablesViewModel(row);
        var editor = new VariablesEditor(model);
        editor.control().setPromptText(adding(row, "NAME=value"));
        var following = row.stateProperty().subscribe(state -> {
            editor.setOwner(state.owner());
            model.show(state.owner(), state.value());
        });
        return new Closing(editor, following);
    }

    private static Editor records(RowViewModel<?, Map<String, Map<String, @Nullable Object>>> row, Kind.Records kind) {
        var model = new RecordsViewModel(row, kind);
        var editor = new RecordsEditor(model);
        editor.control().setPromptText(adding(row, kind.itemName()));
        var following = row.stateProperty().subscribe(state -> {
            editor.setOwner(state.owner());
            model.show(state.owner(), state.value());
        });
        return new Closing(editor, following);
    }

    private static String adding(RowViewModel<?, ?> row, String item) {
        var example = row.setting().example();
        return example.isEmpty() ? "Add " + item : "Add, e.g. " + example;
    }

    /// An editor that follows its row until it is closed.
    private record Closing(Editor editor, Subscription following) implements Editor {
        static final PseudoClass FALLBACK = PseudoClass.getPseudoClass("fallback");

        @Override
        public Node node() {
            return editor.node();
        }

        @Override
        public Node control() {
            return editor.control();
        }

        @Override
        public void close() {
            following.unsubscribe();
            editor.close();
        }
    }
}
