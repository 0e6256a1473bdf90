package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.model.Deployment;
import dev.snowfort.nix.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `wsgi.hideProcesses`: a matter of the whole machine, which nobody gets unasked. What it hides is seen in a booted
/// guest, see `src/test/lab`.
class HiddenProcessesTest {
    private static final String SHOP = """
            wsgi.applications.shop = {
              root = ./shop;
              module = "shop.wsgi";
              staticFiles = null;
              keysFile = "/etc/keys/shop.env";
            };
            """;
    private static final String UNIT = "hide-processes.service";
    private static final String POLICY = "share/dbus-1/system.d/hide-processes.conf";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsgi.enable = true;",
                "wsgi.enable = true; wsgi.hideProcesses = false;",
                "wsgi.hideProcesses = true;"
            })
    void nothingIsHiddenUnasked(String configuration) throws Exception {
        var machine = machine(configuration);

        assertThat(machine.units()).doesNotContain(UNIT);
        assertThat(machine.report().get("packagedFiles").isEmpty()).isTrue();
    }

    @Test
    void procIsMountedAnewBeforeAnybodyLogsIn() throws Exception {
        var unit = machine("wsgi.enable = true; wsgi.hideProcesses = true;").unit(UNIT);

        assertThat(unit)
                .contains("Before=sysinit.target\n", "DefaultDependencies=false\n")
                .containsPattern("\nExecStart=/nix/store/\\S+-util-linux/bin/mount -o remount,hidepid=2 /proc\n");
    }

    @Test
    void everybodySeesThemAgainWhenItIsSwitchedOff() throws Exception {
        var machine = machine("wsgi.enable = true; wsgi.hideProcesses = true;");

        assertThat(machine.unit(UNIT))
                .contains("RemainAfterExit=true\n")
                .containsPattern("\nExecStop=/nix/store/\\S+-util-linux/bin/mount -o remount,hidepid=0 /proc\n");
        assertThat(machine.report().get("services").get("hide-processes").get("wantedBy"))
                .extracting(target -> target.stringValue())
                .containsExactly("sysinit.target");
    }

    @Test
    void theBusPassesNoQuestionForProcessesOn() throws Exception {
        var machine = machine("wsgi.enable = true; wsgi.hideProcesses = true;");

        assertThat(machine.report().get("packagedFiles").get(POLICY).stringValue())
                .startsWith("<!DOCTYPE busconfig ")
                .contains("<policy context=\"mandatory\">\n<deny ")
                .contains("send_interface=\"org.freedesktop.systemd1.Manager\" send_member=\"GetUnitProcesses\"/>\n")
                .contains("send_interface=\"org.freedesktop.systemd1.Service\" send_member=\"GetProcesses\"/>\n")
                .endsWith("/>\n</policy>\n</busconfig>\n");
    }

    @Test
    void nobodyIsPutIntoAGroupForIt() throws Exception {
        var before = machine("wsgi.enable = true;").report();

        var after = machine("wsgi.enable = true; wsgi.hideProcesses = true;").report();

        assertThat(after.get("groups")).isEqualTo(before.get("groups"));
        assertThat(after.get("users")).isEqualTo(before.get("users"));
        assertThat(after.get("otherServices")).isEqualTo(before.get("otherServices"));
    }

    @Test
    void theProgramWritesItAndTheLineLeadsToItsField() {
        var deployment = DeploymentSettings.HIDE_PROCESSES.set(Deployment.EMPTY, true);

        var file = GeneratedFiles.generate(deployment).file("applications.nix").orElseThrow();

        assertThat(file.text()).contains("    enable = true;\n    hideProcesses = true;\n");
        assertThat(file.tokens().stream()
                        .filter(token -> token.origin().equals("-1/hideProcesses"))
                        .map(Token::text)
                        .collect(Collectors.joining()))
                .contains("hideProcesses");
        assertThat(GeneratedFiles.generate(Deployment.EMPTY)
                        .file("applications.nix")
                        .orElseThrow()
                        .text())
                .doesNotContain("hideProcesses");
    }

    private NixMachine machine(String configuration) throws Exception {
        return NixMachine.of(Files.createTempDirectory(folder, "machine"), SHOP + configuration);
    }
}
