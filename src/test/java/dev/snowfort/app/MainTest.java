package dev.snowfort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final File FULL = new File("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void endsQuietlyWhenItsReaderHasSeenEnough() throws Exception {
        var process = schema(Redirect.PIPE);
        process.getInputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("err")).hasContent("");
    }

    @Test
    @EnabledIf("canBeFull")
    void saysThatTheDiskIsFull() throws Exception {
        assertThat(schema(Redirect.to(FULL)).waitFor()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("err")))
                .isEqualTo("snowfort: The output could not be written; is the disk full?\n");
    }

    private static boolean canBeFull() {
        return FULL.exists();
    }

    private Process schema(Redirect out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        Path.of("target", "modules") + File.pathSeparator + Path.of("target", "classes"),
                        "--module",
                        "dev.snowfort/dev.snowfort.app.Main",
                        "schema")
                .redirectOutput(out)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
