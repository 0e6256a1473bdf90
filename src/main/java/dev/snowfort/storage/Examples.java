package dev.snowfort.storage;

import dev.snowfort.model.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The deployments that come with the program.
public final class Examples {
    /// The one that the window opens with when it is given no file.
    public static final String FIRST = "shop-and-blog";

    private static final List<String> NAMES = List.of(FIRST, "intranet", "sealed");

    private Examples() {}

    public static List<String> names() {
        return NAMES;
    }

    /// The file's text as it is bundled.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no example “" + name + "”; there are " + String.join(", ", NAMES) + ".");
        }
        try (InputStream in = Examples.class.getResourceAsStream("examples/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Deployment deployment(String name) {
        try {
            return DeploymentFormat.parse(text(name));
        } catch (DeploymentFileException bundledWrong) {
            throw new IllegalStateException(bundledWrong);
        }
    }
}
