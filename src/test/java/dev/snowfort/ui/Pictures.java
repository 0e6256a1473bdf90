package dev.snowfort.ui;

import dev.snowfort.storage.Preferences.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the pictures without a display: of everything there is to look at, in both themes, both sizes and two zooms,
/// and those of the README.
public final class Pictures {
    private static final List<Size> SIZES = List.of(new Size(1000, 700), new Size(1600, 1000));
    private static final List<Integer> ZOOMS = List.of(100, 200);
    private static final Size OF_README = new Size(1280, 800);
    private static final Path FOLDER_OF_README = Path.of("packaging/pictures");
    private static final Map<String, Theme> README = Map.of(
            "general", Theme.LIGHT,
            "hardening", Theme.DARK,
            "review", Theme.LIGHT,
            "export", Theme.LIGHT);

    /// A dialog is no larger on a screen that is as large as the window.
    private static final double OF_SCREEN = 0.95;

    private static final int PATIENCE = 120_000;

    private record Size(int width, int height) {}

    private final Path folder;

    private Pictures(Path folder) {
        this.folder = folder;
    }

    /// @param arguments folder, and names of pictures with commas between; `all` for all
    public static void main(String[] arguments) throws Exception {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(PATIENCE);
        var pictures = new Pictures(Path.of(arguments[0]));
        var wanted = List.of(arguments[1].split(","));
        for (var picture : Picture.ALL) {
            if (wanted.contains("all") || wanted.contains(picture.name())) {
                pictures.take(picture);
            }
        }
        System.exit(0);
    }

    private void take(Picture picture) throws Exception {
        var shown = new ShownWindow();
        shown.show();
        picture.pose().take(shown, shown.page());
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var size : SIZES) {
                for (var zoom : ZOOMS) {
                    var name = String.join("-", picture.name(), size.width + "x" + size.height, name(theme), zoom + "");
                    write(folder.resolve(name + ".png"), look(shown, size, theme, zoom));
                }
            }
        }
        if (README.get(picture.name()) instanceof Theme theme) {
            write(FOLDER_OF_README.resolve(picture.name() + ".png"), look(shown, OF_README, theme, 100));
        }
        shown.close();
    }

    /// The screen there is without a display takes no window that is wider than 1000. What the window shows can be
    /// laid out larger nevertheless.
    private static Image look(ShownWindow shown, Size size, Theme theme, int zoom) {
        var page = shown.page();
        var root = shown.stage().getScene().getRoot();
        page.inOneGo(() -> {
            shown.preferred().change(current -> current.withTheme(theme).withZoom(zoom));
            root.resize(size.width, size.height);
        });
        WaitForAsyncUtils.waitForFxEvents();
        var image = new WritableImage(size.width, size.height);
        var view = new SnapshotParameters();
        view.setViewport(new Rectangle2D(0, 0, size.width, size.height));
        page.inOneGo(() -> {
            root.resize(size.width, size.height);
            root.snapshot(view, image);
            Window.getWindows().stream()
                    .filter(window -> window != shown.stage() && window.isShowing())
                    .forEach(window -> lay(window, shown.stage(), image));
            root.resize(shown.stage().getWidth(), shown.stage().getHeight());
        });
        return image;
    }

    /// Menus over the window where they stand, dialogs in its middle.
    private static void lay(Window window, Window below, WritableImage image) {
        var dialog = window instanceof Stage;
        var width = (int) Math.min(window.getScene().getWidth(), image.getWidth() * (dialog ? OF_SCREEN : 1));
        var height = (int) Math.min(window.getScene().getHeight(), image.getHeight() * (dialog ? OF_SCREEN : 1));
        var over = new WritableImage(width, height);
        window.getScene().getRoot().resize(width, height);
        window.getScene().snapshot(over);
        var x = dialog ? (image.getWidth() - width) / 2 : window.getX() - below.getX();
        var y = dialog ? (image.getHeight() - height) / 2 : window.getY() - below.getY();
        var left = (int) Math.clamp(x, 0, image.getWidth() - width);
        var top = (int) Math.clamp(y, 0, image.getHeight() - height);
        image.getPixelWriter().setPixels(left, top, width, height, over.getPixelReader(), 0, 0);
        if (dialog) {
            frame(image.getPixelWriter(), left, top, width, height);
        }
    }

    /// In the place of the frame that a desktop gives a dialog.
    private static void frame(PixelWriter writer, int left, int top, int width, int height) {
        for (var x = left; x < left + width; x++) {
            writer.setColor(x, top, Color.GRAY);
            writer.setColor(x, top + height - 1, Color.GRAY);
        }
        for (var y = top; y < top + height; y++) {
            writer.setColor(left, y, Color.GRAY);
            writer.setColor(left + width - 1, y, Color.GRAY);
        }
    }

    private static void write(Path file, Image image) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Png.of(image));
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
