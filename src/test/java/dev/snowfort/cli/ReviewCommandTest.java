package dev.snowfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {
    private static final String UNIT = "[Service]\nExecStart=/bin/true\nUser=web\n";

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource({"text, 'Sandbox review'", "markdown, '# Sandbox review'", "json, '{'", "html, '<!DOCTYPE html>'"})
    void printsTheReviewInEveryFormat(String format, String first) throws IOException {
        var run = run("review", deployment(), "--format", format);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst().orElseThrow()).startsWith(first);
        assertThat(run.out()).contains("ProtectKernelTunables", "Assessed for systemd 260 by the rules of systemd 257");
    }

    @Test
    void aThresholdThatIsExceededIsStatusOne() throws IOException {
        var file = deployment();

        assertThat(run("review", file, "--threshold", "0.9").status()).isZero();
        assertThat(run("review", file, "--threshold", "10").status()).isZero();
        var exceeded = run("review", file, "--threshold", "0.8");
        assertThat(exceeded.status()).isEqualTo(1);
        assertThat(exceeded.out()).contains("wiki: 0.9 SAFE");
        assertThat(exceeded.err())
                .isEqualTo("snowfort: Not within the threshold of 0.8: wiki; tighten the sandbox, or raise the"
                        + " threshold.\n");
    }

    @Test
    void saysByWhichRulesAnotherVersionIsAssessed() throws IOException {
        assertThat(run("review", deployment(), "--systemd", "255").out())
                .contains("Assessed for systemd 255 by the rules of systemd 252");
    }

    @Test
    void assessesForTheReleaseOfTheDeploymentUnlessAnotherSystemdIsNamed() throws IOException {
        var file = file("older.json", Examples.text("intranet").replaceFirst("\\{", "{\"nixos\": \"25.05\","));

        assertThat(run("review", file).out()).contains("Assessed by the rules of systemd 257,");
        assertThat(run("review", file, "--systemd", "252").out()).contains("Assessed by the rules of systemd 252,");
    }

    @Test
    void assessesAUnitAndItsDropIns() throws IOException {
        var unit = file("web.service", UNIT);
        var dropIn = file("50-more.conf", "[Service]\nPrivateNetwork=yes\n");

        var alone = run("review", unit, "--systemd", "252");
        assertThat(alone.status()).isZero();
        assertThat(alone.out()).startsWith("web.service: 9.2 UNSAFE\n").contains("✗ PrivateNetwork=");
        var both = run("review", unit, dropIn, "--systemd", "252", "--threshold", "9.0");
        assertThat(both.out()).startsWith("web.service: 8.7 EXPOSED\n").contains("✓ PrivateNetwork=");
        assertThat(both.status()).isZero();
        assertThat(run("review", unit, "--threshold", "5.0").status()).isEqualTo(1);
    }

    @Test
    void aUnitThatWouldNotBeLoadedIsWithinNoThreshold() throws IOException {
        var latin = Files.write(
                folder.resolve("latin.service"), (UNIT + "Environment=é\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("review", latin.toString()).out()).startsWith("latin.service: not loaded\n");
        assertThat(run("review", latin.toString(), "--threshold", "10.0").status())
                .isEqualTo(1);
    }

    @Test
    void readsEitherFromStandardInput() {
        var before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(UNIT.getBytes(StandardCharsets.UTF_8)));
            assertThat(run("review", "-").out()).startsWith("application.service: ");
            System.setIn(new ByteArrayInputStream(Examples.text("sealed").getBytes(StandardCharsets.UTF_8)));
            assertThat(run("review", "-").out()).contains("register: 0.1 SAFE");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void wrongUseIsOneSentenceAndStatusTwo() throws IOException {
        var file = deployment();
        var unit = file("web.service", UNIT);

        assertThat(run("review", file, "--format", "pdf"))
                .isEqualTo(wrong("There is no format “pdf”; there are text, json, html and markdown."));
        assertThat(run("review", file, "--threshold", "1,5"))
                .isEqualTo(wrong("--threshold takes a figure from 0.0 to 10.0, such as 1.5."));
        assertThat(run("review", file, "--threshold", "11").status()).isEqualTo(2);
        assertThat(run("review", file, "--systemd", "0"))
                .isEqualTo(wrong("--systemd takes the number of a version, such as 257."));
        assertThat(run("review", file, "--systemd", "new").status()).isEqualTo(2);
        assertThat(run("review", file, unit))
                .isEqualTo(wrong(file
                        + " is no unit file, and only a unit has further files; review one deployment at a time."));
        assertThat(run("review", unit, unit))
                .isEqualTo(wrong(unit + " is a unit of its own; review one unit at a time, its drop-ins behind it."));
        assertThat(run("review").status()).isEqualTo(2);
    }

    @Test
    void unreadableInputIsOneSentenceAndStatusTwo() throws IOException {
        var missing = folder.resolve("missing.service").toString();

        assertThat(run("review", missing))
                .isEqualTo(wrong("Cannot open " + missing + ": there is no " + missing + "."));
        assertThat(run("review", folder.toString()).err())
                .contains("it is a folder; name the deployment.json inside it.");
        assertThat(run("review", file("x.json", "{")).err()).contains("it is no JSON");
    }

    private static Run wrong(String sentence) {
        return new Run(2, "", "snowfort: " + sentence + "\n");
    }

    private String deployment() throws IOException {
        return file("deployment.json", Examples.text("intranet"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
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
