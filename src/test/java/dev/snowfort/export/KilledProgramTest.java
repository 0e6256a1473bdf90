package dev.snowfort.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Autosaves;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Homes;
import dev.snowfort.storage.SharedFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at random moments: every file is the old one or the new one, what was unsaved is offered, and the next
/// export takes its own files for its own. The system property `snowfort.kills` says how often.
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("snowfort.kills", 4);
    private static final int LONGEST_LIFE_IN_MILLISECONDS = 150;
    private static final String MARK = "# mine\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path besides;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void savesTheOldOrTheNewAndOffersTheLastAutosave() throws Exception {
        var homes = Homes.under(folder.resolve("home"));
        var file = folder.resolve("deployment.json");
        for (var kill = 0; kill < KILLS; kill++) {
            var last = killed("save");

            if (Files.exists(file)) {
                var opened = DeploymentFile.open(file);
                assertThat(KilledProgram.IN_TURN).as("seed %d", seed).contains(opened.deployment());
                new SharedFiles(homes)
                        .save(file, opened.deployment().withTitle("x"), Optional.of(opened.fingerprint()));
                new SharedFiles(homes).saveOver(file, opened.deployment());
                assertThat(names(folder)).containsExactlyInAnyOrder("deployment.json", "home");
            }
            var left = new Autosaves(homes).left();
            assertThat(left).as("seed %d", seed).hasSize(1);
            assertThat(left.getFirst().work().deployment().title())
                    .as("seed %d", seed)
                    .isIn("edit " + last, "edit " + (last + 1));
            left.getFirst().slot().end();
            assertThat(names(homes.state().resolve("autosave"))).isEmpty();
        }
    }

    @Test
    void exportsTheOldOrTheNewAndKnowsItsOwnFilesAgain() throws Exception {
        var versions =
                KilledProgram.IN_TURN.stream().map(KilledProgramTest::generated).toList();
        for (var kill = 0; kill < KILLS; kill++) {
            killed("export");

            for (var path : paths()) {
                var texts = versions.stream().map(version -> version.get(path)).toList();
                assertThat(Files.readString(folder.resolve(path)))
                        .as("%s, seed %d", path, seed)
                        .isIn(texts);
            }
            var next = kill % versions.size();
            keepsWhatSomebodyEdits(KilledProgram.IN_TURN.get(next));
            ExportPlan.of(folder, GeneratedFiles.generate(KilledProgram.IN_TURN.get(next)))
                    .write(false);
            assertThat(paths())
                    .containsExactlyInAnyOrderElementsOf(versions.get(next).keySet());
            assertThat(names(folder)).noneMatch(name -> name.endsWith(".tmp"));
            assertThat(names(folder.resolve("keys"))).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private void keepsWhatSomebodyEdits(Deployment next) throws Exception {
        var file = folder.resolve("applications.nix");
        if (!Files.exists(file)) {
            return;
        }
        var before = Files.readString(file);
        Files.writeString(file, before + MARK);
        var plan = ExportPlan.of(folder, GeneratedFiles.generate(next));
        assertThat(plan.items(Fate.EDITED)).extracting(ExportPlan.Item::path).containsExactly("applications.nix");
        assertThatThrownBy(() -> plan.write(false)).isInstanceOf(RefusedException.class);
        assertThat(file).hasContent(before + MARK);
        Files.writeString(file, before);
    }

    /// @return the last number that the program told of before it was killed
    private int killed(String what) throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        KilledProgram.class.getName(),
                        what,
                        folder.toString())
                .redirectError(besides.resolve("errors").toFile())
                .start();
        try (var told = program.inputReader()) {
            var last = told.readLine();
            assertThat(last).as(() -> "the program runs: " + errors()).isNotNull();
            assertThat(program.waitFor(random.nextInt(LONGEST_LIFE_IN_MILLISECONDS), TimeUnit.MILLISECONDS))
                    .as(() -> "it ended by itself: " + errors())
                    .isFalse();
            ProcessHandle.of(program.pid()).orElseThrow().destroyForcibly();
            program.waitFor();
            return told.lines().reduce(last, (_, line) -> line).transform(Integer::parseInt);
        } finally {
            program.destroyForcibly();
        }
    }

    private String errors() {
        try {
            return Files.readString(besides.resolve("errors"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toList(), KilledProgramTest::withTests));
    }

    private static String withTests(List<String> path) {
        return Stream.concat(Stream.of("target/test-classes"), path.stream())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static TreeMap<String, String> generated(Deployment deployment) {
        var files = new TreeMap<String, String>();
        GeneratedFiles.generate(deployment).files().forEach(file -> files.put(file.path(), file.text()));
        return files;
    }

    /// Of what an export writes, without what a writer was just at.
    private List<String> paths() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> !Path.of(path).getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
