package dev.snowfort.ui.section;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.io.File;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Shows a page: `PagesDemo <example> <page 0–4> <light|dark> <width> <height> <application> <scroll 0–1>
/// <picture or -> [field to show]`. With a picture it writes that and ends.
public final class PagesDemo {
    private PagesDemo() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> open(List.of(arguments)));
    }

    private static void open(List<String> arguments) {
        javafx.application.Application.setUserAgentStylesheet(
                arguments.get(2).equals("dark")
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        var workbench = Pages.workbench(deployment(arguments.get(0)));
        workbench.focus().show(Integer.parseInt(arguments.get(5)));
        var started = System.nanoTime();
        var page = Pages.page(workbench, Integer.parseInt(arguments.get(1)));
        var built = System.nanoTime();
        var root = new javafx.scene.layout.StackPane(page.node());
        root.getStyleClass().add("root");
        var scene = new Scene(root, Integer.parseInt(arguments.get(3)), Integer.parseInt(arguments.get(4)));
        Pages.styleSheets()
                .forEach(sheet -> scene.getStylesheets()
                        .add(PagesDemo.class.getResource(sheet).toExternalForm()));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
        System.out.println(page.title() + " built in " + (built - started) / 1_000_000 + " ms, shown in "
                + (System.nanoTime() - built) / 1_000_000 + " ms");
        if (arguments.size() > 8) {
            page.show(new FieldId(workbench.focus().application(), arguments.get(8)));
        } else if (root.lookup(".form-scroll") instanceof ScrollPane pane) {
            pane.setVvalue(Double.parseDouble(arguments.get(6)));
        }
        if (!arguments.get(7).equals("-")) {
            var moment = new PauseTransition(Duration.millis(600));
            moment.setOnFinished(_ -> picture(scene, arguments.get(7)));
            moment.play();
        }
    }

    private static Deployment deployment(String name) {
        if (name.equals("broken")) {
            return broken();
        }
        return name.equals("none") ? Deployment.EMPTY : Examples.deployment(name);
    }

    private static Deployment broken() {
        return Examples.deployment(Examples.FIRST)
                .with(
                        0,
                        shop -> shop.withSettings(shop.settings()
                                .with("port", 80L)
                                .with("root", "/home/me/shop")
                                .with("hostName", "https://shop")
                                .with("django.settings", "")))
                .with(0, PagesDemo::lowered);
    }

    private static Application lowered(Application shop) {
        return shop.withSandbox(shop.sandbox()
                .with("MemoryDenyWriteExecute", new Override(new Toggle(false), "PyPy compiles in memory"))
                .with("PrivateDevices", new Override(new Toggle(false), ""))
                .with("ReadWritePaths", new Override(new Lines("/srv/shop/media"), "uploads"))
                .with("RestrictNamespaces", new Override(new Lines("user"), ""))
                .with("ProtectEverything", new Override(new Toggle(true), "")));
    }

    private static void picture(Scene scene, String file) {
        WritableImage image = scene.snapshot(null);
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var picture = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            javax.imageio.ImageIO.write(picture, "png", new File(file));
        } catch (java.io.IOException failed) {
            System.err.println(failed.getMessage());
        }
        Platform.exit();
    }
}
