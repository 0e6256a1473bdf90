package dev.snowfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Presets;
import dev.snowfort.storage.Examples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"shop-and-blog", "intranet", "sealed"})
    void examplesExportAndThenNothingDiffers(String example) throws IOException {
        var printed = run("example", example);
        assertThat(printed).isEqualTo(new Run(0, Examples.text(example), ""));
        var file = file(printed.out());
        var flake = folder.resolve("flake").toString();

        assertThat(run("check", "--strict", file).status()).isZero();
        var exported = run("export", file, "--output", flake);
        assertThat(exported.status()).isZero();
        assertThat(exported.out()).startsWith("flake.nix: new\napplications.nix: new\n");
        assertThat(run("diff", file, flake)).isEqualTo(new Run(0, "", ""));
        assertThat(run("export", file, "-o", flake)).isEqualTo(new Run(0, "Nothing changed in " + flake + ".\n", ""));
    }

    @Test
    void diffShowsWhatAnExportWouldChange() throws IOException {
        var file = file(Examples.text("intranet"));
        var flake = folder.resolve("flake").toString();
        run("export", file, "-o", flake);
        Files.writeString(Path.of(file), Examples.text("intranet").replace("\"processes\": 3", "\"processes\": 4"));

        assertThat(run("diff", file, flake).out())
                .contains("""
                        --- a/applications.nix
                        +++ b/applications.nix
                        """)
                .contains("-        processes = 3;\n+        processes = 4;\n");
    }

    @Test
    void refusesWithStatusThreeToOverwriteWhatSomebodyMade() throws IOException {
        var file = file(Examples.text("intranet"));
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("flake.nix"), "{ }");

        assertThat(run("export", file, "--output", theirs.toString(), "--force"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "snowfort: flake.nix in " + theirs + " was not made by Snowfort and would be lost; export to"
                                + " another folder, or move it away.\n"));
        assertThat(theirs.resolve("flake.nix")).hasContent("{ }");
    }

    @Test
    void refusesWithStatusOneToExportErrors() throws IOException {
        var file = file(Examples.text("intranet").replace("\"/etc/keys/wiki.env\"", "\"wiki.env\""));
        var flake = folder.resolve("flake");

        var run = run("export", file, "--output", flake.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "error: wiki: keysFile: The path \"wiki.env\" is not absolute, so systemd cannot find the file. Begin"
                                + " with /, as in /etc/keys/shop.env.\n"
                                + "snowfort: Nothing was done: mend the error above first.\n");
        assertThat(flake).doesNotExist();
        assertThat(run("check", file).status()).isEqualTo(1);
    }

    @Test
    void checksAKeysFileWithoutPrintingAValue() throws IOException {
        var file = file(Examples.text("shop-and-blog"));
        var keys = Files.writeString(folder.resolve("shop.env"), "export SECRET_KEY=hush\nEMAIL_HOST_PASSWORD='h u'\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));

        assertThat(run("keys", file, "shop", keys.toString()))
                .isEqualTo(new Run(
                        1,
                        "error: line 1: systemd knows no export: it drops SECRET_KEY, and writes the line into the"
                                + " journal, value included. Delete “export ”.\n"
                                + "error: SECRET_KEY is not in the file. Add it.\n"
                                + keys + ": 1 name present, 1 missing\n",
                        ""));
        Files.writeString(keys, "SECRET_KEY=short\nEMAIL_HOST_PASSWORD='h u'\n");
        assertThat(run("keys", file, "shop", keys.toString()).status()).isZero();
        assertThat(run("keys", "--strict", file, "shop", keys.toString()).status())
                .isEqualTo(1);
        assertThat(run("keys", file, "wiki", keys.toString()).status()).isEqualTo(2);
        assertThat(run("keys", file, "shop", folder.resolve("none").toString()).status())
                .isEqualTo(2);
    }

    @Test
    void strictCountsWarnings() throws IOException {
        var file = file(Examples.text("intranet")
                .replace("\"processes\": 3", "\"sandbox\": {\"UMask\": {\"value\": \"0000\"}}"));

        var lenient = run("check", file);
        assertThat(lenient.status()).isZero();
        assertThat(lenient.out())
                .isEqualTo("warning: wiki: UMask: UMask is lowered without a reason; write down why, for"
                        + " whoever reviews this.\n");
        assertThat(run("check", file, "--strict").status()).isEqualTo(1);
        assertThat(run("check", file, "--json").out()).isEqualTo("""
                        [
                          {
                            "severity": "warning",
                            "application": "wiki",
                            "field": "sandbox.UMask",
                            "message": "UMask is lowered without a reason; write down why, for whoever reviews this."
                          }
                        ]
                        """);
    }

    @Test
    void unreadableInputIsOneSentenceAndStatusTwo() throws IOException {
        var missing = folder.resolve("missing.json");
        assertThat(run("check", missing.toString()))
                .isEqualTo(new Run(2, "", "snowfort: Cannot open " + missing + ": there is no " + missing + ".\n"));

        var latin =
                Files.write(folder.resolve("latin.json"), "{\"title\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("check", latin.toString()))
                .isEqualTo(new Run(
                        2, "", "snowfort: Cannot open " + latin + ": it is not in UTF-8; save it in that encoding.\n"));

        assertThat(run("check", folder.toString()).err())
                .contains("it is a folder; name the deployment.json inside it.");

        var truncated = file(Examples.text("sealed").substring(0, 100));
        var run = run("export", truncated, "-o", folder.resolve("x").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("snowfort: Cannot open " + truncated + ": it is no JSON: ")
                .contains("line ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"export", "export x.json", "check --foo", "explain", "example", "diff x", "--foo", "schema x"})
    void wrongUseIsOneSentenceAndStatusTwo(String arguments) {
        var run = run(arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().matches("snowfort: .*; see snowfort.* --help\\.");
    }

    @Test
    void explainsEveryDirectiveInAnyCase() {
        for (var directive : Hardening.all()) {
            var run = run("explain", directive.name().toLowerCase(Locale.ROOT));
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith(directive.name() + " — ")
                    .contains("\nProtects\n", "\nBreaks\n", "\nDefault\n", "\nManual\n  https://www.freedesktop.org/");
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("  https://"));
        }
        assertThat(run("explain", "ProtectSystm"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "snowfort: Snowfort knows no hardening directive “ProtectSystm”; did you mean ProtectSystem,"
                                + " ProtectHome, ProtectKernelTunables, ProtectKernelModules, ProtectKernelLogs?\n"));
    }

    @Test
    void explainsEveryPreset() {
        for (var preset : Presets.all()) {
            var run = run("explain", preset.title());
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith(preset.title() + " — a preset").contains("\n  sealed: ");
            preset.advice()
                    .forEach(advice -> assertThat(run.out())
                            .contains("\n" + advice.directive().name() + ": "));
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(run("explain", "sealed").out()).contains("  unixSocket: on\n  privateNetwork: on\n  sealed: on\n");
    }

    @Test
    void helpAndVersionAreFine() {
        assertThat(run("--help").out())
                .contains("export", "check", "diff", "explain", "example", "schema", "Exit status");
        assertThat(run("--version").out()).startsWith("Snowfort ");
        assertThat(List.of(
                        run("--help").status(),
                        run("--version").status(),
                        run("export", "--help").status()))
                .containsOnly(0);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("deployment.json"), text).toString();
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = Commands.run(_ -> 99, stream(out), stream(err), arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
