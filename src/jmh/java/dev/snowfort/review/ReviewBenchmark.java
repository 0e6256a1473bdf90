package dev.snowfort.review;

import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/// What a review of 1,000 applications costs, with every directive's price, and each report of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReviewBenchmark {
    private static final Systemd SYSTEMD = Systemd.versions().getLast();

    /// Whether the applications differ in names alone, or each has a sandbox of its own.
    @Param({"alike", "different"})
    public String sandboxes;

    private Deployment deployment;
    private List<Finding> findings;
    private Review review;

    @Setup
    public void layOut() {
        var examples = Examples.deployment(Examples.FIRST).applications();
        deployment = new Deployment(
                "Many",
                IntStream.range(0, 1000)
                        .mapToObj(number -> application(examples.get(number % examples.size()), number))
                        .toList());
        findings = Check.findings(deployment);
        review = review();
    }

    private Application application(Application example, int number) {
        var named = example.withName("app" + number);
        return sandboxes.equals("alike")
                ? named
                : named.withSandbox(named.sandbox()
                        .with("LimitNPROC", new Override(new Word(String.valueOf(number + 1)), "measured")));
    }

    @Benchmark
    public Review review() {
        return Review.of(deployment, new Basis(SYSTEMD.version(), SYSTEMD), findings);
    }

    @Benchmark
    public String html() {
        return ReportFormat.HTML.print(review);
    }

    @Benchmark
    public String json() {
        return ReportFormat.JSON.print(review);
    }
}
