package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.catalog.Vocabulary;
import dev.snowfort.exposure.SystemCalls;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.DirectiveValue.Lines;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The list of system calls of a directive: its lines, turned and moved, each a step for undo; and what the version of
/// systemd that the deployment is for knows of calls and groups.
final class CallsViewModel {
    /// How many are found at most.
    static final int MOST = 8;

    private final DirectiveViewModel model;

    /// @param name of a system call, or of a group
    /// @param groups that have the call, smallest first; none of a group
    /// @param taken whether the list lets it through, or logs it
    record Found(String name, List<String> groups, boolean taken) {
        boolean isGroup() {
            return name.startsWith("@");
        }
    }

    CallsViewModel(DirectiveViewModel model) {
        this.model = model;
    }

    String directive() {
        return model.directive().name();
    }

    /// What a call or group is follows from it.
    ReadOnlyObjectProperty<Systemd> systemdProperty() {
        return model.systemdProperty();
    }

    SystemCalls calls() {
        return systemdProperty().get().systemCalls();
    }

    int version() {
        return systemdProperty().get().version();
    }

    /// Whether calls are logged rather than let through.
    boolean logs() {
        return directive().equals("SystemCallLog");
    }

    /// `Allow`, or what else a line does that has no `~` in front.
    String verb(boolean refuses) {
        return logs() ? refuses ? "Omit" : "Log" : refuses ? "Refuse" : "Allow";
    }

    String meaning(String group) {
        return Vocabulary.meaning(DirectiveKind.CALLS, group).orElse("");
    }

    void turn(int index) {
        var turned = lines().turned(index);
        var line = turned.lines().get(index);
        set(verb(CallLines.refuses(line)) + " " + line.replaceFirst("^~", "") + " in " + directive(), turned);
    }

    void move(int index, int by) {
        var moved = lines().moved(index, by);
        if (!moved.equals(lines())) {
            set("Move " + lines().lines().get(index) + " in " + directive(), moved);
        }
    }

    /// Lets a call or group through that is refused, or the reverse.
    void turn(Found found) {
        var line = found.taken() ? "~" + found.name() : found.name();
        set("Add " + line + " to " + directive(), lines().and(line));
    }

    /// Groups and calls with a text in their names, those that begin with it first.
    List<Found> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var plain = wanted.replaceFirst("^@", "");
        var groups = calls().groups().keySet().stream().filter(group -> group.startsWith(plain, 1));
        var all = wanted.startsWith("@") ? groups : Stream.concat(begin(plain), Stream.concat(groups, hold(plain)));
        return all.limit(MOST).map(this::found).toList();
    }

    private Stream<String> begin(String text) {
        return calls().calls().stream().filter(call -> call.startsWith(text));
    }

    private Stream<String> hold(String text) {
        return calls().calls().stream().filter(call -> !call.startsWith(text) && call.contains(text));
    }

    private Found found(String name) {
        return new Found(name, name.startsWith("@") ? List.of() : calls().groupsWith(name), taken(name));
    }

    private boolean taken(String name) {
        var calls = name.startsWith("@") ? calls().groups().get(name) : List.of(name);
        return calls.stream().allMatch(call -> logs() ? lines().log(call, calls()) : lines().allow(call, calls()));
    }

    private CallLines lines() {
        return new CallLines(DirectiveTargets.rows(model.state().value()));
    }

    private void set(String what, CallLines lines) {
        model.change(what, new Lines(lines.lines()));
    }
}
