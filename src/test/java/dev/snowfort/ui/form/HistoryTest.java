package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.state.Applications;
import dev.snowfort.ui.state.Derived;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Store;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// Whatever is done to a deployment, undo leads back to where it began, and redo to where it ended.
class HistoryTest {
    private static final int EDITS = 300;
    private static final List<String> TEXTS =
            List.of("", "shop", "store-2", "a.example.org", "/etc/keys/shop.env", "postgres:///shop", "\"${x}''\\");

    private final Store store = new Store(Examples.deployment(Examples.FIRST));
    private final Focus focus = new Focus(store);

    /// Nothing waits for what follows from the edits.
    private final Workbench bench = new Workbench(store, new Derived(store, _ -> {}), focus);

    @Property(tries = 20)
    void threeHundredEditsUndoneGiveTheStartAndRedoneTheEnd(@ForAll long seed) {
        store.open(Examples.deployment(Examples.FIRST));
        var random = new Random(seed);
        var start = store.current();
        for (var edits = 0; edits < EDITS; ) {
            var before = store.current();
            edit(random);
            edits += store.current().equals(before) ? 0 : 1;
        }
        store.change("The last one", deployment -> deployment.withTitle("The end"));
        var end = store.current();
        var steps = store.undoLabels(Integer.MAX_VALUE).size();
        assertThat(steps).isGreaterThan(EDITS / 10);

        store.undo(steps / 2);
        while (!store.undoLabelProperty().get().isEmpty()) {
            store.undo();
        }
        assertThat(store.current().equals(start)).isTrue();
        assertThat(store.dirtyProperty().get()).isFalse();
        store.redo(steps / 3);
        while (!store.redoLabelProperty().get().isEmpty()) {
            store.redo();
        }
        assertThat(store.current().equals(end)).isTrue();
        assertThat(store.undoLabels(Integer.MAX_VALUE)).hasSize(steps);
    }

    private void edit(Random random) {
        var count = store.current().applications().size();
        focus.show(random.nextInt(count + 1) - 1);
        switch (random.nextInt(20)) {
            case 0 -> changeApplications(random);
            case 1 -> changeSandbox(random);
            case 2 -> store.undo(random.nextInt(3));
            case 3 -> store.redo(random.nextInt(3));
            case 4 -> bench.rename(either(TEXTS, random));
            default -> changeSetting(random);
        }
    }

    private void changeSetting(Random random) {
        var setting = either(Settings.all(), random);
        try (var row = new RowViewModel<>(bench, Subject.application(bench), setting)) {
            change(row, random);
        }
    }

    @SuppressWarnings("unchecked") // the kind tells the setting's type
    private <T> void change(RowViewModel<Application, T> row, Random random) {
        var value = (T) value(row.setting().kind(), random);
        switch (random.nextInt(6)) {
            case 0 -> row.choose(value);
            case 1 -> row.adding("something", value);
            case 2 -> row.removing("something", value);
            case 3 -> row.reset();
            case 4 -> row.typeDefault();
            default -> {
                row.type(value);
                if (random.nextBoolean()) {
                    row.endTyping();
                }
            }
        }
    }

    private static Object value(Kind<?> kind, Random random) {
        return switch (kind) {
            case Kind.Text _, Kind.Block _ -> either(TEXTS, random);
            case Kind.Number _ -> random.nextLong(10_000);
            case Kind.Flag _ -> random.nextBoolean();
            case Kind.Choice(List<Kind.Option> options) ->
                either(options, random).value();
            case Kind.TextList _ ->
                random.ints(0, TEXTS.size())
                        .limit(random.nextInt(3))
                        .mapToObj(TEXTS::get)
                        .toList();
            case Kind.Variables _ -> Map.of("A", either(TEXTS, random), "B", either(TEXTS, random));
            case Kind.Records _ ->
                new TreeMap<String, Map<String, @Nullable Object>>(
                        Map.of("one", Map.of("command", either(TEXTS, random))));
        };
    }

    private void changeApplications(Random random) {
        var count = store.current().applications().size();
        var place = count == 0 ? 0 : random.nextInt(count);
        switch (random.nextInt(5)) {
            case 0 -> add(count, Applications.fresh(store.current()));
            case 1 -> bench.application().ifPresent(one -> add(place, Applications.duplicate(store.current(), one)));
            case 2 -> {
                if (count > 0) {
                    store.change("Remove", deployment -> deployment.removing(place));
                }
            }
            case 3 -> {
                if (count > 1) {
                    store.change("Move", 0, deployment -> deployment.moving(place, 0));
                }
            }
            default -> store.type("Change title", "title", deployment -> deployment.withTitle("t" + random.nextInt(9)));
        }
    }

    private void add(int place, Application application) {
        if (store.current().applications().size() < 6) {
            store.change("Add", place, (Deployment deployment) -> deployment.adding(place, application));
        }
    }

    private void changeSandbox(Random random) {
        var directive = either(Hardening.all(), random);
        bench.change("Change " + directive.name(), application -> {
            var sandbox = application.sandbox();
            return application.withSandbox(
                    random.nextBoolean()
                            ? sandbox.with(directive.name(), sandbox.changed(directive.name(), directive.off()))
                            : sandbox.reset(directive.name()));
        });
    }

    private static <T> T either(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
