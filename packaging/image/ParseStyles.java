import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/// Puts beside each style sheet what JavaFX's parser makes of it, which JavaFX then reads instead.
///
/// `java --module-path MODULES --add-modules javafx.graphics ParseStyles.java FOLDER`
final class ParseStyles {
    private ParseStyles() {}

    public static void main(String[] arguments) throws IOException {
        try (var tree = Files.walk(Path.of(arguments[0]))) {
            for (var style : tree.filter(path -> path.toString().endsWith(".css")).toList()) {
                var name = style.getFileName().toString().replaceFirst("css$", "bss");
                Stylesheet.convertToBinary(style.toFile(), style.resolveSibling(name).toFile());
            }
        }
    }
}
