package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.generate.NextSteps.Code;
import dev.snowfort.generate.NextSteps.Language;
import dev.snowfort.generate.NextSteps.Step;
import dev.snowfort.generate.NextSteps.Words;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextStepsTest {
    private static final Host WEB = new Host("web.example.org");
    private static final Path FOLDER = Path.of("/srv/the flake");
    private static final Deployment EXAMPLE = Examples.deployment(Examples.FIRST);

    private static final Application SHOP = EXAMPLE.applications().getFirst().withName("shop");

    @TempDir
    private Path folder;

    @Test
    void goFromTheLockToTheMachine() {
        assertThat(NextSteps.of(EXAMPLE, FOLDER, WEB))
                .extracting(Step::key)
                .containsExactly("lock", "machine", "keys", "switch", "colmena", "deploy-rs");
    }

    @Test
    void quoteTheFolderForTheShellAndForTheFlake() {
        var steps = NextSteps.of(EXAMPLE, FOLDER, WEB);

        assertThat(code(steps, "lock", Language.SHELL))
                .isEqualTo("cd '/srv/the flake'\nnix flake lock\nnix flake check\n");
        assertThat(code(steps, "machine", Language.NIX)).contains("url = \"path:/srv/the%20flake\";");
    }

    @Test
    void nameTheMachineByItsHostNameAndReachItByItsAddress() {
        assertThat(code(NextSteps.of(EXAMPLE, FOLDER, WEB), "switch", Language.SHELL))
                .isEqualTo("nix flake lock\n"
                        + "nixos-rebuild switch --flake .#web --target-host root@web.example.org\n"
                        + "nixos-rebuild switch --flake .#web --target-host admin@web.example.org --sudo"
                        + " --ask-sudo-password\n");
        assertThat(code(NextSteps.of(EXAMPLE, FOLDER, new Host("192.0.2.7")), "deploy-rs", Language.SHELL))
                .isEqualTo("deploy .#HOST\n");
    }

    @Test
    void knowTheNameThatSudoHadInOlderReleases() {
        var older = DeploymentSettings.NIXOS.set(EXAMPLE, "25.05");

        assertThat(code(NextSteps.of(older, FOLDER, WEB), "switch", Language.SHELL))
                .contains("admin@web.example.org --use-remote-sudo\n")
                .doesNotContain("--sudo ");
    }

    @Test
    void bringNoKeysThatComeFromElsewhere() {
        var sops = with(SecretSettings.KEYS_FROM.set(SHOP, "sops"));
        var steps = NextSteps.of(sops, FOLDER, WEB);

        assertThat(steps.get(2).parts())
                .containsExactly(
                        new Words("Nothing has to be copied for `shop`: the secrets come from the configuration of"
                                + " the machine or from credentials. `README.md` says what must stand there."));
        assertThat(code(steps, "colmena", Language.NIX)).doesNotContain("keys");
        assertThat(code(steps, "colmena", Language.SHELL)).isEqualTo("colmena apply --on web\n");
    }

    @Test
    void theCommandBringsAKeysFileOnceAndForItsOwnerAlone() throws Exception {
        var ssh = executable("ssh", "#!/bin/sh\nshift\nexec sh -c \"$*\"\n");
        var target = folder.resolve("it's \"$HOME\" & co/shop keys.env");
        var template = Files.createDirectories(folder.resolve("keys")).resolve("shop.env");
        Files.writeString(template, "SECRET_KEY=\n");
        var command = code(NextSteps.of(with(keysIn(target.toString())), FOLDER, WEB), "keys", Language.SHELL)
                .lines()
                .findFirst()
                .orElseThrow();
        var run = "cd '" + folder + "' && PATH='" + ssh.getParent() + "':\"$PATH\" && " + command;

        Installed.run("sh", List.of("-c", run));
        assertThat(target).hasContent("SECRET_KEY=\n");
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.writeString(target, "SECRET_KEY=filled in\n");
        Installed.run("sh", List.of("-c", run));
        assertThat(target).hasContent("SECRET_KEY=filled in\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everySnippetIsNixWhateverTheDeploymentHolds(String text) throws Exception {
        var deployment = with(keysIn("/etc/" + text).withName(text));
        for (var step : NextSteps.of(deployment, folder.resolve("a b\"${c"), WEB)) {
            for (var part : step.parts()) {
                if (part instanceof Code(Language language, String code) && language == Language.NIX) {
                    Installed.run("nix-instantiate", List.of("--parse", "-E", code));
                }
            }
        }
    }

    private static Stream<String> hostile() {
        return Stream.of("shop", "it's", "a\"b", "${x}", "''", "a\\b", "a\nb", "a b;#", "ü😀", "");
    }

    @Test
    void colmenaPutsTheKeysWhereTheServiceReadsThem() throws Exception {
        var flake = folder.resolve("flake.nix");
        Files.writeString(
                flake, code(NextSteps.of(with(keysIn("/etc/keys/shop.env")), FOLDER, WEB), "colmena", Language.NIX));
        var test = folder.resolve("test.nix");
        Files.writeString(test, """
                let
                  flake = import ./flake.nix;
                  outputs = flake.outputs { nixpkgs = null; applications.nixosModules.default = { }; };
                  node = outputs.colmena.web;
                in
                [ node.deployment.targetHost node.deployment.keys.wsgi-shop (builtins.elemAt node.imports 1) ]
                """);

        assertThat(Installed.evaluate(test))
                .isEqualToIgnoringNewLines(
                        "[\"web.example.org\",{\"destDir\":\"/etc/keys\",\"keyCommand\":[\"pass\",\"show\","
                                + "\"shop.env\"],\"name\":\"shop.env\",\"permissions\":\"0600\",\"uploadAt\":\"pre-activation\"},{}]");
    }

    @Test
    void deployRsActivatesTheConfigurationOfTheMachine() throws Exception {
        Files.writeString(
                folder.resolve("flake.nix"), code(NextSteps.of(EXAMPLE, FOLDER, WEB), "deploy-rs", Language.NIX));
        var test = folder.resolve("test.nix");
        Files.writeString(test, """
                (import ./flake.nix).outputs {
                  self.nixosConfigurations.web = "the machine";
                  deploy-rs.lib.x86_64-linux.activate.nixos = machine: "activates ${machine}";
                }
                """);

        assertThat(Installed.evaluate(test))
                .isEqualToIgnoringNewLines(
                        "{\"deploy\":{\"nodes\":{\"web\":{\"hostname\":\"web.example.org\",\"profiles\":"
                                + "{\"system\":{\"path\":\"activates the machine\",\"user\":\"root\"}},\"sshUser\":\"root\"}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-o", "a b", "a;b", "web.", ".web", "a..b", "a.-b", "$(x)", "a#b", "wéb"})
    void aHostIsNothingThatAShellOrAFlakeReadsOtherwise(String typed) {
        assertThat(Host.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Host(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path executable(String name, String script) throws Exception {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    private static Deployment with(Application application) {
        return new Deployment("Web", List.of(application));
    }

    private static Application keysIn(String file) {
        return SecretSettings.KEYS_FILE.set(SHOP, file);
    }

    private static String code(List<Step> steps, String key, Language wanted) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .flatMap(step -> step.parts().stream())
                .filter(part -> part instanceof Code code && code.language() == wanted)
                .map(part -> ((Code) part).text())
                .collect(Collectors.joining());
    }
}
