package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/// What nixfmt and Nix make of random trees. Every try is a batch of files for one run of the tool.
class RealToolsTest {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(NeedsNixfmt.class)
    void nixfmtChangesNothing(@ForAll("batches") List<NixFile> files) {
        within(NeedsNixfmt.TOOL, (nixfmt, folder) -> {
            List<String> texts = files.stream().map(NixFile::text).toList();
            List<Path> paths = RealTool.write(folder, texts);
            nixfmt.run(paths.stream().map(Path::toString).toList());
            assertThat(paths.stream().map(RealTool::read)).isEqualTo(texts);
        });
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(NeedsNix.class)
    void nixParsesWhatWasMeant(@ForAll("batches") List<NixFile> files) {
        List<NixFile> closed = files.stream().map(Trees::closed).toList();
        // In one run, as the order in which Nix shows attributes is that of a whole run.
        var texts = Stream.concat(
                closed.stream().map(NixFile::text), closed.stream().map(file -> Plain.print(file.body())));
        within(NeedsNix.TOOL, (nix, folder) -> {
            List<String> parsed = parsed(nix, folder, texts.toList());
            assertThat(parsed).hasSize(2 * files.size());
            assertThat(parsed.subList(0, files.size())).isEqualTo(parsed.subList(files.size(), parsed.size()));
        });
    }

    /// Nix hashes what it read; so whatever happens to the text on its way back here, equal means equal.
    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(NeedsNix.class)
    void nixReadsTheTextsThatWereWritten(@ForAll("texts") List<String> texts) {
        within(
                NeedsNix.TOOL,
                (nix, folder) -> assertThat(evaluate(nix, folder, hashes(texts)))
                        .isEqualTo(texts.stream()
                                .flatMap(text -> Stream.of(text, text, text + "!" + text))
                                .map(RealToolsTest::sha256)
                                .toList()));
    }

    @Provide
    Arbitrary<List<NixFile>> batches() {
        return Trees.files().list().ofSize(60);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(Hostile.TEXTS)),
                        Tuple.of(2, Arbitraries.strings().ofMaxLength(20).filter(Nix::canHold)))
                .list()
                .ofSize(120);
    }

    /// For each text the hashes of it as a string, as an attribute name, and on both sides of an interpolation.
    private static NixFile hashes(List<String> texts) {
        Nix hash = Nix.call(Nix.select(Nix.name("builtins"), "hashString"), Nix.text("sha256"));
        Nix first = Nix.select(Nix.name("builtins"), "head");
        Nix names = Nix.select(Nix.name("builtins"), "attrNames");
        return new NixFile(
                texts,
                Nix.list(texts.stream()
                        .flatMap(text -> Stream.of(
                                Nix.text(text),
                                Nix.call(
                                        first,
                                        Nix.call(
                                                names,
                                                Nix.set(Nix.bind(text, Nix.nil())
                                                        .commented(text)))),
                                Nix.text(Part.text(text), Part.of(Nix.text("!")), Part.text(text))))
                        .map(value -> Nix.call(hash, value))
                        .toList()));
    }

    private static List<String> evaluate(RealTool nix, Path folder, NixFile file) {
        Path path = RealTool.write(folder, List.of(file.text())).getFirst();
        var arguments = List.of("--store", "dummy://", "--eval", "--strict", "--json", path.toString());
        return HASH.matcher(nix.run(arguments))
                .results()
                .map(result -> result.group())
                .toList();
    }

    /// What Nix makes of each file, in a notation of its own.
    private static List<String> parsed(RealTool nix, Path folder, List<String> texts) {
        var arguments = new ArrayList<>(List.of("--store", "dummy://", "--parse"));
        RealTool.write(folder, texts).forEach(path -> arguments.add(path.toString()));
        return nix.run(arguments).lines().toList();
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void within(Optional<RealTool> tool, BiConsumer<RealTool, Path> work) {
        try {
            Path folder = Files.createTempDirectory("nix");
            try {
                work.accept(tool.orElseThrow(), folder);
            } finally {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static class NeedsNixfmt implements SkipExecutionHook {
        static final Optional<RealTool> TOOL = RealTool.find("nixfmt");

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return TOOL.isPresent() ? SkipResult.doNotSkip() : SkipResult.skip("nixfmt is not on the PATH");
        }
    }

    static class NeedsNix implements SkipExecutionHook {
        static final Optional<RealTool> TOOL = RealTool.find("nix-instantiate");

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return TOOL.isPresent() ? SkipResult.doNotSkip() : SkipResult.skip("nix-instantiate is not on the PATH");
        }
    }
}
