package dev.snowfort.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.SecretSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that nobody would call a project: a scan ends, says what it left out, and goes nowhere else.
class HostileTreeTest {
    private static final Limits SMALL = new Limits(50, 4, 2_000, 20_000);

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectory(outside.resolve("shop"));
        write(
                "app.py",
                "import os\nfrom flask import Flask\n\napp = Flask(__name__)\nKEY = os.environ[\"SECRET_KEY\"]\n");
    }

    @Test
    void followsNoLinkOutOfTheFolderNorInCircles() throws Exception {
        Files.writeString(outside.resolve("requirements.txt"), "stolen\n");
        Files.writeString(outside.resolve("stolen.py"), "import os\nos.environ[\"STOLEN_KEY\"]\n");
        link("requirements.txt", "../requirements.txt");
        link("stolen.py", outside.resolve("stolen.py").toString());
        link("self", "self");
        link("loop", ".");
        link("up", "..");
        write("real/reads.py", "import os\nos.getenv(\"INNER_KEY\")\n");
        link("inner.py", "real/reads.py");

        var scan = scan();

        assertThat(SecretSettings.KEYS.of(scan.application())).containsExactly("SECRET_KEY", "INNER_KEY");
        assertThat(GeneralSettings.PYTHON_PACKAGES.of(scan.application())).isEmpty();
        assertThat(sentences(scan))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("Symbolic links to folders, out of the project or in circles were not followed: ")
                        .contains("loop", "self", "up", "stolen.py", "requirements.txt"));
    }

    @Test
    void saysWhichFilesItCouldNotRead() throws Exception {
        Files.write(folder.resolve("binary.py"), new byte[] {'e', 'n', 'v', 'i', 'r', 'o', 'n', 0, 1, (byte) 0xff});
        Files.write(
                folder.resolve("latin.py"),
                "import os\n# é\nos.environ[\"MAIL_PASSWORD\"]\n".getBytes(StandardCharsets.ISO_8859_1));
        write("huge.py", "import os\n" + "x = os.environ\n".repeat(1_000));
        write("pyproject.toml", "[project\nname = ");
        write("a/b/c/d/e/deep.py", "");

        var scan = scan();

        assertThat(SecretSettings.KEYS.of(scan.application())).containsExactly("SECRET_KEY", "MAIL_PASSWORD");
        assertThat(sentences(scan))
                .contains(
                        "Files that hold binary data were not read: binary.py.",
                        "Files that are not in UTF-8 were read as far as they are: latin.py.",
                        "Files larger than 1 MiB were not read: huge.py.",
                        "Files that do not follow their format were not read: pyproject.toml.",
                        "Folders this deep inside each other were not looked at: a/b/c/d/e.");
    }

    @Test
    void stopsAtItsLimits() throws Exception {
        for (var i = 0; i < 60; i++) {
            write("many/file" + i + ".py", "import os  # " + "environ ".repeat(100));
        }

        assertThat(sentences(scan()))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("The folder holds more files than are looked at; what lies beyond was not: many/"));
        assertThat(sentences(ProjectScanner.scan(folder, new Limits(1_000, 4, 2_000, 20_000), () -> false)))
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("64 MiB were read; what came after that was not"));
    }

    @Test
    void looksIntoNoFolderOfOtherPeoplesCode() throws Exception {
        for (var skipped : new String[] {"node_modules", ".git", "venv", "x/site-packages", "__pycache__", ".tox"}) {
            write(skipped + "/reads.py", "import os\nos.environ[\"FOREIGN_KEY\"]\n");
        }
        write("surroundings/pyvenv.cfg", "");
        write("surroundings/lib/reads.py", "import os\nos.environ[\"FOREIGN_KEY\"]\n");

        assertThat(SecretSettings.KEYS.of(scan().application())).containsExactly("SECRET_KEY");
    }

    @Test
    void passesOverWhatMayNotBeRead() throws Exception {
        write("closed/reads.py", "");
        var closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "root may read everything");
            assertThat(sentences(scan()))
                    .contains("You have no permission to read, or the disk did not answer for: closed/.");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void takesNamesForWhatTheyAre() throws Exception {
        write(
                "bad\u001b[31m\n.py",
                "import os\nos.environ[\"A\\u001b[31m\"]\nos.environ[\"FINE\"]\nos.environ[\"$(x)\"]\n");
        write("requirements.txt", "$(reboot)\n../../etc/passwd\nflask; sys_platform ==\n-r ../../../etc/passwd\n");

        var scan = scan();

        assertThat(SecretSettings.ENVIRONMENT.of(scan.application())).containsOnlyKeys("FINE");
        assertThat(GeneralSettings.PYTHON_PACKAGES.of(scan.application())).containsExactly("flask");
        assertThat(String.join("\n", ScanReport.lines(scan))).doesNotContain("\u001b");
    }

    @Test
    void endsWhenItIsCancelled() throws Exception {
        for (var i = 0; i < 20; i++) {
            write("many/file" + i + ".py", "");
        }
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> ProjectScanner.scan(folder, SMALL, () -> asked.incrementAndGet() > 10))
                .isInstanceOf(ScanException.class)
                .hasMessage("The scan of " + folder + " was cancelled.");
        assertThat(asked).hasValue(11);
    }

    @Test
    void saysWhyAFolderIsNone() {
        assertThatThrownBy(() -> ProjectScanner.scan(folder.resolve("app.py"), () -> false))
                .isInstanceOf(ScanException.class)
                .hasMessage(folder.resolve("app.py") + " is no folder; name the folder that holds it.");
        assertThatThrownBy(() -> ProjectScanner.scan(folder.resolve("nothing"), () -> false))
                .isInstanceOf(ScanException.class)
                .hasMessage("There is no folder " + folder.resolve("nothing") + "; name the folder of a project.");
    }

    private ProjectScan scan() throws ScanException {
        return ProjectScanner.scan(folder, SMALL, () -> false);
    }

    private static Iterable<String> sentences(ProjectScan scan) {
        return scan.unclear().stream().map(Remark::sentence).toList();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
    }
}
