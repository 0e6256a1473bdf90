package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.NixTools;
import dev.snowfort.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Somebody lets Nix read the export before it goes anywhere. The tools are stand-ins that do what each step needs.
class NixCheckJourneyTest {
    private static final Deployment EXAMPLE = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    @TempDir
    private Path folder;

    @Test
    void withoutNixTheButtonSaysSo() throws Exception {
        var page = window.page();
        page.click("check");

        page.until(() -> page.text("check-words").startsWith("Nix is not installed here, so nothing was checked."));
        assertThat(page.text("status-nix")).isEmpty();
    }

    @Test
    void fromAnExportThatIsFineToALineThatIsNot() throws Exception {
        var page = window.page();
        page.inOneGo(() -> window.store().open(EXAMPLE));
        window.hasNix(new NixTools(
                tool("nix-instantiate", """
                        test -e @/fails || exit 0
                        case "$2" in
                        */applications.nix)
                            line=$(grep -n 'hostName' "$2" | head -n 1)
                            number=${line%%:*}
                            printf 'error: no such host\\n\\n       at %s:%s:5:\\n' "$2" "$number" >&2
                            exit 1
                        esac
                        """),
                Optional.of(tool("nix", "echo fetching the sources; echo \"$*\" > @/asked\n")),
                "2.34"));
        page.until(() -> page.text("status-nix").equals("nix 2.34"));

        page.press(KeyCode.F7);
        page.until(() -> page.text("status-nix").equals("nix 2.34 · checked, nothing to object to"));
        assertThat(page.text("check-words")).contains("it read every file of the export");
        assertThat(folder.resolve("asked")).doesNotExist();

        page.click("check-agree");
        page.until(() -> page.text("check-words").contains("the flake as a whole"));
        assertThat(page.text("check-output")).contains("fetching the sources");
        assertThat(Files.readString(folder.resolve("asked"))).contains("flake check --no-build --no-write-lock-file");

        Files.createFile(folder.resolve("fails"));
        page.press(KeyCode.F7);
        page.until(() -> page.text("status-nix").equals("nix 2.34 · objects to 1"));
        page.click("nix-finding-0");
        page.until(() -> page.focused().equals("hostName"));
        assertThat(page.text("nix-finding-0")).startsWith("applications.nix:");

        page.type("x");
        page.until(() -> !page.isVisible("nix-findings"));
        assertThat(page.text("check-words")).startsWith("The deployment has changed since Nix read it.");
    }

    @Test
    void aCheckThatTakesLongCanBeStopped() throws Exception {
        var page = window.page();
        window.hasNix(new NixTools(
                tool("nix-instantiate", "echo $$ > @/pid.new && mv @/pid.new @/pid; exec sleep 600\n"),
                Optional.empty(),
                "2.34"));
        page.until(() -> page.text("status-nix").equals("nix 2.34"));

        page.click("check");
        page.until(() -> Files.exists(folder.resolve("pid")));
        page.click("check-stop");

        page.until(() -> page.text("check-words").startsWith("Stopped."));
        var process = ProcessHandle.of(
                Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
        page.until(() -> process.map(left -> !left.isAlive()).orElse(true));
    }

    /// `@` in the script is a folder of the test's own.
    private Tool tool(String name, String script) throws Exception {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script.replace("@", folder.toString()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Tool(file);
    }
}
