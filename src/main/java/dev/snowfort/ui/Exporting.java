package dev.snowfort.ui;

import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Window;

/// From the button to the dialog: nothing is exported while there are errors, and nothing before the user has seen what
/// would happen.
final class Exporting {
    private static final int MOST = 3;

    private final Window window;
    private final Workbench workbench;
    private final Background background;
    private final Comparing comparing;
    private final Function<Optional<Path>, Optional<Path>> chooseFolder;
    private final Consumer<String> complain;
    private final Runnable onErrors;

    /// @param chooseFolder gets the folder to propose
    /// @param complain shows a sentence about what did not work; an empty one takes it away
    /// @param onErrors shows the findings
    Exporting(
            Window window,
            Workbench workbench,
            Background background,
            Comparing comparing,
            Function<Optional<Path>, Optional<Path>> chooseFolder,
            Consumer<String> complain,
            Runnable onErrors) {
        this.window = window;
        this.workbench = workbench;
        this.background = background;
        this.comparing = comparing;
        this.chooseFolder = chooseFolder;
        this.complain = complain;
        this.onErrors = onErrors;
    }

    void start() {
        whenSound(_ -> folder().ifPresent(this::plan));
    }

    /// Asks for the folder without writing there, so that it is known what an export would change.
    void compare() {
        folder().ifPresent(comparing::with);
    }

    private Optional<Path> folder() {
        return chooseFolder.apply(comparing.comparisonProperty().get().known());
    }

    private void whenSound(Consumer<Outcome> then) {
        var outcome = workbench.derived().refresh();
        if (outcome.hasErrors()) {
            complain.accept(refusal(outcome));
            onErrors.run();
        } else {
            complain.accept("");
            then.accept(outcome);
        }
    }

    /// Begins again when the deployment was edited meanwhile.
    private void plan(Path folder) {
        whenSound(outcome -> background.run(
                () -> ExportDialog.Plan.of(folder, outcome.files()),
                plan -> {
                    if (outcome.deployment() == workbench.store().current()) {
                        new ExportDialog(window, plan, outcome, background, comparing::with).show();
                    } else {
                        plan(folder);
                    }
                },
                complain));
    }

    /// Says which errors are in the way.
    static String refusal(Outcome outcome) {
        var errors = outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        return "Nothing can be exported before "
                + (errors.size() == 1 ? "this error is" : "these " + errors.size() + " errors are") + " mended: "
                + places(outcome, errors) + ".";
    }

    private static String places(Outcome outcome, List<Finding> errors) {
        var named = errors.stream()
                .map(error -> FindingsDrawer.place(outcome.deployment(), error))
                .distinct()
                .toList();
        var first = String.join(", ", named.subList(0, Math.min(MOST, named.size())));
        return named.size() > MOST ? first + " and " + (named.size() - MOST) + " more" : first;
    }
}
