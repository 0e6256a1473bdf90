package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentSettingsTest {
    @Test
    void everySettingIsSetInAScenario() throws Exception {
        var scenario = DeploymentFile.read(Path.of("src/test/resources/golden/every-setting/deployment.json"));

        assertThat(DeploymentSettings.all()).allMatch(setting -> setting.changed(scenario), "is set");
    }

    @ParameterizedTest
    @CsvSource({"25.05, 257, true", "25.11, 258, true", "26.05, 260, true", "26.11, 261, false"})
    void aReleaseShipsASystemd(String name, int systemd, boolean released) {
        var deployment = DeploymentSettings.NIXOS.set(Deployment.EMPTY, name);

        assertThat(DeploymentSettings.release(deployment)).isEqualTo(new Release(name, systemd, released));
    }

    @Test
    void whatSaysNothingIsForTheDefaultRelease() {
        assertThat(DeploymentSettings.release(Deployment.EMPTY)).isEqualTo(Release.byDefault());
        assertThat(Release.byDefault().released()).isTrue();
        assertThat(DeploymentSettings.NIXOS.reset(DeploymentSettings.NIXOS.set(Deployment.EMPTY, "25.05")))
                .isEqualTo(Deployment.EMPTY);
    }
}
