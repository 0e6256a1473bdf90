package dev.snowfort.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.keys.SecretKey.Before;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTest {
    private static final String NAME = "SECRET_KEY";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("shop.env");
    }

    @Test
    void makesAFileForItsOwnerAlone() throws Exception {
        SecretKey.write(file, NAME, false);

        assertThat(Files.readString(file)).matches("SECRET_KEY=[A-Za-z0-9_]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeysFile.check(file, List.of(new Wanted(NAME, true, 50))).problems())
                .isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aCredentialIsAllThatItsFileHolds() throws Exception {
        SecretKey.write(file, SecretKey.ALONE, false);
        assertThat(Files.readString(file)).matches("[A-Za-z0-9_]{64}");
        assertThat(SecretKey.look(file, SecretKey.ALONE)).isEqualTo(Before.VALUE);
        assertThatThrownBy(() -> SecretKey.write(file, SecretKey.ALONE, false)).isInstanceOf(KeysFileException.class);

        Files.writeString(file, "old\n");
        SecretKey.write(file, SecretKey.ALONE, true);
        assertThat(Files.readString(file)).matches("[A-Za-z0-9_]{64}");
        Files.writeString(file, "A=1\nB=2\n");
        assertThatThrownBy(() -> SecretKey.write(file, SecretKey.ALONE, true)).hasMessageContaining("it holds names");
        assertThat(file).hasContent("A=1\nB=2\n");
        Files.writeString(file, "");
        assertThat(SecretKey.look(file, SecretKey.ALONE)).isEqualTo(Before.NO_VALUE);
    }

    @Test
    void makesAnotherEachTime() throws Exception {
        var made = new HashSet<String>();
        for (var round = 0; round < 50; round++) {
            SecretKey.write(file, NAME, true);
            made.add(Files.readString(file));
        }

        assertThat(made).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "`` => @",
                "A=1~ => A=1~~@",
                "A=1 => A=1~~@",
                "# a\\ => # a\\~~@",
                "SECRET_KEY=~ => @",
                "A=1~SECRET_KEY =  ~B='x~y'~ => A=1~SECRET_KEY =+~B='x~y'~",
                "SECRET_KEY=\"\"|~B=2| => SECRET_KEY=+|~B=2|",
                "export SECRET_KEY=x~ => export SECRET_KEY=x~~@",
                "# SECRET_KEY=~ => # SECRET_KEY=~~@",
                "SECRET_KEY=a~SECRET_KEY=~ => SECRET_KEY=a~SECRET_KEY=+~",
            })
    void addsOrFillsOneNameAndKeepsEveryOtherByte(String before, String after) throws Exception {
        Files.writeString(file, text(before));
        SecretKey.write(file, NAME, false);

        var made = Files.readString(file).replaceAll("[A-Za-z0-9_]{64}", "+");
        assertThat(made).isEqualTo(text(after.replace("@", "SECRET_KEY=+~")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "SECRET_KEY=old~B=2~ => SECRET_KEY=+~B=2~",
                "A=\u00e9~SECRET_KEY='o l d'  ~# c~ => A=\u00e9~SECRET_KEY=+~# c~",
            })
    void replacesAValueOnlyWhenToldTo(String before, String after) throws Exception {
        Files.writeString(file, text(before));

        assertThat(SecretKey.look(file, NAME)).isEqualTo(Before.VALUE);
        assertThatThrownBy(() -> SecretKey.write(file, NAME, false))
                .hasMessage("Cannot write " + file + ": it holds a value already.");
        assertThat(Files.readString(file)).isEqualTo(text(before));

        SecretKey.write(file, NAME, true);
        assertThat(Files.readString(file).replaceAll("[A-Za-z0-9_]{64}", "+")).isEqualTo(text(after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A='x\n", "A=x\\", "SECRET_KEY='a\nb'\n", "SECRET_KEY=a\\\nb\n", "A=\0\n"})
    void leavesAloneWhatItCouldBreak(String content) throws Exception {
        Files.writeString(file, content);

        assertThatThrownBy(() -> SecretKey.write(file, NAME, true)).isInstanceOf(KeysFileException.class);
        assertThat(Files.readString(file)).isEqualTo(content);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void closesAFileThatWasOpen() throws Exception {
        Files.writeString(file, "A=1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SecretKey.write(file, NAME, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesWhereALinkLeads() throws Exception {
        Files.writeString(file, "A=1\n");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        SecretKey.write(link, NAME, false);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("A=1\n\nSECRET_KEY=");
    }

    @Test
    void tellsWhatTheFileHoldsBefore() throws Exception {
        var seen = new ArrayList<Before>(List.of(SecretKey.look(file, NAME)));
        for (var content : List.of("A=1\n", "SECRET_KEY=\n", "SECRET_KEY=x\n", "SECRET_KEY=x\nSECRET_KEY=\n")) {
            Files.writeString(file, content);
            seen.add(SecretKey.look(file, NAME));
        }

        assertThat(seen)
                .containsExactly(Before.NO_FILE, Before.NO_NAME, Before.NO_VALUE, Before.VALUE, Before.NO_VALUE);
    }

    @Test
    void saysWhyItCannotWrite() {
        var nowhere = folder.resolve("missing/shop.env");

        assertThatThrownBy(() -> SecretKey.write(nowhere, NAME, false))
                .hasMessage("Cannot write " + nowhere + ": it is not there.");
    }

    @Test
    void writesIntoNoFlakeWhichNixWouldCopyToItsStore() throws Exception {
        Files.createFile(folder.resolve("flake.nix"));
        var template = Files.createDirectory(folder.resolve("keys")).resolve("shop.env");

        assertThatThrownBy(() -> SecretKey.look(template, NAME)).hasMessageContaining("it lies in a flake");
        assertThatThrownBy(() -> SecretKey.write(template, NAME, true)).hasMessageContaining("it lies in a flake");
        assertThat(template).doesNotExist();
    }

    @Test
    void writesIntoNoFolder() {
        assertThatThrownBy(() -> SecretKey.write(folder, NAME, true))
                .hasMessage("Cannot write " + folder + ": it is no file.");
    }

    private static String text(String shown) throws IOException {
        return new String(
                shown.replace('~', '\n').replace('|', '\r').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
