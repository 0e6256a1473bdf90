package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.export.ExportPlan;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Deployments;
import dev.snowfort.nix.Token;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFormat;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import dev.snowfort.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The exported files as a whole, against the tools that read them.
class ExportedFilesTest {
    private static final List<String> FLAKES =
            List.of("--quiet", "--extra-experimental-features", "nix-command flakes", "--offline");

    @TempDir
    private Path folder;

    @Property
    void theSameDeploymentAlwaysGivesTheSameBytes(@ForAll("deployments") Deployment deployment) throws Exception {
        var again = DeploymentFormat.parse(DeploymentFormat.print(deployment));

        assertThat(GeneratedFiles.generate(again)).isEqualTo(GeneratedFiles.generate(deployment));
    }

    @Property
    void everyFileEndsInOneLineFeedAndHoldsNoCarriageReturn(@ForAll("deployments") Deployment deployment) {
        for (var file : GeneratedFiles.generate(deployment).files()) {
            assertThat(file.text()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
            assertThat(file.tokens().stream().map(Token::text).collect(Collectors.joining()))
                    .isEqualTo(file.text());
        }
    }

    @Provide
    Arbitrary<Deployment> deployments() {
        return Deployments.arbitrary();
    }

    @Test
    void anExportOpensAgainAsTheSameDeployment() throws Exception {
        for (var seed = 0; seed < 1000; seed++) {
            var deployment = Deployments.of(seed);
            var text = GeneratedFiles.generate(deployment)
                    .file("deployment.json")
                    .orElseThrow()
                    .text();
            var file = Files.writeString(folder.resolve("deployment.json"), text);

            assertThat(DeploymentFile.read(file)).isEqualTo(deployment);
        }
    }

    @Test
    void nixParsesEveryFileOfAnyDeployment() throws Exception {
        Installed.tool("nix-instantiate");
        var files = nixFiles(300);
        for (var from = 0; from < files.size(); from += 100) {
            var arguments = new ArrayList<>(List.of("--parse"));
            files.subList(from, Math.min(files.size(), from + 100)).forEach(file -> arguments.add(file.toString()));
            Installed.run("nix-instantiate", arguments);
        }
    }

    @Test
    void nixfmtWouldChangeNothingInAnyDeployment() throws Exception {
        Installed.tool("nixfmt");
        var arguments = new ArrayList<>(List.of("--check"));
        nixFiles(300).forEach(file -> arguments.add(file.toString()));
        Installed.run("nixfmt", arguments);
    }

    @ParameterizedTest
    @MethodSource("offlineExamples")
    void theFlakeChecksInSilence(String example) throws Exception {
        Installed.tool("nix");
        var flake = export(Examples.deployment(example));

        var check = nix("flake", "check", "--no-build", "path:" + flake);
        assertThat(check).isEqualTo(new Tool.Result(0, "", ""));

        var names = nix("eval", "--json", "path:" + flake + "#nixosModules", "--apply", "builtins.attrNames");
        assertThat(names.err()).isEmpty();
        assertThat(names.out().strip()).isEqualTo("[\"default\",\"wsgi\"]");

        assertThat(nix("flake", "show", "path:" + flake).status()).isZero();
    }

    private static Stream<String> offlineExamples() {
        return Stream.of("intranet", "sealed");
    }

    private Tool.Result nix(String... arguments) throws Exception {
        var all = new ArrayList<>(FLAKES);
        all.addAll(List.of(
                "--store",
                folder.resolve("store").toString(),
                "--option",
                "flake-registry",
                "",
                "--no-write-lock-file"));
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(all);
        return Installed.result("nix", command);
    }

    private Path export(Deployment deployment) throws Exception {
        var flake = folder.resolve("flake");
        ExportPlan.of(flake, GeneratedFiles.generate(deployment)).write(false);
        return flake;
    }

    private List<Path> nixFiles(int deployments) throws Exception {
        var paths = new ArrayList<Path>();
        for (var seed = 0; seed < deployments; seed++) {
            for (var file : GeneratedFiles.generate(Deployments.of(seed)).files()) {
                if (file.path().endsWith(".nix") && (seed == 0 || !file.path().matches("(default|hardening)\\.nix"))) {
                    paths.add(Files.writeString(folder.resolve(seed + "-" + file.path()), file.text()));
                }
            }
        }
        return paths;
    }
}
