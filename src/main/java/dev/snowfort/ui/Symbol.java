package dev.snowfort.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A small line drawing out of `icons/symbols`, 16 by 16. The style sheets colour it: the region has the style classes
/// `symbol` and `symbol-<name>`, the line in it `symbol-line`.
public final class Symbol extends Region {
    private static final int SIDE = 16;
    private static final Pattern PATH = Pattern.compile("<path[^>]*\\bd=\"([^\"]+)\"");
    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException when there is no drawing of that name
    public Symbol(String name) {
        var line = new SVGPath();
        line.setContent(PATHS.computeIfAbsent(name, Symbol::path));
        line.getStyleClass().add("symbol-line");
        line.setManaged(false);
        getStyleClass().addAll("symbol", "symbol-" + name);
        getChildren().add(line);
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    private static String path(String name) {
        try (InputStream in = Symbol.class.getResourceAsStream("icons/symbols/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no symbol “" + name + "”.");
            }
            var path = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!path.find()) {
                throw new IllegalArgumentException("The symbol “" + name + "” has no path.");
            }
            return path.group(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
