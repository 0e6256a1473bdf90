package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Store store = new Store(Examples.deployment("intranet"));

    @Test
    void namesWhatUndoAndRedoWouldDo() {
        store.change("Rename wiki", title("A"));
        store.change("Rename it again", title("B"));
        assertThat(store.undoLabelProperty().get()).isEqualTo("Rename it again");
        assertThat(store.redoLabelProperty().get()).isEmpty();

        store.undo();
        assertThat(store.current().title()).isEqualTo("A");
        assertThat(store.undoLabelProperty().get()).isEqualTo("Rename wiki");
        assertThat(store.redoLabelProperty().get()).isEqualTo("Rename it again");
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        store.change("Nothing", UnaryOperator.identity());

        assertThat(store.undoLabelProperty().get()).isEmpty();
        assertThat(store.dirtyProperty().get()).isFalse();
    }

    @Test
    void keystrokesInOneFieldAreOneStepUntilTypingEnds() {
        store.type("Change title", "title", title("A"));
        store.type("Change title", "title", title("AB"));
        store.endTyping();
        store.type("Change title", "title", title("ABC"));

        store.undo();
        assertThat(store.current().title()).isEqualTo("AB");
        store.undo();
        assertThat(store.current().title()).isEqualTo("Intranet");
    }

    @Test
    void typingBackToWhereItBeganLeavesNoStep() {
        store.type("Change title", "title", title("A"));
        store.type("Change title", "title", title("Intranet"));

        assertThat(store.undoLabelProperty().get()).isEmpty();
        assertThat(store.dirtyProperty().get()).isFalse();
    }

    @Test
    void isDirtyExactlyWhenItDiffersFromTheDisk() {
        store.change("Change title", title("A"));
        assertThat(store.dirtyProperty().get()).isTrue();
        store.undo();
        assertThat(store.dirtyProperty().get()).isFalse();
        store.redo();
        store.markSaved(store.current());
        assertThat(store.dirtyProperty().get()).isFalse();
        store.undo();
        assertThat(store.dirtyProperty().get()).isTrue();
    }

    @Property
    void undoingEverythingGivesTheStartAndRedoingTheEnd(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> edits) {
        var fresh = new Store(Examples.deployment("shop-and-blog"));
        var start = fresh.current();
        for (var edit : edits) {

            switch (edit % 3) {
                case 0 -> fresh.change("change", title("title " + edit));
                case 1 -> fresh.type("type", "title", title("typed " + edit));
                default -> fresh.change("add", deployment -> deployment.adding(0, new Application("app-" + edit)));
            }
        }
        var end = fresh.current();
        while (!fresh.undoLabelProperty().get().isEmpty()) {
            fresh.undo();
        }
        assertThat(fresh.current()).isEqualTo(start);
        while (!fresh.redoLabelProperty().get().isEmpty()) {
            fresh.redo();
        }
        assertThat(fresh.current()).isEqualTo(end);
    }

    @Test
    void takesBackAThousandStepsAndMore() {
        for (var step = 1; step <= 1_500; step++) {
            store.change("Step " + step, title("title " + step));
        }
        assertThat(store.undoLabels(3)).containsExactly("Step 1500", "Step 1499", "Step 1498");

        for (var step = 0; step < 1_000; step++) {
            store.undo();
        }
        assertThat(store.current().title()).isEqualTo("title 500");
        assertThat(store.redoLabels(2)).containsExactly("Step 501", "Step 502");

        store.redo(1_000);
        assertThat(store.current().title()).isEqualTo("title 1500");
        store.undo(2_000);
        assertThat(store.current().title()).isEqualTo("Intranet");
        assertThat(store.undoLabels(1)).isEmpty();
    }

    @Test
    void severalStepsAtOnceAreOneChange() {
        store.change("one", title("A"));
        store.change("two", title("B"));
        store.change("three", title("C"));
        var seen = new ArrayList<String>();
        store.currentProperty().subscribe((_, now) -> seen.add(now.title()));

        store.undo(2);
        store.redo(2);
        assertThat(seen).containsExactly("A", "C");
        assertThat(store.undoLabels(9)).containsExactly("three", "two", "one");
    }

    @Test
    void typingAnewIsDoneToWhatWasThereBefore() {
        for (var typed : List.of("X", "XY", "XYZ")) {
            store.typeAnew("Call it", "title", deployment -> deployment.withTitle(deployment.title() + typed));
        }
        assertThat(store.current().title()).isEqualTo("IntranetXYZ");
        assertThat(store.before().map(Deployment::title)).contains("Intranet");
        store.undo();
        assertThat(store.current().title()).isEqualTo("Intranet");
    }

    @Test
    void theOutcomeIsComputedOnceForManyEdits() {
        var waiting = new ArrayList<Runnable>();
        var derived = new Derived(store, waiting::add);
        store.change("one", title("A"));
        store.change("two", title("B"));

        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        assertThat(derived.generationProperty().get().deployment()).isSameAs(store.current());

        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        assertThat(derived.outcome().deployment()).isSameAs(store.current());
        assertThat(waiting).isEmpty();
    }

    @Test
    void theFocusStaysOnAnApplicationThatIsThere() {
        var focus = new Focus(store);
        store.change("add", deployment -> deployment.adding(1, new Application("blog")));
        focus.show(1);
        store.undo();
        assertThat(focus.application()).isZero();
        store.change("remove", deployment -> deployment.removing(0));
        assertThat(focus.application()).isEqualTo(Focus.DEPLOYMENT);
        store.undo();
        assertThat(focus.application()).isZero();
    }

    @Test
    void undoAndRedoShowTheApplicationOfTheStep() {
        var two = new Store(Examples.deployment("shop-and-blog"));
        var focus = new Focus(two);
        two.change("Move shop", 1, deployment -> deployment.moving(0, 1));
        assertThat(focus.application()).isEqualTo(1);

        focus.show(0);
        two.undo();
        assertThat(focus.application()).isZero();
        focus.show(1);
        two.redo();
        assertThat(focus.application()).isEqualTo(1);
    }

    private static UnaryOperator<Deployment> title(String title) {
        return deployment -> deployment.withTitle(title);
    }
}
