package dev.snowfort.start;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Starts two programs in turn, so that whatever else the machine does meets both alike.
///
/// @param times how often each is started; once more before, unmeasured
record Race(int times, Map<String, String> environment) {
    /// Prints one line of the table.
    void run(String name, List<String> ours, List<String> reference) throws IOException, InterruptedException {
        var runs = new ArrayList<Run>();
        var others = new ArrayList<Run>();
        Run.of(ours, environment);
        Run.of(reference, environment);
        for (var time = 0; time < times; time++) {
            runs.add(Run.of(ours, environment));
            others.add(Run.of(reference, environment));
        }
        System.out.printf(
                "%-34s wall %s of %s ms: %.2f times | processor %s of %s ms: %.2f times%n",
                name,
                words(runs, Run::wall),
                words(others, Run::wall),
                ratio(runs, others, Run::wall),
                words(runs, Run::processor),
                words(others, Run::processor),
                ratio(runs, others, Run::processor));
    }

    void weigh(String name, List<String> ours, List<String> reference) throws IOException, InterruptedException {
        System.out.printf(
                "%-34s peak of memory %d MiB beside %d MiB%n",
                name, Run.peak(ours, environment), Run.peak(reference, environment));
    }

    /// Median and, in brackets, 90th percentile.
    private static String words(List<Run> runs, Function<Run, Duration> part) {
        return percentile(runs, part, 50) + " (" + percentile(runs, part, 90) + ")";
    }

    private static double ratio(List<Run> runs, List<Run> others, Function<Run, Duration> part) {
        return (double) percentile(runs, part, 50) / percentile(others, part, 50);
    }

    private static long percentile(List<Run> runs, Function<Run, Duration> part, int percent) {
        var sorted = runs.stream().map(part).sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100).toMillis();
    }
}
