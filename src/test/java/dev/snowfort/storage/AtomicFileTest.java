package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void keepsThePermissions() throws Exception {
        var file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        AtomicFile.write(file, NEW);

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void keepsTheOwnerWhereTheSystemLetsIt() throws Exception {
        var file = Files.writeString(folder.resolve("a"), "old");
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try {
            Files.setOwner(file, nobody);
        } catch (IOException notRoot) {
            Assumptions.abort("only root gives files away");
        }

        AtomicFile.write(file, NEW);

        assertThat(Files.getOwner(file)).isEqualTo(nobody);
    }

    @Test
    void writesWhatALinkLeadsTo() throws Exception {
        var target =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a"), "old");
        var link = Files.createSymbolicLink(folder.resolve("a"), Path.of("real/a"));
        var dangling = Files.createSymbolicLink(folder.resolve("b"), Path.of("real/b"));

        AtomicFile.write(link, NEW);
        AtomicFile.write(dangling, NEW);

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(target).hasContent("new");
        assertThat(dangling).isSymbolicLink();
        assertThat(folder.resolve("real/b")).hasContent("new");
    }

    @Test
    void leavesAFileThatMayOnlyBeRead() throws Exception {
        var file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Assumptions.assumeFalse(Files.isWritable(file), "root may write everything");

        assertThatThrownBy(() -> AtomicFile.write(file, NEW)).hasMessageContaining("it may only be read");
        assertThat(file).hasContent("old");
    }

    @Test
    void takesAwayWhatWritersThatWereCutOffLeft() throws Exception {
        var file = Files.writeString(folder.resolve("a"), "old");
        var left = Files.writeString(folder.resolve(".a.0123456789abcdef.tmp"), "half");
        var ofAnother = Files.writeString(folder.resolve(".b.0123456789abcdef.tmp"), "half");
        var somebodys = Files.writeString(folder.resolve(".a.mine.tmp"), "kept");

        AtomicFile.tidy(file);

        assertThat(left).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(somebodys).exists();
    }
}
