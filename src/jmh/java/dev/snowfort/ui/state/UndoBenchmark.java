package dev.snowfort.ui.state;

import dev.snowfort.ManyApplications;
import dev.snowfort.catalog.ServingSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How much memory a thousand edits hold that can be undone. The time says nothing: most of it collects garbage.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class UndoBenchmark {
    private static final int STEPS = 1_000;

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Held {
        public long kilobytes;
    }

    @State(Scope.Benchmark)
    public static class Deployments {
        @Param({"1", "100", "1000"})
        public int applications;
    }

    @Benchmark
    public Store thousandSteps(Deployments deployments, Held held) {
        var store = new Store(ManyApplications.of(deployments.applications));
        var before = used();
        for (var step = 0; step < STEPS; step++) {
            var host = "host-" + step + ".example.org";
            var place = step % deployments.applications;
            store.change(
                    "Change host name",
                    deployment ->
                            deployment.with(place, application -> ServingSettings.HOST_NAME.set(application, host)));
        }
        held.kilobytes = (used() - before) / 1024;
        return store;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
