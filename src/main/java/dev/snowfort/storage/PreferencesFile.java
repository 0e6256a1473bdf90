package dev.snowfort.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The preferences on the disk. Whatever is wrong with them, there are preferences; a file that cannot be understood is
/// put aside, not written over.
public final class PreferencesFile {
    private static final int LARGEST = 1 << 20;

    /// @param sentence why they are the defaults although there is a file; empty when nothing is wrong
    public record Found(Preferences preferences, String sentence) {}

    private final Path file;

    public PreferencesFile(Homes homes) {
        file = homes.config().resolve("preferences.json");
    }

    public Found read() {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST
                    && Json.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return new Found(new Preferences(Json.fields(object)), "");
            }
            return putAside("they are no JSON object");
        } catch (NoSuchFileException first) {
            return new Found(Preferences.DEFAULT, "");
        } catch (JacksonException broken) {
            return putAside(Json.describe(broken));
        } catch (IOException failed) {
            return new Found(
                    Preferences.DEFAULT,
                    "The preferences cannot be read: " + IoSentence.of(failed) + ". Snowfort goes on without them.");
        }
    }

    /// Changes what is on the disk at this moment, so that two windows lose nothing of each other's.
    ///
    /// @return what is on the disk now
    public Preferences change(UnaryOperator<Preferences> change) throws PreferencesException {
        try (var _ = FileLock.take(file.resolveSibling(".preferences.lock"))) {
            var before = read().preferences();
            var after = change.apply(before);
            if (!after.equals(before)) {
                AtomicFile.write(
                        file, Json.print(Json.node(after.fields().values())).getBytes(StandardCharsets.UTF_8));
            }
            return after;
        } catch (IOException failed) {
            throw new PreferencesException(failed);
        }
    }

    private Found putAside(String reason) {
        var aside = file.resolveSibling("preferences.json.broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Found(
                    Preferences.DEFAULT,
                    "The preferences could not be understood (" + reason + "); they are now in " + aside
                            + ", and Snowfort starts with its own.");
        } catch (IOException failed) {
            return new Found(
                    Preferences.DEFAULT,
                    "The preferences cannot be understood (" + reason + ") nor put aside: " + IoSentence.of(failed)
                            + ".");
        }
    }
}
