package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Occurrence;
import dev.snowfort.cli.Usage.Parameter;
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

/// `snowfort review`: the sandbox of every application, or of a unit file, as systemd assesses it.
final class ReviewCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    /// Far beyond any real unit; keeps a wrong file from filling the memory.
    private static final int LARGEST = 64 << 20;

    private final Streams streams;

    ReviewCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "review",
                        "Review the sandbox of every application: exposure, every directive, reasons. Units that"
                                + " somebody else wrote are assessed the same way.")
                .parameter(new Parameter(
                        "FILE",
                        "Deployment file, or a unit file with its drop-ins behind it; - for standard input.",
                        Occurrence.ONCE_OR_MORE))
                .value(
                        "--systemd",
                        "N",
                        "The version of systemd on the machine; otherwise that of the NixOS release that the deployment"
                                + " is for, and for a unit the newest whose rules are known.")
                .value("--format", "FORMAT", "text (the default), json, html or markdown.")
                .value(
                        "--threshold",
                        "X.Y",
                        "Exit with status 1 when a service is more exposed than that, or would not be loaded.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var format = arguments.value("--format").orElseGet(ReportFormat.TEXT::word);
        var printed = ReportFormat.named(format)
                .orElseThrow(() -> new CommandException(
                        Exit.MISUSE, "There is no format “" + format + "”; there are text, json, html and markdown."));
        var limit = limit(arguments.value("--threshold"));
        var reviewed = reviewed(arguments.parameters(), basis(arguments.value("--systemd")));
        streams.out().print(printed.print(reviewed));
        return limit.isPresent() && exceeds(reviewed, limit.get()) ? Exit.FINDINGS : Exit.FINE;
    }

    private static Optional<Basis> basis(Optional<String> version) throws CommandException {
        if (version.isPresent() && !version.get().matches("[1-9][0-9]{0,5}")) {
            throw new CommandException(Exit.MISUSE, "--systemd takes the number of a version, such as 257.");
        }
        return version.map(Integer::valueOf).map(Basis::of);
    }

    private static Optional<Exposure> limit(Optional<String> threshold) throws CommandException {
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

    private static Reviewed reviewed(List<String> files, Optional<Basis> basis) throws CommandException {
        var first = files.getFirst();
        var bytes = bytes(first);
        var unit = UnitFile.of(first, bytes);
        if (unit.isUnit()) {
            return UnitReview.of(withDropIns(unit, files), basis.orElseGet(Basis::newest));
        }
        if (files.size() > 1) {
            throw new CommandException(
                    Exit.MISUSE,
                    first + " is no unit file, and only a unit has further files; review one deployment at a time.");
        }
        var deployment = deployment(first, bytes);
        return Review.of(deployment, basis.orElseGet(() -> Basis.of(deployment)));
    }

    private static List<UnitFile> withDropIns(UnitFile unit, List<String> files) throws CommandException {
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
