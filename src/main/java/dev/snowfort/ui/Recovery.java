package dev.snowfort.ui;

import dev.snowfort.export.LineDiff;
import dev.snowfort.storage.AutosaveException;
import dev.snowfort.storage.Autosaves;
import dev.snowfort.storage.Autosaves.Left;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFile.OnDisk;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.DeploymentFormat;
import dev.snowfort.ui.QuestionBar.Choice;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Offers what a window that did not end well left unsaved: to go on with it, or to let it go.
final class Recovery implements AutoCloseable {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    /// @param onDisk what its file holds now; nothing where there is none, or none that can be read
    private record Offer(Left left, Optional<OnDisk> onDisk, List<LineDiff.Line> difference) {}

    private final QuestionBar notice = new QuestionBar("recovery");
    private final Document document;
    private final Autosaving autosaving;
    private final Autosaves autosaves;
    private final Background background;
    private final Consumer<String> complain;
    private final Deque<Offer> offers = new ArrayDeque<>();

    Recovery(
            Document document,
            Autosaving autosaving,
            Autosaves autosaves,
            Background background,
            Consumer<String> complain) {
        this.document = document;
        this.autosaving = autosaving;
        this.autosaves = autosaves;
        this.background = background;
        this.complain = complain;
    }

    QuestionBar node() {
        return notice;
    }

    /// Once, when the window opens.
    void look() {
        background.run(
                this::find,
                found -> {
                    offers.addAll(found);
                    next();
                },
                complain);
    }

    /// What was not decided is offered another time.
    @Override
    public void close() {
        offers.forEach(offer -> offer.left().slot().close());
        offers.clear();
    }

    private List<Offer> find() throws AutosaveException {
        var found = new ArrayList<Offer>();
        for (var left : autosaves.left()) {
            var onDisk = left.work().file().flatMap(Recovery::read);
            if (onDisk.map(OnDisk::deployment).equals(Optional.of(left.work().deployment()))) {
                left.slot().end();
            } else {
                found.add(new Offer(
                        left,
                        onDisk,
                        LineDiff.of(
                                onDisk.map(there -> DeploymentFormat.print(there.deployment()))
                                        .orElse(""),
                                DeploymentFormat.print(left.work().deployment()))));
            }
        }
        return found;
    }

    private static Optional<OnDisk> read(Path file) {
        try {
            return Optional.of(DeploymentFile.open(file));
        } catch (DeploymentFileException gone) {
            return Optional.empty();
        }
    }

    private void next() {
        if (offers.isEmpty()) {
            notice.end();
            return;
        }
        var offer = offers.getFirst();
        notice.ask(
                words(offer),
                offer.difference(),
                new Choice("restore", "Restore", this::restore),
                new Choice("drop", offer.onDisk().isPresent() ? "Keep what is on the disk" : "Let it go", this::drop),
                new Choice("later", "Decide later", this::later));
    }

    private String words(Offer offer) {
        var work = offer.left().work();
        return "Snowfort ended without saving the changes to "
                + work.file().map(Object::toString).orElse(work.name())
                + ". The last of them are of "
                + WHEN.format(offer.left().when().atZone(ZoneId.systemDefault()))
                + "."
                + (offer.onDisk().map(OnDisk::fingerprint).equals(work.known())
                        ? ""
                        : work.file().isPresent() ? " The file is not as it was then." : "")
                + (offers.size() > 1 ? " There are " + (offers.size() - 1) + " more." : "");
    }

    /// As unsaved work, in one step that can be undone. It stays where it is until this window keeps it too.
    private void restore() {
        var offer = offers.getFirst();
        next();
        document.restore(offer.left().work(), offer.onDisk(), () -> {
            offers.remove(offer);
            autosaving.keep();
            end(offer);
            next();
        });
    }

    private void drop() {
        end(offers.removeFirst());
        next();
    }

    private void later() {
        offers.removeFirst().left().slot().close();
        next();
    }

    private void end(Offer offer) {
        background.run(
                () -> {
                    offer.left().slot().end();
                    return true;
                },
                _ -> {},
                complain);
    }
}
