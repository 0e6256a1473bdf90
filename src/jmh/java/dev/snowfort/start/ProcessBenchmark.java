package dev.snowfort.start;

import dev.snowfort.ManyApplications;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Homes;
import dev.snowfort.storage.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whole processes of the linked image, beside the least that the same virtual machine with the same options and the
/// same cache of classes can do: an empty `main`, or a window with one text field. Both are started by copies of the
/// image's own launcher that name another main class.
///
/// A window counts as usable, and ends, once its first frame has been painted: the applications, the page in front with
/// all its fields to type into, and the preview with its text. The bare window ends at the same pulse.
///
/// Prints median and, in brackets, 90th percentile of the time on the clock and on the processors. The screen is one in
/// memory unless `DISPLAY` is set.
public final class ProcessBenchmark {
    private static final String MAIN = "dev.snowfort.app.Main";
    private static final int FILES = 100_000;

    private final Path image;
    private final Path folder;
    private final Race race;
    private final Race fewer;

    private ProcessBenchmark(Path image, Path folder, int times) throws IOException {
        this.image = image;
        this.folder = folder;
        var environment = Map.of(
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString(),
                "JDK_JAVA_OPTIONS", "-Dsnowfort.quitAfterFirstFrame=true -Dprism.order=sw" + screen());
        race = new Race(times, environment);
        fewer = new Race(Math.max(3, times / 4), environment);
    }

    /// @param arguments the image's folder, and how often each program is started
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("snowfort-processes");
        try {
            new ProcessBenchmark(Path.of(arguments[0]), folder, Integer.parseInt(arguments[1])).run();
        } finally {
            Trees.delete(folder);
        }
    }

    private void run() throws Exception {
        var example = Files.writeString(folder.resolve("example.json"), Examples.text(Examples.FIRST));
        var fresh = folder.resolve("fresh");
        race.run(
                "export an example, first time",
                afterDeleting(fresh, ours("export", example.toString(), "--output", fresh.toString())),
                afterDeleting(fresh, empty()));
        race.run("export an example again", ours("export", example.toString(), "--output", fresh.toString()), empty());
        race.run("window with an example", ours(example.toString()), bareWindow());
        race.weigh("window with an example", ours(example.toString()), bareWindow());
        for (var applications : List.of(1, 100, 1000)) {
            many(applications);
        }
        scan();
    }

    private void many(int applications) throws IOException, InterruptedException, DeploymentFileException {
        var file = folder.resolve(applications + ".json");
        new SharedFiles(Homes.under(folder)).saveOver(file, ManyApplications.of(applications));
        var name = applications == 1 ? "1 application" : applications + " applications";
        var flake = folder.resolve("flake-" + applications).toString();
        fewer.run("export " + name, ours("export", file.toString(), "--output", flake), empty());
        fewer.run("window with " + name, ours(file.toString()), bareWindow());
        fewer.weigh("window with " + name, ours(file.toString()), bareWindow());
    }

    private void scan() throws IOException, InterruptedException {
        var project = Trees.project(folder.resolve("project"), FILES);
        fewer.run("scan of 100,000 files", ours("scan", project.toString()), empty());
    }

    private static String screen() {
        return System.getenv("DISPLAY") == null ? " -Dglass.platform=Headless" : "";
    }

    private List<String> ours(String... arguments) {
        return line(image.resolve("bin/snowfort"), arguments);
    }

    /// With an argument, because the launcher may choose other options for a command than for the window.
    private List<String> empty() throws IOException {
        return line(launcherOf("EmptyMain"), "export");
    }

    private List<String> bareWindow() throws IOException {
        return line(launcherOf("BareWindow"));
    }

    private Path launcherOf(String main) throws IOException {
        var launcher = image.resolve("bin").resolve(main);
        var text = Files.readString(image.resolve("bin/snowfort"));
        Files.writeString(launcher, text.replace(MAIN, "dev.snowfort.app." + main));
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        return launcher;
    }

    private static List<String> line(Path launcher, String... arguments) {
        var line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    private static List<String> afterDeleting(Path folder, List<String> command) {
        var line = new ArrayList<>(List.of("sh", "-c", "rm -rf \"$0\" && exec \"$@\"", folder.toString()));
        line.addAll(command);
        return line;
    }
}
