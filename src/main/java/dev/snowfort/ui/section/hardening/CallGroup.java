package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What is in a group of system calls: the groups in it, to be opened in turn, and its calls.
final class CallGroup {
    private CallGroup() {}

    static Node of(CallsViewModel model, String group) {
        var node = new VBox();
        node.getStyleClass().add("call-group");
        if (!model.calls().groups().containsKey(group)) {
            node.getChildren().add(Texts.wrapped(unknown(model, group), "form-help"));
            return node;
        }
        var own = model.calls().callsBeside(group);
        node.getChildren().add(Texts.wrapped(model.meaning(group), "form-help"));
        model.calls().groupsWithin(group).forEach(inner -> node.getChildren().add(heading(model, inner)));
        add(node, "", own, model.calls()::isNative);
        add(
                node,
                "On other processors than x86-64: ",
                own,
                call -> !model.calls().isNative(call));
        return node;
    }

    private static Node heading(CallsViewModel model, String group) {
        var inner = new Disclosure(group + " (" + size(model, group) + ")", () -> of(model, group));
        inner.button().setAccessibleText("System calls in " + group);
        return inner.node();
    }

    /// `38 calls`.
    static String size(CallsViewModel model, String group) {
        var size = model.calls().groups().get(group).stream()
                .filter(model.calls()::isNative)
                .count();
        return size + (size == 1 ? " call" : " calls");
    }

    private static void add(VBox node, String caption, List<String> calls, Predicate<String> which) {
        var those = calls.stream().filter(which).toList();
        if (!those.isEmpty()) {
            node.getChildren()
                    .add(Texts.wrapped(
                            caption + String.join("  ", those), caption.isEmpty() ? "call-names" : "call-foreign"));
        }
    }

    private static String unknown(CallsViewModel model, String group) {
        return "systemd " + model.version() + " does not know " + group + " and passes over it.";
    }
}
