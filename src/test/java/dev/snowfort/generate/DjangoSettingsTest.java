package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjangoSettingsTest {
    private static final Application SHOP =
            Examples.deployment(Examples.FIRST).applications().getFirst();

    @TempDir
    private Path folder;

    @Test
    void namesWhatTheModulePutsIntoTheEnvironment() {
        assertThat(DjangoSettings.snippet(SHOP))
                .contains("MEDIA_ROOT = os.environ.get(\"MEDIA_ROOT\", \"\")")
                .contains("\"LOCATION\": os.environ.get(\"REDIS_URL\", \"\"),")
                .contains("CELERY_BROKER_URL")
                .contains("SECURE_PROXY_SSL_HEADER")
                .doesNotContain("CREDENTIALS_DIRECTORY");
        assertThat(DjangoSettings.snippet(new Application("plain")))
                .doesNotContain("MEDIA", "REDIS", "SECURE", "CREDENTIALS", "CELERY");
    }

    @Test
    void pythonReadsASecretFromItsCredentialFirst() throws Exception {
        Installed.tool("python3");
        var application = SecretSettings.CREDENTIALS.set(
                SHOP, new TreeMap<>(Map.of("SECRET_KEY", "/run/secrets/shop-secret-key")));
        var credentials = Files.createDirectory(folder.resolve("credentials"));
        Files.writeString(credentials.resolve("SECRET_KEY"), "from the file\n");
        var program = Files.writeString(
                folder.resolve("settings.py"),
                "import os\nos.environ.update(ALLOWED_HOSTS=\"a,,b\", DB_NAME=\"shop\", SECRET_KEY=\"from the environment\")\n"
                        + "import sys\nif len(sys.argv) > 1:\n    os.environ[\"CREDENTIALS_DIRECTORY\"] = sys.argv[1]\n"
                        + DjangoSettings.snippet(application) + "\nprint(SECRET_KEY, ALLOWED_HOSTS)\n");

        assertThat(Installed.run("python3", List.of(program.toString(), credentials.toString())))
                .isEqualTo("from the file ['a', 'b']\n");
        assertThat(Installed.run("python3", List.of(program.toString())))
                .isEqualTo("from the environment ['a', 'b']\n");
    }

    @Test
    void pythonTakesTheSnippetOfEveryApplication() throws Exception {
        Installed.tool("python3");
        var scenario = DeploymentFile.read(Path.of("src/test/resources/golden/every-setting/deployment.json"));
        var applications = Stream.concat(
                        Stream.of(scenario), Examples.names().stream().map(Examples::deployment))
                .map(Deployment::applications)
                .flatMap(List::stream)
                .toList();
        for (var application : applications) {
            var program = Files.writeString(folder.resolve("settings.py"), DjangoSettings.snippet(application));
            assertThat(Installed.run("python3", List.of("-m", "py_compile", program.toString())))
                    .isEmpty();
        }
    }
}
