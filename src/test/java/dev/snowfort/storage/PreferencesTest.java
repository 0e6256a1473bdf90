package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.model.Fields;
import dev.snowfort.storage.Preferences.Placement;
import dev.snowfort.storage.Preferences.Theme;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @TempDir
    private Path folder;

    private PreferencesFile file = new PreferencesFile(Homes.under(Path.of("nowhere")));
    private Path onDisk = Path.of("nowhere");

    @BeforeEach
    void nameTheFile() {
        file = new PreferencesFile(Homes.under(folder));
        onDisk = Homes.under(folder).config().resolve("preferences.json");
    }

    @Test
    void readsWhatWasWritten() throws Exception {
        var written = file.change(preferences -> preferences
                .withTheme(Theme.DARK)
                .withZoom(150)
                .withWrap(true)
                .withWindow(new Placement(10, -20, 1280, 800, true))
                .withDividers("columns", List.of(0.17, 0.62))
                .withRecent(Path.of("/srv/a.json"))
                .withExportFolder(Path.of("/srv/a.json"), Path.of("/srv/flake")));

        var read = file.read();
        assertThat(read).isEqualTo(new PreferencesFile.Found(written, ""));
        assertThat(read.preferences().theme()).isEqualTo(Theme.DARK);
        assertThat(read.preferences().zoom()).isEqualTo(150);
        assertThat(read.preferences().wrap()).isTrue();
        assertThat(read.preferences().window()).contains(new Placement(10, -20, 1280, 800, true));
        assertThat(read.preferences().dividers("columns")).containsExactly(0.17, 0.62);
        assertThat(read.preferences().recent()).containsExactly(Path.of("/srv/a.json"));
        assertThat(read.preferences().exportFolder(Path.of("/srv/a.json"))).contains(Path.of("/srv/flake"));
    }

    @Test
    void hasDefaultsForWhatIsMissingOrMakesNoSense() {
        var nonsense = new Preferences(Fields.of(Map.of(
                "theme", "pink",
                "zoom", "large",
                "wrap", 3L,
                "window", Map.of("x", 1L),
                "dividers", Map.of("columns", List.of(new BigDecimal("0.9"), new BigDecimal("0.1"))),
                "recent", List.of("relative", "\0", 7L, "/srv/a.json"),
                "exportFolders", List.of("none"))));

        for (var preferences : List.of(Preferences.DEFAULT, nonsense)) {
            assertThat(preferences.theme()).isEqualTo(Theme.SYSTEM);
            assertThat(preferences.zoom()).isEqualTo(100);
            assertThat(preferences.wrap()).isFalse();
            assertThat(preferences.window()).isEmpty();
            assertThat(preferences.dividers("columns")).isEmpty();
            assertThat(preferences.exportFolder(Path.of("/srv/a.json"))).isEmpty();
        }
        assertThat(nonsense.recent()).containsExactly(Path.of("/srv/a.json"));
    }

    @ParameterizedTest
    @CsvSource({"79, 80", "84, 80", "85, 90", "100, 100", "1000, 200", "-3, 80"})
    void zoomsInSteps(int wanted, int given) {
        assertThat(Preferences.DEFAULT.withZoom(wanted).zoom()).isEqualTo(given);
    }

    @Test
    void keepsTheTenLatestFilesEachOnce() {
        var preferences = Preferences.DEFAULT;
        for (var number : IntStream.rangeClosed(1, 12).toArray()) {
            preferences = preferences.withRecent(Path.of("/srv/" + number + ".json"));
        }
        preferences = preferences.withRecent(Path.of("/srv/x/../5.json")).withoutRecent(Path.of("/srv/11.json"));

        assertThat(preferences.recent())
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "5.json", "12.json", "10.json", "9.json", "8.json", "7.json", "6.json", "4.json", "3.json");
    }

    @Test
    void keepsWhatItDoesNotKnow() throws Exception {
        Files.createDirectories(onDisk.getParent());
        Files.writeString(onDisk, "{\"theme\": \"dark\", \"fromTheFuture\": {\"a\": [1, null]}}");

        file.change(preferences -> preferences.withZoom(120));

        assertThat(onDisk).content().contains("\"fromTheFuture\"", "null", "\"dark\"", "120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"theme\": \"dark\", \"theme\": \"light\"}", "\uFFFF\0"})
    void putsABrokenFileAside(String broken) throws Exception {
        Files.createDirectories(onDisk.getParent());
        Files.writeString(onDisk, broken);

        var found = file.read();

        assertThat(found.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(found.sentence()).contains("preferences.json.broken");
        assertThat(onDisk).doesNotExist();
        assertThat(onDisk.resolveSibling("preferences.json.broken")).hasContent(broken);
    }

    @Test
    void saysThatTheyCannotBeRead() throws Exception {
        Files.createDirectories(onDisk);

        assertThat(file.read().preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(file.read().sentence()).startsWith("The preferences cannot be read: ");
        assertThatThrownBy(() -> file.change(preferences -> preferences.withZoom(120)))
                .isInstanceOf(PreferencesException.class)
                .hasMessageStartingWith("The preferences cannot be saved: ");
    }

    @Test
    void twoWindowsLoseNothingOfEachOthers() throws Exception {
        var writers = IntStream.range(0, 8)
                .mapToObj(number -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        new PreferencesFile(Homes.under(folder))
                                .change(preferences -> preferences.withRecent(Path.of("/srv/" + number + ".json")));
                    } catch (PreferencesException failed) {
                        throw new AssertionError(failed);
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (var writer : writers) {
            writer.join();
        }

        assertThat(file.read().preferences().recent()).hasSize(8);
    }

    @Test
    void livesWhereTheDesktopKeepsSuchFiles() {
        var home = Path.of("/home/ada");
        assertThat(Homes.of(Map.of(), "Linux", home))
                .isEqualTo(new Homes(home.resolve(".config/snowfort"), home.resolve(".local/state/snowfort")));
        assertThat(Homes.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative"), "Linux", home))
                .isEqualTo(new Homes(Path.of("/c/snowfort"), home.resolve(".local/state/snowfort")));
        assertThat(Homes.of(Map.of(), "Mac OS X", home).config())
                .isEqualTo(home.resolve("Library/Application Support/snowfort"));
        assertThat(Optional.of(Homes.of(Map.of(), "Windows 11", home)).map(Homes::state))
                .contains(home.resolve("AppData/Local/snowfort"));
    }
}
