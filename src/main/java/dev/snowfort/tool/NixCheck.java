package dev.snowfort.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Lets Nix read an export, in a folder of its own that is gone afterwards. Interrupting the thread stops it.
public final class NixCheck {
    /// How much Nix may do.
    public enum Depth {
        /// Reads every file; asks nobody.
        PARSE,
        /// Evaluates the flake too, which downloads its inputs; builds nothing.
        FLAKE
    }

    private static final Duration TO_READ = Duration.ofMinutes(1);
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(15);
    private static final Pattern ELSEWHERE = Pattern.compile("(?:/nix/store/[^/]+|«[^»]*»)/(.*)");
    private static final Pattern STORE = Pattern.compile("/nix/store/[0-9a-z]{32}-[^/]*source/");

    private final NixTools tools;
    private final SequencedMap<String, String> files;
    private final Consumer<String> onLine;

    /// @param files the texts of the export by their paths
    /// @param onLine gets what Nix says while it says it, on threads of its own
    public NixCheck(NixTools tools, SequencedMap<String, String> files, Consumer<String> onLine) {
        this.tools = tools;
        this.files = files;
        this.onLine = onLine;
    }

    /// What Nix objects to; nothing when it finds all in order.
    ///
    /// @throws IOException when Nix cannot be run, or takes too long
    public List<NixFinding> run(Depth depth) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("snowfort-check");
        try {
            write(folder);
            var findings = new ArrayList<NixFinding>();
            for (var file : files.sequencedKeySet()) {
                if (file.endsWith(".nix")) {
                    onLine.accept("nix-instantiate --parse " + file);
                    findings.addAll(findings(folder, parse(folder.resolve(file))));
                }
            }
            if (findings.isEmpty() && depth == Depth.FLAKE && tools.nix().isPresent()) {
                onLine.accept("nix flake check --no-build --no-write-lock-file");
                findings.addAll(findings(folder, flake(tools.nix().get(), folder)));
            }
            return findings.stream().distinct().toList();
        } finally {
            remove(folder);
        }
    }

    /// The syntax tree that it prints is of no interest.
    private Tool.Result parse(Path file) throws IOException, InterruptedException {
        return tools.instantiate().run(TO_READ, _ -> {}, List.of("--parse", file.toString()));
    }

    private Tool.Result flake(Tool nix, Path folder) throws IOException, InterruptedException {
        return nix.run(
                TO_DOWNLOAD,
                onLine,
                List.of(
                        "--extra-experimental-features",
                        "nix-command flakes",
                        "flake",
                        "check",
                        "--no-build",
                        "--no-write-lock-file",
                        "--log-format",
                        "raw",
                        "path:" + folder.toUri().getRawPath().replaceFirst("/$", "")));
    }

    private List<NixFinding> findings(Path folder, Tool.Result result) {
        if (result.status() == 0) {
            return List.of();
        }
        var findings = NixMessages.read(result.err()).stream()
                .map(message -> finding(folder, message))
                .toList();
        return findings.isEmpty() ? List.of(new NixFinding(lastWords(result), Optional.empty())) : findings;
    }

    private static String lastWords(Tool.Result result) {
        return result.err()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .map(String::strip)
                .orElse("Nix ended with status " + result.status() + " and did not say why.");
    }

    private NixFinding finding(Path folder, NixMessage message) {
        var sentence =
                STORE.matcher(message.sentence().replace(folder + "/", "")).replaceAll("");
        return new NixFinding(
                sentence,
                message.places().stream()
                        .flatMap(place -> inTheExport(folder, place).stream())
                        .findFirst());
    }

    /// A file of another flake may have the same name: what Nix shows of the line tells them apart.
    private Optional<NixFinding.Place> inTheExport(Path folder, NixMessage.Place place) {
        var copied = ELSEWHERE.matcher(place.file());
        var file = copied.matches() ? copied.group(1) : place.file().replace(folder + "/", "");
        return Optional.ofNullable(files.get(file))
                .map(text -> text.split("\n", -1))
                .filter(lines -> place.line() >= 1 && place.line() <= lines.length)
                .filter(lines -> place.text().isEmpty() || lines[place.line() - 1].startsWith(place.text()))
                .map(_ -> new NixFinding.Place(file, place.line(), place.column()));
    }

    private void write(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
