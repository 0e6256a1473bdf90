package dev.snowfort.ui;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// The style sheets of the window, beside those of the theme.
final class StyleSheets {
    private static final List<String> NAMES = List.of(
            "window.css",
            "preview.css",
            "dialog.css",
            "form.css",
            "hardening.css",
            "difference.css",
            "review.css",
            "secrets.css",
            "scan.css",
            "palette.css");

    private StyleSheets() {}

    /// Each change of the style sheets goes through all nodes in the scene: they are there before the root.
    static Scene scene(Parent root, Dimension2D size) {
        var scene = new Scene(new Region(), size.getWidth(), size.getHeight());
        scene.getStylesheets().setAll(NAMES.stream().map(StyleSheets::address).toList());
        scene.setRoot(root);
        return scene;
    }

    private static String address(String name) {
        return StyleSheets.class.getResource("styles/" + name).toExternalForm();
    }
}
