package dev.snowfort.ui;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.model.Deployment;
import dev.snowfort.tool.NixCheck;
import dev.snowfort.tool.NixCheck.Depth;
import dev.snowfort.tool.NixFinding;
import dev.snowfort.tool.NixTools;
import dev.snowfort.ui.state.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Lets the Nix of this machine read the export, beside everything else. What it found belongs to the deployment that
/// it read, and is gone with the next change.
final class Checking implements AutoCloseable {
    /// How it stands with the check.
    enum State {
        /// Whether Nix is installed is not known yet.
        LOOKING,
        MISSING,
        READY,
        RUNNING,
        FINE,
        OBJECTIONS,
        /// Stopped, out of time, or out of date: the words say which.
        ENDED
    }

    /// @param words a sentence for the user
    /// @param depth how far the last check went
    record Report(State state, String words, Depth depth, List<NixFinding> findings) {
        Report {
            findings = List.copyOf(findings);
        }
    }

    private static final Report LOOKING = new Report(State.LOOKING, "Looking for Nix…", Depth.PARSE, List.of());
    private static final String MISSING = "Nix is not installed here, so nothing was checked. Install it"
            + " (nixos.org/download) and start Snowfort again, or run nix flake check in the exported folder on a machine"
            + " that has it.";

    private final Workbench workbench;
    private final Background background;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(LOOKING);
    private final Subscription subscription;
    private Optional<NixTools> tools = Optional.empty();
    private Optional<Future<?>> running = Optional.empty();
    private Consumer<String> onLine = _ -> {};

    Checking(Workbench workbench, Background background) {
        this.workbench = workbench;
        this.background = background;
        subscription = workbench.store().currentProperty().subscribe((_, _) -> outdate());
    }

    /// @param search looks for Nix on this machine
    void look(Callable<Optional<NixTools>> search) {
        background.runAside(search, () -> {}, this::found, _ -> found(Optional.empty()));
    }

    /// @param line gets what Nix says, on the FX thread
    void onLine(Consumer<String> line) {
        onLine = line;
    }

    ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    Report report() {
        return report.get();
    }

    /// Whether the flake as a whole can be checked.
    boolean knowsFlakes() {
        return tools.flatMap(NixTools::nix).isPresent();
    }

    /// `nix 2.34`, with what it said; empty where there is none.
    String summary() {
        return tools.map(found -> ("nix " + found.version()).strip() + said()).orElse("");
    }

    /// Does nothing while a check runs, or where there is no Nix.
    void start(Depth depth) {
        if (running.isEmpty() && tools.isPresent()) {
            var outcome = workbench.derived().refresh();
            var check = new NixCheck(
                    tools.get(), texts(outcome.files().files()), line -> background.later(() -> onLine.accept(line)));
            report.set(new Report(State.RUNNING, "Nix is reading the export…", depth, List.of()));
            running = Optional.of(background.runAside(
                    () -> check.run(depth),
                    () -> running = Optional.empty(),
                    findings -> done(outcome.deployment(), depth, findings),
                    failure -> end("Nix did not finish: " + failure + ".", depth)));
        }
    }

    void cancel() {
        running.ifPresent(run -> {
            var depth = report().depth();
            run.cancel(true);
            end("Stopped. Nothing was checked to its end.", depth);
        });
    }

    /// Where in the form the objection comes from, when a field made that line.
    Optional<FieldId> field(NixFinding finding) {
        return finding.place()
                .flatMap(place -> workbench
                        .derived()
                        .outcome()
                        .files()
                        .file(place.file())
                        .flatMap(file -> file.origin(place.line())));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        running.ifPresent(run -> run.cancel(true));
    }

    private void found(Optional<NixTools> installed) {
        tools = installed;
        report.set(installed
                .map(_ -> new Report(State.READY, "", Depth.PARSE, List.of()))
                .orElse(new Report(State.MISSING, MISSING, Depth.PARSE, List.of())));
    }

    private void done(Deployment checked, Depth depth, List<NixFinding> findings) {
        if (checked != workbench.store().current()) {
            end("The deployment changed while Nix was reading it. Check again.", depth);
        } else if (findings.isEmpty()) {
            var words = depth == Depth.FLAKE
                    ? "Nix has nothing to object to: every file, and the flake as a whole."
                    : "Nix has nothing to object to: it read every file of the export.";
            report.set(new Report(State.FINE, words, depth, List.of()));
        } else {
            var words = "Nix objects to " + (findings.size() == 1 ? "one thing" : findings.size() + " things")
                    + "; the list of problems says where.";
            report.set(new Report(State.OBJECTIONS, words, depth, findings));
        }
    }

    private void end(String words, Depth depth) {
        report.set(new Report(State.ENDED, words, depth, List.of()));
    }

    private void outdate() {
        if (report().state() == State.FINE || report().state() == State.OBJECTIONS) {
            end("The deployment has changed since Nix read it. Check again.", report().depth());
        }
    }

    private String said() {
        return switch (report().state()) {
            case LOOKING, MISSING, READY, ENDED -> "";
            case RUNNING -> " · checking…";
            case FINE -> " · checked, nothing to object to";
            case OBJECTIONS -> " · objects to " + report().findings().size();
        };
    }

    private static SequencedMap<String, String> texts(List<GeneratedFile> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }
}
