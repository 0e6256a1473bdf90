package dev.snowfort.ui.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlyChangedTest {
    private static final int SERVING = 1;
    private static final int DATABASE = 3;
    private static final int SECRETS = 4;
    private static final Deployment SHOP =
            new Deployment("", List.of(ServingSettings.PORT.set(new Application("shop"), 8001L)));

    @Test
    void hidesDefaultsUntilOneIsAskedFor() throws Exception {
        try (var page = new ShownPage(SHOP, SERVING)) {
            page.fire("only-changed");
            assertThat(page.shows("port.row")).isTrue();
            assertThat(page.shows("hostName.row")).isFalse();
            assertThat(page.shows("show-all")).isFalse();

            page.focus("hostName");
            assertThat(page.shows("hostName.row")).isTrue();
        }
    }

    @Test
    void saysWhatToDoWhereNothingDiffers() throws Exception {
        try (var page = new ShownPage(SHOP, DATABASE)) {
            page.fire("only-changed");
            assertThat(page.texts("form-unchanged-words"))
                    .containsExactly("Nothing on this page differs from the defaults.");
            page.fire("show-all");
            assertThat(page.shows("user.row")).isTrue();
            assertThat(page.texts("form-unchanged-words")).isEmpty();
        }
    }

    @Test
    void pastedSecretsNeverGetIn() throws Exception {
        try (var page = new ShownPage(SHOP, SECRETS)) {
            page.paste("keys", "export SECRET_KEY=hunter2\r\nTOKEN='hunter2'\r\n");
            page.paste("environment", "export LANG=\"C.UTF-8\"\r\nTZ=UTC\r\n");
            assertThat(SecretSettings.KEYS.of(page.application())).containsExactly("SECRET_KEY", "TOKEN");
            assertThat(SecretSettings.ENVIRONMENT.of(page.application()))
                    .containsOnly(Map.entry("LANG", "C.UTF-8"), Map.entry("TZ", "UTC"));
        }
    }
}
