package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Editor;
import dev.snowfort.ui.form.EntriesEditor;
import dev.snowfort.ui.form.EntriesViewModel;
import dev.snowfort.ui.form.EntryExtras;
import dev.snowfort.ui.form.FlagEditor;
import dev.snowfort.ui.form.TextEditor;
import dev.snowfort.ui.form.TextViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Which editor a directive has.
final class DirectiveEditors {
    private DirectiveEditors() {}

    static Editor of(DirectiveViewModel model) {
        var setting = model.directive().setting();
        return setting.isPresent() ? new SettingLink(model, setting.get()) : byKind(model);
    }

    private static Editor byKind(DirectiveViewModel model) {
        var kind = model.directive().kind();
        return switch (kind) {
            case SWITCH -> toggle(model);
            case CHOICE -> new ValueChooser(model);
            case NAMESPACES -> namespaces(model);
            case CAPABILITIES, FAMILIES -> picked(model);
            case CALLS -> calls(model);
            default -> kind.isList() ? entries(model) : word(model);
        };
    }

    private static Editor toggle(DirectiveViewModel model) {
        var on = model.stateProperty().map(state -> state.value().equals(new Toggle(true)));
        return new FlagEditor(on, chosen -> model.choose(new Toggle(chosen)));
    }

    private static Editor word(DirectiveViewModel model) {
        var directive = model.directive();
        var text = new TextViewModel<>(DirectiveTargets.word(directive), DirectiveTargets.value(model));
        var editor = new TextEditor(text);
        var offers = new Offers(directive, choice -> model.choose(choice.value()));
        ((HBox) editor.control().getParent()).getChildren().add(offers.node());
        var following = model.stateProperty().subscribe(state -> {
            editor.control().setPromptText(state.fallback().display());
            text.show(state.owner(), state.value(), true);
        });
        return new Following(
                editor.node(), editor.control(), following.and(text::close).and(editor::close));
    }

    private static Editor entries(DirectiveViewModel model) {
        return entries(model, Optional::empty);
    }

    private static Editor entries(DirectiveViewModel model, Supplier<Optional<EntryExtras>> extras) {
        var directive = model.directive();
        var entries = new EntriesViewModel(DirectiveTargets.entries(model), EntriesViewModel.LINES);
        var editor = new EntriesEditor(entries, directive.kind().item(), Meaning.nothing(directive), extras);
        editor.control().setPromptText("Add " + article(directive.kind().item()) + example(directive.kind()));
        if (!directive.values().isEmpty()) {
            editor.append(new Offers(directive, choice -> add(entries, choice)).node());
        }
        var following = model.stateProperty().subscribe(state -> {
            editor.setOwner(state.owner());
            entries.show(DirectiveTargets.rows(state.value()));
        });
        return new Following(editor.node(), editor.control(), following.and(editor::close));
    }

    /// All, none, or those in a list.
    private static Editor namespaces(DirectiveViewModel model) {
        var chooser = new ValueChooser(model);
        var list = entries(model);
        list.control()
                .setAccessibleText(model.directive().name() + ", add "
                        + article(model.directive().kind().item()));
        var node = new VBox(chooser.node(), list.node());
        node.getStyleClass().add("form-editor");
        return new Following(node, chooser.control(), () -> {
            chooser.close();
            list.close();
        });
    }

    /// Typed, or ticked in a list of all that there are.
    private static Editor picked(DirectiveViewModel model) {
        return withMore(
                entries(model), "Pick from all", "sandbox." + model.directive().name() + ".pick", closing -> {
                    var picker = new Picker(model);
                    closing.add(picker::close);
                    return picker.node();
                });
    }

    /// Lines in order, each with what is in its groups, and a search over all calls.
    private static Editor calls(DirectiveViewModel model) {
        var calls = new CallsViewModel(model);
        var rows = new ArrayList<CallRow>();
        var list = entries(model, () -> Optional.of(new CallRow(calls, rows)));
        return withMore(
                list, "Find a system call", "sandbox." + model.directive().name() + ".find", closing -> {
                    var finder = new CallFinder(calls, model);
                    closing.add(finder::close);
                    return finder.node();
                });
    }

    /// An editor with something more below it that is built when it is opened.
    private static Editor withMore(Editor editor, String title, String id, Function<List<Runnable>, Node> more) {
        var closing = new ArrayList<Runnable>(List.of(editor::close));
        var disclosure = new Disclosure(title, () -> more.apply(closing));
        disclosure.button().setId(id);
        disclosure.button().setAccessibleText(title + ", " + id.replaceFirst(".*[.](.*)[.].*", "$1"));
        var node = new VBox(editor.node(), disclosure.node());
        node.getStyleClass().add("form-editor");
        return new Following(node, editor.control(), () -> closing.forEach(Runnable::run));
    }

    private static void add(EntriesViewModel entries, Directive.Choice choice) {
        var rows = DirectiveTargets.rows(choice.value());
        if (rows.equals(List.of(""))) {
            entries.addEmpty();
        } else {
            entries.add(String.join("\n", rows));
        }
    }

    /// Where the form of an entry does not go without saying.
    private static String example(DirectiveKind kind) {
        return switch (kind) {
            case PORTS -> ", such as tcp:8001";
            case DEVICES -> ", such as /dev/ttyUSB0 rw";
            case INTERFACES -> ", such as eth0";
            case FILE_SYSTEMS -> ", such as ext4";
            case GROUPS -> ", such as video";
            case PATHS -> ", such as /srv/media";
            case BITS -> ", such as noroot";
            case ADDRESSES -> ", such as 10.0.0.0/8";
            case SWITCH, CHOICE, MASK, ERRNO, LIMIT -> "";
            case CAPABILITIES, FAMILIES, CALLS, ARCHITECTURES, NAMESPACES -> "";
        };
    }

    private static String article(String item) {
        return ("aeiou".indexOf(item.charAt(0)) >= 0 ? "an " : "a ") + item;
    }

    /// An editor made of others, which follows its directive until it is closed.
    private record Following(Node node, Node control, Subscription subscription) implements Editor {
        @Override
        public void close() {
            subscription.unsubscribe();
        }
    }
}
