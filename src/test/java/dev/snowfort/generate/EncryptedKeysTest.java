package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.KeysSource;
import dev.snowfort.nix.Token;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports whose keys files are secrets of sops-nix and agenix, evaluated with stand-ins for these.
class EncryptedKeysTest {
    private static final Path HARNESS = Path.of("src/test/nix/evaluate.nix").toAbsolutePath();

    /// As the README of the export asks for it, and one secret that the machine has moved.
    private static final String MACHINE = """
            {
              sops.secrets."shop/keys".sopsFile = ./secrets.yaml;
              age.secrets.blog.file = ./blog.age;
              age.secrets.blog.path = "/run/keys/blog";
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theServicesReadTheFilesWhereTheMachineHasThem() throws Exception {
        var machine = evaluate(deployment(), MACHINE);

        assertThat(machine.get("assertions")).isEmpty();
        assertThat(directive(machine, "wsgi-shop", "EnvironmentFile"))
                .containsExactly("/run/secrets/shop/keys", "/etc/keys/mail.env");
        assertThat(directive(machine, "wsgi-blog", "EnvironmentFile")).containsExactly("/run/keys/blog");
        assertThat(directive(machine, "wsgi-wiki", "EnvironmentFile")).isEmpty();
        assertThat(directive(machine, "wsgi-wiki", "LoadCredential"))
                .containsExactly("SECRET_KEY:/etc/keys/wiki/secret-key");
    }

    @Test
    void theLinesBelongToTheNameOfTheSecret() throws Exception {
        var tokens = GeneratedFiles.generate(deployment())
                .file("applications.nix")
                .orElseThrow()
                .tokens();

        assertThat(tokens)
                .filteredOn(
                        token -> token.text().equals("keysFile") || token.text().equals("restartUnits"))
                .extracting(Token::origin)
                .containsExactly("1/keysSecret", "0/keysSecret", "0/keysSecret");
    }

    @Test
    void withoutTheSecretInTheMachineNixSaysSo() {
        Installed.nixpkgsLib();

        assertThatThrownBy(() -> evaluate(deployment(), "{ }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("attribute 'blog' missing");
    }

    @Test
    void applicationsCanShareASecret() throws Exception {
        var shared = deployment()
                .with(
                        1,
                        blog -> SecretSettings.KEYS_SECRET.set(
                                SecretSettings.KEYS_FROM.set(blog, "sops"), "shop/keys"));

        assertThat(GeneratedFiles.generate(shared)
                        .file("applications.nix")
                        .orElseThrow()
                        .text())
                .contains("""
                          sops.secrets."shop/keys".restartUnits = [
                            "wsgi-blog.service"
                            "wsgi-shop.service"
                            "wsgi-shop-worker-mail.service"
                          ];
                        """);
        assertThat(evaluate(shared, MACHINE).get("assertions")).isEmpty();
    }

    @Test
    void whatWasTypedForAnotherWayOfKeepingSurvivesAndDoesNothing() throws Exception {
        var shop = SecretSettings.KEYS_FILE.set(deployment().applications().getFirst(), "/nix/store/abc");

        assertThat(SecretSettings.KEYS_FILE.applies(shop)).isFalse();
        assertThat(shop.keysSource()).isEqualTo(new KeysSource.Sops("shop/keys"));
        assertThat(SecretSettings.KEYS_FILE.of(SecretSettings.KEYS_FROM.reset(shop)))
                .isEqualTo("/nix/store/abc");
    }

    private static Deployment deployment() throws Exception {
        return DeploymentFile.read(Path.of("src/test/resources/golden/encrypted-keys/deployment.json"));
    }

    private JsonNode evaluate(Deployment deployment, String machine) throws Exception {
        var lib = Installed.nixpkgsLib();
        var export = folder.resolve("export");
        ExportPlan.of(export, GeneratedFiles.generate(deployment)).write(true);
        for (var source : List.of("shop", "blog", "wiki")) {
            Files.createDirectories(export.resolve(source));
        }
        var extra = Files.writeString(folder.resolve("machine.nix"), machine);
        return JsonMapper.shared()
                .readTree(Installed.evaluate(
                        HARNESS, "lib", lib.toString(), "flake", export.toString(), "extra", extra.toString()));
    }

    private static List<String> directive(JsonNode machine, String service, String directive) {
        return machine.get("services")
                .get(service)
                .get("serviceConfig")
                .path(directive)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
