package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Autosaves.Left;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosavesTest {
    private static final UnsavedWork WORK = new UnsavedWork(
            Examples.deployment("intranet"),
            "intranet.json",
            Optional.of(Path.of("/srv/intranet.json")),
            Optional.of(Fingerprint.of("old".getBytes(StandardCharsets.UTF_8))));

    @TempDir
    private Path home;

    private Autosaves autosaves = new Autosaves(Homes.under(Path.of("nowhere")));

    @BeforeEach
    void nameTheFolder() {
        autosaves = new Autosaves(Homes.under(home));
    }

    @Test
    void offersWhatAWindowLeftAndOnlyOnce() throws Exception {
        var slot = autosaves.slot();
        slot.write(WORK);
        assertThat(autosaves.left()).as("the window runs").isEmpty();
        slot.close();

        var left = autosaves.left();
        assertThat(left).extracting(Left::work).containsExactly(WORK);
        assertThat(autosaves.left()).as("another window has it").isEmpty();
        left.getFirst().slot().end();
        assertThat(autosaves.left()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingWhenItEndsWell() throws Exception {
        var slot = autosaves.slot();
        slot.write(WORK);
        slot.clear();
        assertThat(files()).allMatch(name -> name.endsWith(".lock"));
        slot.write(WORK);
        slot.end();

        assertThat(files()).isEmpty();
    }

    @Test
    void isReadByNobodyElse() throws Exception {
        try (var slot = autosaves.slot()) {
            slot.write(WORK);
            var folder = Homes.under(home).state().resolve("autosave");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            var work =
                    files().filter(name -> name.endsWith(".json")).findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(work))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesAloneWhatItDoesNotUnderstand() throws Exception {
        var folder = Files.createDirectories(Homes.under(home).state().resolve("autosave"));
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve("newer.json"), "{\"deployment\": {\"schemaVersion\": 99}}");
        Files.writeString(folder.resolve(".a.json.0123456789abcdef.tmp"), "half");

        assertThat(autosaves.left()).isEmpty();
        assertThat(files()).contains("broken.json", "newer.json").noneMatch(name -> name.endsWith(".tmp"));
    }

    private Stream<String> files() throws Exception {
        var folder = Homes.under(home).state().resolve("autosave");
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
