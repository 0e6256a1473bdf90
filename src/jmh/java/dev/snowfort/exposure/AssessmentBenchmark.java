package dev.snowfort.exposure;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.storage.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What assessing the sandbox of one application costs, and one run of `systemd-analyze` for the same unit beside it:
/// `mvn -q -Pbenchmark test-compile exec:exec@benchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class AssessmentBenchmark {
    private Map<String, DirectiveValue> sandbox;
    private String text;

    @Setup
    public void layOut() {
        var application = Examples.deployment(Examples.FIRST).applications().getFirst();
        sandbox = Hardening.effective(application);
        var unit = new StringBuilder("[Service]\nExecStart=/bin/true\n");
        UnitSection.of(sandbox)
                .service()
                .forEach(line -> unit.append("%s=%s\n".formatted(line.directive(), line.value())));
        text = unit.toString();
    }

    /// From the directives that the program holds.
    @Benchmark
    public Verdict sandboxOfAnApplication(Version version) {
        return version.systemd.assess(UnitSection.of(sandbox));
    }

    /// From the text of a unit.
    @Benchmark
    public Verdict unitFile(Version version) {
        return version.systemd.assess(UnitSection.parse(text));
    }

    /// A whole run of the real tool.
    @Benchmark
    public int systemdAnalyze(UnitFile unit) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "systemd-analyze",
                        "security",
                        "--offline=true",
                        "--json=short",
                        unit.path(text).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @State(Scope.Benchmark)
    public static class Version {
        @Param({"252", "257", "262"})
        public int number;

        private Systemd systemd;

        @Setup
        public void load() {
            systemd = Systemd.of(number);
        }
    }

    @State(Scope.Benchmark)
    public static class UnitFile {
        private Path folder;

        @Setup
        public void make() throws IOException {
            folder = Files.createTempDirectory("benchmark");
        }

        @TearDown
        public void remove() throws IOException {
            Files.deleteIfExists(folder.resolve("shop.service"));
            Files.delete(folder);
        }

        private Path path(String text) throws IOException {
            var file = folder.resolve("shop.service");
            return Files.exists(file) ? file : Files.writeString(file, text);
        }
    }
}
