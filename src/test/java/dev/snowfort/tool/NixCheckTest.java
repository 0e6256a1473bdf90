package dev.snowfort.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.tool.NixCheck.Depth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NixCheckTest {
    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '{\\n  a = 1;\\n  b = {\\n    c = 2;\\n}\\n' | 5 | unexpected end of file
                    '{\\n  a = 1;\\n  a = 2;\\n}\\n'           | 3 | attribute 'a' already defined at broken.nix:2:3
                    '{\\n  a = "x\\n}\\n'                      | 2 | unexpected end of file
                    '{ x }: y\\n'                              | 1 | undefined variable 'y'
                    '{\\n  b = [\\n    1 2 };\\n}\\n'          | 3 | unexpected '}'
                    """)
    void namesTheLineThatTheRealNixObjectsTo(String text, int line, String words) throws Exception {
        Installed.tool("nix-instantiate");
        var files = files("broken.nix", text.replace("\\n", "\n"));

        var findings = new NixCheck(NixTools.find().orElseThrow(), files, said::add).run(Depth.PARSE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).contains(words).doesNotContain(folder.getRoot() + "tmp");
            assertThat(finding.place().orElseThrow().file()).isEqualTo("broken.nix");
            // Versions differ in whether the end of a file belongs to its last line.
            assertThat(finding.place().orElseThrow().line()).isBetween(line, line + 1);
        });
    }

    @Test
    void readsEveryNixFileAndNothingElseAndLeavesNothingBehind() throws Exception {
        var nix = executable(
                "nix-instantiate", "#!/bin/sh\ntest -f \"$2\" || exit 9\ndirname \"$2\" >> " + folder + "/seen\n");
        var files = files("a.nix", "1");
        files.put("b.nix", "2");
        files.put("keys/a.env", "SECRET_KEY=\n");

        assertThat(new NixCheck(new NixTools(nix, Optional.empty(), "2.34"), files, said::add).run(Depth.FLAKE))
                .isEmpty();

        var seen = Files.readAllLines(folder.resolve("seen"));
        assertThat(seen).hasSize(2);
        assertThat(Path.of(seen.getFirst())).doesNotExist();
        assertThat(said).containsExactly("nix-instantiate --parse a.nix", "nix-instantiate --parse b.nix");
    }

    @Test
    void asksTheNetworkOnlyWhenToldToAndFindsTheLineInTheCopyInTheStore() throws Exception {
        var fine = executable("nix-instantiate", "#!/bin/sh\n");
        var nix = executable("nix", """
                #!/bin/sh
                echo "fetching" >&2
                printf 'error: boom\\n  at /nix/store/%s-source/flake.nix:1:1:\\n    1| other\\n' 0123 >&2
                printf '  … while\\n  at /nix/store/%s-source/flake.nix:2:3:\\n    2|   b\\n' 4567 >&2
                exit 1
                """);
        var check =
                new NixCheck(new NixTools(fine, Optional.of(nix), "2.34"), files("flake.nix", "a\n  b\n"), said::add);

        assertThat(check.run(Depth.PARSE)).isEmpty();
        assertThat(said).doesNotContain("fetching");
        assertThat(check.run(Depth.FLAKE))
                .containsExactly(new NixFinding("boom", Optional.of(new NixFinding.Place("flake.nix", 2, 3))));
        assertThat(said).contains("fetching");
    }

    @Test
    void repeatsTheLastWordsOfAToolThatFailsOtherwise() throws Exception {
        var broken = executable("nix-instantiate", "#!/bin/sh\necho 'Segmentation fault' >&2\nexit 139\n");

        assertThat(new NixCheck(new NixTools(broken, Optional.empty(), ""), files("a.nix", "1"), said::add)
                        .run(Depth.PARSE))
                .containsExactly(new NixFinding("Segmentation fault", Optional.empty()));
    }

    @Test
    void interruptingEndsTheProgramAndWhatItStarted() throws Exception {
        var started = new CountDownLatch(1);
        var pids = new CopyOnWriteArrayList<String>();
        var slow = executable("slow", "#!/bin/sh\nsleep 600 &\necho $$ $!\nwait\n");
        var run = new FutureTask<>(() -> slow.run(
                Duration.ofMinutes(5),
                line -> {
                    pids.addAll(List.of(line.split(" ")));
                    started.countDown();
                },
                List.of()));
        var thread = Thread.ofVirtual().start(run);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

        run.cancel(true);

        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        assertThat(pids).hasSize(2);
        for (var pid : pids) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(left ->
                            left.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    @Test
    void doesNotWaitForWhatAProgramLeftBehind() throws Exception {
        var leaves = executable("leaves", "#!/bin/sh\nsleep 3 &\nexit 0\n");

        assertThatThrownBy(() -> leaves.run(Duration.ofMillis(300), _ -> {}, List.of()))
                .hasMessageContaining("took longer than");
    }

    @Test
    void looksForNixInTheFoldersInTheirOrder() throws Exception {
        var first = executable("nix-instantiate", "#!/bin/sh\necho 'nix-instantiate (Nix) 2.34.1'\n");

        assertThat(NixTools.in(List.of(folder.resolve("none"), folder.resolve("bin"))))
                .contains(new NixTools(first, Optional.empty(), "2.34"));
        assertThat(NixTools.in(List.of(folder.resolve("none")))).isEmpty();
    }

    private Tool executable(String name, String script) throws Exception {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Tool(file);
    }

    private static SequencedMap<String, String> files(String path, String text) {
        var files = new LinkedHashMap<String, String>();
        files.put(path, text);
        return files;
    }
}
