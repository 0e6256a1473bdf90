package dev.snowfort.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.keys.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysFileTest {
    private static final List<Wanted> WANTED = List.of(new Wanted("MAIL", true, 0));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("shop.env");
        Files.writeString(file, "MAIL=hush\n");
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------,",
        "r--------,",
        "rw-r-----,READABLE_BY_GROUP",
        "rw-r--r--,READABLE_BY_ALL",
        "rw--w----,WRITABLE_BY_OTHERS",
        "rw-rw-rw-,READABLE_BY_ALL WRITABLE_BY_OTHERS",
    })
    void saysWhoElseCanRead(String permissions, String expected) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        var kinds = KeysFile.check(file, WANTED).problems().stream()
                .map(problem -> problem.kind().name())
                .toList();
        assertThat(String.join(" ", kinds)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void followsALinkAndSaysSo() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var link = Files.createSymbolicLink(folder.resolve("link"), file);

        var report = KeysFile.check(link, WANTED);
        assertThat(report.problems()).containsExactly(Problem.of(Kind.LINK));
        assertThat(report.summary()).isEqualTo("1 name present, 0 missing");
    }

    @Test
    void saysThatNixWouldCopyIt() throws Exception {
        Files.createFile(folder.resolve("flake.nix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(KeysFile.check(file, WANTED).problems()).containsExactly(Problem.of(Kind.IN_FLAKE));
    }

    @Test
    void readsNothingThatIsNoFile() throws Exception {
        assertThat(KeysFile.check(folder, WANTED).problems()).containsExactly(Problem.of(Kind.NO_FILE));
        assertThat(KeysFile.check(Path.of("/dev/zero"), WANTED).problems()).containsExactly(Problem.of(Kind.NO_FILE));
    }

    @Test
    void readsNothingTooBig() throws Exception {
        Files.writeString(file, "x".repeat(KeysFile.MOST_BYTES + 1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(KeysFile.check(file, WANTED).problems()).containsExactly(Problem.of(Kind.TOO_BIG));
    }

    @Test
    void saysWhyItCannotRead() {
        var missing = folder.resolve("missing.env");

        assertThatThrownBy(() -> KeysFile.check(missing, WANTED))
                .isInstanceOf(KeysFileException.class)
                .hasMessage("Cannot read " + missing + ": it is not there.")
                .hasNoCause();
    }
}
