package dev.snowfort.ui;

import dev.snowfort.review.Basis;
import dev.snowfort.review.ReportFormat;
import dev.snowfort.review.Review;
import dev.snowfort.storage.AtomicFile;
import dev.snowfort.storage.IoSentence;
import dev.snowfort.ui.review.ReviewPage;
import dev.snowfort.ui.state.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// Whether the review is shown in the place of the form, and the reports that are written from there. Whoever asks for
/// a field gets the form back.
final class Reviewing implements AutoCloseable {
    private final Workbench workbench;
    private final Background background;
    private final Function<String, Optional<Path>> chooseFile;
    private final Consumer<String> complain;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final StackPane place = new StackPane();
    private Optional<ReviewPage> page = Optional.empty();
    private final Subscription subscription;

    /// @param chooseFile gets the name to propose
    /// @param complain shows a sentence about what did not work; an empty one takes it away
    Reviewing(
            Workbench workbench,
            Background background,
            Function<String, Optional<Path>> chooseFile,
            Consumer<String> complain) {
        this.workbench = workbench;
        this.background = background;
        this.chooseFile = chooseFile;
        this.complain = complain;
        place.visibleProperty().bind(shown);
        subscription = Subscription.combine(
                shown.subscribe(this::show),
                workbench.focus().askedProperty().subscribe(asked -> asked.ifPresent(_ -> shown.set(false))));
    }

    /// Where the review is shown; it is made when it is first asked for.
    Node node() {
        return place;
    }

    void search() {
        page.ifPresent(ReviewPage::search);
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    boolean isShown() {
        return shown.get();
    }

    void toggle() {
        shown.set(!shown.get());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        page.ifPresent(ReviewPage::close);
    }

    private void show(boolean wanted) {
        if (wanted && page.isEmpty()) {
            page = Optional.of(new ReviewPage(workbench, () -> shown.set(false), this::export));
            place.getChildren().setAll(page.get());
        }
        page.ifPresent(made -> made.show(wanted));
    }

    private void say(String sentence) {
        page.ifPresent(made -> made.say(sentence));
    }

    private void export(ReportFormat format) {
        chooseFile.apply(proposed(format)).ifPresent(file -> write(file, format));
    }

    private void write(Path file, ReportFormat format) {
        var outcome = workbench.derived().refresh();
        complain.accept("");
        say("Writing " + file + "…");
        background.run(
                () -> write(
                        file,
                        format.print(
                                Review.of(outcome.deployment(), Basis.of(outcome.deployment()), outcome.findings()))),
                written -> say("The report is in " + written + "."),
                failed -> {
                    say("");
                    complain.accept(failed);
                });
    }

    private static Path write(Path file, String report) throws IOException {
        try {
            AtomicFile.write(file, report.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failed) {
            throw new IOException("Cannot write " + file + ": " + IoSentence.of(failed) + ".", failed);
        }
    }

    private String proposed(ReportFormat format) {
        var title = workbench.store().current().title().replaceAll("[^\\p{L}\\p{N}]+", "-");
        var stem = title.replaceAll("^-|-$", "");
        return (stem.isEmpty() ? "sandbox" : stem) + "-review." + format.extension();
    }
}
