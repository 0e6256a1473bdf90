package dev.snowfort.cli;

import dev.snowfort.exposure.Exposure;
import dev.snowfort.model.Deployment;
import dev.snowfort.review.Basis;
import dev.snowfort.review.ReportFormat;
import dev.snowfort.review.Review;
import dev.snowfort.review.Reviewed;
import dev.snowfort.review.ReviewedApplication;
import dev.snowfort.review.UnitReview;
import dev.snowfort.review.UnitReview.UnitFile;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.IoSentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `snowfort review`: the sandbox of every application, or of a unit file, as systemd assesses it.
@Command(
        name = "review",
        description =
                "Review the sandbox of every application: exposure, every directive, reasons. Units that somebody else"
                        + " wrote are assessed the same way.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /// Far beyond any real unit; keeps a wrong file from filling the memory.
    private static final int LARGEST = 64 << 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Deployment file, or a unit file with its drop-ins behind it; - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--systemd",
            paramLabel = "N",
            description =
                    "The version of systemd on the machine; otherwise that of the NixOS release that the deployment is for,"
                            + " and for a unit the newest whose rules are known.")
    private Optional<Integer> version = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json, html or markdown.")
    private String format = ReportFormat.TEXT.word();

    @Option(
            names = "--threshold",
            paramLabel = "X.Y",
            description = "Exit with status 1 when a service is more exposed than that, or would not be loaded.")
    private Optional<String> threshold = Optional.empty();

    private final Streams streams;

    ReviewCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws CommandException {
        var printed = ReportFormat.named(format)
                .orElseThrow(() -> new CommandException(
                        Exit.MISUSE, "There is no format “" + format + "”; there are text, json, html and markdown."));
        var limit = limit();
        var reviewed = reviewed(basis());
        streams.out().print(printed.print(reviewed));
        return limit.isPresent() && exceeds(reviewed, limit.get()) ? Exit.FINDINGS : Exit.FINE;
    }

    private Optional<Basis> basis() throws CommandException {
        if (version.isPresent() && version.get() < 1) {
            throw new CommandException(Exit.MISUSE, "--systemd takes the number of a version, such as 257.");
        }
        return version.map(Basis::of);
    }

    private Optional<Exposure> limit() throws CommandException {
        if (threshold.isPresent() && !threshold.get().matches("10(\\.0)?|[0-9](\\.[0-9])?")) {
            throw new CommandException(Exit.MISUSE, "--threshold takes a figure from 0.0 to 10.0, such as 1.5.");
        }
        return threshold.map(figure ->
                new Exposure(Integer.parseInt(figure.contains(".") ? figure.replace(".", "") : figure + "0")));
    }

    private boolean exceeds(Reviewed reviewed, Exposure limit) {
        var names = switch (reviewed) {
            case Review review ->
                review.above(limit).stream().map(ReviewedApplication::name).toList();
            case UnitReview unit -> unit.isAbove(limit) ? List.of(unit.unit()) : List.<String>of();
        };
        if (!names.isEmpty()) {
            streams.error(("Not within the threshold of " + limit + ": " + String.join(", ", names)
                            + "; tighten the sandbox, or raise the threshold.")
                    .replaceAll("\\p{Cntrl}", "?"));
        }
        return !names.isEmpty();
    }

    private Reviewed reviewed(Optional<Basis> basis) throws CommandException {
        var first = files.getFirst();
        var bytes = bytes(first);
        var unit = UnitFile.of(first, bytes);
        if (unit.isUnit()) {
            return UnitReview.of(withDropIns(unit), basis.orElseGet(Basis::newest));
        }
        if (files.size() > 1) {
            throw new CommandException(
                    Exit.MISUSE,
                    first + " is no unit file, and only a unit has further files; review one deployment at a time.");
        }
        var deployment = deployment(first, bytes);
        return Review.of(deployment, basis.orElseGet(() -> Basis.of(deployment)));
    }

    private List<UnitFile> withDropIns(UnitFile unit) throws CommandException {
        var units = new ArrayList<>(List.of(unit));
        for (var file : files.subList(1, files.size())) {
            if (file.endsWith(".service")) {
                throw new CommandException(
                        Exit.MISUSE,
                        file + " is a unit of its own; review one unit at a time, its drop-ins behind it.");
            }
            units.add(UnitFile.of(file, bytes(file)));
        }
        return units;
    }

    private static Deployment deployment(String file, byte[] bytes) throws CommandException {
        try {
            return file.equals(STANDARD_INPUT)
                    ? DeploymentFile.read(new ByteArrayInputStream(bytes))
                    : DeploymentFile.read(Path.of(file));
        } catch (DeploymentFileException broken) {
            throw new CommandException(Exit.MISUSE, broken.getMessage());
        }
    }

    private static byte[] bytes(String file) throws CommandException {
        try (var in = opened(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException failed) {
            throw new CommandException(Exit.MISUSE, "Cannot open " + file + ": " + IoSentence.of(failed) + ".");
        }
    }

    private static InputStream opened(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        var path = Path.of(file);
        return Files.isDirectory(path) ? InputStream.nullInputStream() : Files.newInputStream(path);
    }
}
