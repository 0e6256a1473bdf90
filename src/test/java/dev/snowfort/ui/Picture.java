package dev.snowfort.ui;

import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.NixTools;
import dev.snowfort.tool.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// Something to look at: a page, a dialog, a state of the window. A new one belongs into `ALL`.
///
/// @param pose brings a window that was just opened there
record Picture(String name, Pose pose) {
    /// Deployment that looks lived in: three applications, reasons, findings.
    private static final Path LIVED_IN = Path.of("src/test/resources/pictures/deployment.json");

    static final List<Picture> ALL = List.of(
            new Picture("empty", (_, _) -> {}),
            new Picture("first-start", (shown, page) -> {
                page.inOneGo(() -> {
                    shown.preferred().change(current -> current.withWelcomed(false));
                    shown.window().document().openExample(Examples.FIRST);
                    shown.window().begin(Beginning.with(Optional.empty()));
                });
                page.until(() -> page.isVisible("welcome-words"));
            }),
            new Picture("deployment", (shown, page) -> {
                livedIn(shown);
                page.click("deployment");
            }),
            page("general"),
            page("serving"),
            page("processes"),
            page("database"),
            page("secrets"),
            page("hardening"),
            new Picture("keys-checked", (shown, page) -> {
                livedIn(shown);
                shown.willChooseKeysFile(keysFile(shown.homes().state()));
                page.turnTo("secrets");
                page.click("keys-check");
                page.until(() -> page.isVisible("keys-dismiss"));
            }),
            new Picture("only-changed", (shown, page) -> {
                livedIn(shown);
                page.turnTo("serving");
                page.inOneGo(() -> shown.focus().onlyChangedProperty().set(true));
            }),
            new Picture("palette", (shown, page) -> {
                livedIn(shown);
                page.press(KeyCode.SHORTCUT, KeyCode.K);
                page.until(() -> page.focused().equals("palette-field"));
                page.type("host");
            }),
            new Picture("keys", (shown, page) -> {
                livedIn(shown);
                page.press(KeyCode.F1);
                page.until(() -> page.isVisible("key-sheet"));
            }),
            new Picture("explanation", (shown, page) -> {
                livedIn(shown);
                page.turnTo("hardening");
                page.write("hardening-search", "memorydeny");
                page.until(() -> !page.isVisible("sandbox.PrivateTmp"));
                page.click("sandbox.MemoryDenyWriteExecute.explain");
            }),
            new Picture("preset", (shown, page) -> {
                livedIn(shown);
                page.turnTo("hardening");
                page.click("preset-sealed");
            }),
            new Picture("change", (shown, page) -> {
                livedIn(shown);
                page.turnTo("serving");
                page.write("hostName", "books.example.org");
                page.press(KeyCode.ENTER);
            }),
            new Picture("long-names", (shown, page) -> {
                livedIn(shown);
                page.inOneGo(() -> shown.store().change("names", now -> now.with(0, Picture::withLongNames)));
                page.turnTo("serving");
            }),
            new Picture("long-names-review", (shown, page) -> {
                livedIn(shown);
                page.inOneGo(() -> shown.store().change("names", now -> now.with(0, Picture::withLongNames)));
                page.click("review");
                page.until(() -> page.isVisible("review-matrix"));
            }),
            new Picture("find", (shown, page) -> {
                livedIn(shown);
                page.press(KeyCode.SHORTCUT, KeyCode.F);
                page.type("shop");
            }),
            new Picture("wrap", (shown, page) -> {
                livedIn(shown);
                toPreview(shown);
                page.click("preview-wrap");
                page.until(() -> page.wraps("preview-lines"));
            }),
            new Picture("unit", (shown, page) -> {
                livedIn(shown);
                toPreview(shown);
                page.click("preview-unit");
            }),
            new Picture("changes-none", (shown, page) -> {
                livedIn(shown);
                toPreview(shown);
                page.click("preview-changes");
            }),
            new Picture("changes", (shown, page) -> {
                exportedAndEdited(shown);
                toPreview(shown);
                page.click("preview-changes");
                page.until(() -> page.isVisible("changes-files"));
            }),
            new Picture("export-edited", (shown, page) -> {
                exportedAndEdited(shown);
                page.click("export");
                page.until(() -> page.isVisible("export-edited"));
            }),
            new Picture("problems", (shown, page) -> {
                livedIn(shown);
                page.click("problems");
            }),
            new Picture("refusal", (shown, page) -> {
                livedIn(shown);
                page.click("export");
            }),
            new Picture("review", (shown, page) -> {
                livedIn(shown);
                page.click("review");
                page.until(() -> page.isVisible("review-matrix"));
            }),
            new Picture("review-empty", (_, page) -> {
                page.click("review");
                page.until(() -> page.isVisible("review-page"));
            }),
            new Picture("scan", (shown, page) -> {
                shown.willChooseFolder(Path.of("src/test/resources/scan/split-settings/bookshop"));
                page.click("empty-scan");
                page.until(() -> page.isVisible("scan-title"));
            }),
            new Picture("check-missing", (shown, page) -> {
                livedIn(shown);
                page.click("check");
                page.until(() -> page.text("check-words").startsWith("Nix is not installed"));
            }),
            new Picture("check-running", (shown, page) -> {
                check(shown, "exec sleep 600");
                page.until(() -> page.isVisible("check-stop"));
            }),
            new Picture("check-fine", (shown, page) -> {
                check(shown, "exit 0");
                page.until(() -> page.isVisible("check-agree"));
            }),
            new Picture("check-objections", (shown, page) -> {
                check(
                        shown,
                        "case $2 in */applications.nix) printf 'error: undefined variable %s\\n  at %s:9:5:\\n' \"'pkgs'\""
                                + " \"$2\" >&2; exit 1; esac");
                page.until(() -> page.isVisible("nix-finding-0"));
            }),
            new Picture("export", (shown, page) -> {
                page.inOneGo(() -> shown.window().document().openExample(Examples.FIRST));
                shown.willChooseFolder(Path.of("flake"));
                page.click("export");
                page.until(() -> page.isVisible("export-headline"));
            }),
            new Picture("export-done", (shown, page) -> {
                page.inOneGo(() -> shown.window().document().openExample(Examples.FIRST));
                shown.willChooseFolder(shown.homes().state().resolve("flake"));
                page.click("export");
                page.until(() -> page.isVisible("export-headline"));
                page.click("export-confirm");
                page.until(() -> page.isVisible("export-done"));
            }));

    /// How a window is brought to where it is to be looked at.
    interface Pose {
        void take(ShownWindow shown, WindowPage page) throws TimeoutException;
    }

    static Picture named(String name) {
        return ALL.stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    /// The column that is shown where there is no room for all.
    private static void toPreview(ShownWindow shown) {
        shown.page().inOneGo(() -> ((ToggleButton) shown.stage().getScene().lookup("#column-preview")).fire());
    }

    /// As somebody leaves it who is in a hurry.
    private static Path keysFile(Path folder) {
        try {
            return Files.writeString(
                    Files.createDirectories(folder).resolve("shop.env"),
                    "export SECRET_KEY=once\nSECRET_KEY='twice\nEMAIL_HOST_PASSWORT=mistyped\nUNKNOWN=1\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Application withLongNames(Application shop) {
        return ServingSettings.HOST_NAME.set(
                shop.withName("inventory-of-the-central-warehouse-and-its-branches"),
                "inventory-of-the-central-warehouse-and-its-branches.intranet.subsidiary.example.org");
    }

    private static Picture page(String name) {
        return new Picture(name, (shown, page) -> {
            livedIn(shown);
            page.turnTo(name);
        });
    }

    /// The first example, exported, then changed here and there.
    private static void exportedAndEdited(ShownWindow shown) throws TimeoutException {
        var page = shown.page();
        var flake = shown.homes().state().resolve("flake");
        page.inOneGo(() -> shown.window().document().openExample(Examples.FIRST));
        shown.willChooseFolder(flake);
        page.click("export");
        page.until(() -> page.isVisible("export-headline"));
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
        page.click("export-close");
        try {
            var file = flake.resolve("applications.nix");
            Files.writeString(
                    file, Files.readString(file).replaceFirst("\\{\n", "{\n  # Agreed with the network team.\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        page.inOneGo(() ->
                shown.store().change("edit", now -> now.with(0, shop -> ServingSettings.PORT.set(shop, 8100L))));
        page.until(() -> page.text("preview-changes").equals("Changes 2"));
    }

    /// @param script what the `nix-instantiate` of the picture does
    private static void check(ShownWindow shown, String script) throws TimeoutException {
        var page = shown.page();
        livedIn(shown);
        shown.hasNix(standIn(shown.homes().state(), script));
        page.until(() -> page.text("status-nix").equals("nix 2.34"));
        page.click("check");
    }

    private static NixTools standIn(Path folder, String script) {
        try {
            var file = Files.createDirectories(folder).resolve("nix-instantiate");
            Files.writeString(file, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return new NixTools(new Tool(file), Optional.of(new Tool(file)), "2.34");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void livedIn(ShownWindow shown) throws TimeoutException {
        var page = shown.page();
        page.inOneGo(() -> {
            try {
                shown.store().open(DeploymentFile.read(LIVED_IN));
            } catch (DeploymentFileException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
        page.until(() -> page.applications().size() == 3);
    }
}
