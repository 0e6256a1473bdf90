package dev.snowfort.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One process from start to end.
///
/// @param processor what it and its children used, in all threads
record Run(Duration wall, Duration processor) {
    /// The kernel counts a process's time in hundredths of a second (`proc(5)`, `sysconf(_SC_CLK_TCK)`).
    private static final int TICKS = 100;

    private static final Path OWN = Path.of("/proc/self/stat");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    static Run of(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var before = ticksOfChildren();
        var start = System.nanoTime();
        var process = start(command, environment);
        check(process.waitFor(), command);
        var wall = Duration.ofNanos(System.nanoTime() - start);
        return new Run(wall, Duration.ofMillis((ticksOfChildren() - before) * 1000 / TICKS));
    }

    /// The most memory that a process held at once, in MiB.
    static long peak(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var process = start(command, environment);
        var peak = 0L;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(1);
        }
        check(process.exitValue(), command);
        return peak;
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void check(int status, List<String> command) {
        if (status != 0) {
            throw new IllegalStateException(command + " ended with status " + status);
        }
    }

    private static long ticksOfChildren() throws IOException {
        var stat = Files.readString(OWN);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /// None of one that has ended: reading what the kernel says of it fails in more than one way.
    private static long peak(long process) {
        try {
            var found = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
