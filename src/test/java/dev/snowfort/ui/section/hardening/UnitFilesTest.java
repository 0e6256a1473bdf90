package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.review.UnitReview.UnitFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFilesTest {
    private static final String UNIT = "[Service]\nUMask=0077\n";

    @TempDir
    private Path folder;

    @Test
    void theUnitComesFirstAndTheDropInsByName() throws Exception {
        var files = List.of(file("b.conf", UNIT), file("z.service", UNIT), file("a.conf", UNIT));

        assertThat(UnitFiles.read(files)).extracting(UnitFile::name).containsExactly("z.service", "a.conf", "b.conf");
    }

    @Test
    void whatIsNoUnitIsRefusedInASentence() throws Exception {
        refuses("one unit at a time", file("a.service", UNIT), file("b.service", UNIT));
        refuses("Cannot open .*: there is no .*", folder.resolve("missing.service"));
        refuses("Cannot open .*", folder);
        refuses("x is no text; .*", file("x", UNIT + "\0"));
        refuses("y has no \\[Service] section, .*", file("y", "{}"));
        refuses("z.service is too large for a unit file; .*", file("z.service", UNIT + "#".repeat(1 << 20)));
    }

    private static void refuses(String sentence, Path... files) {
        assertThatThrownBy(() -> UnitFiles.read(List.of(files)))
                .isInstanceOf(UnitFileException.class)
                .message()
                .containsPattern(sentence)
                .endsWith(".")
                .doesNotContain("Exception", "\n");
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
