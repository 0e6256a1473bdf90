package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.check.Check;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.KeysSource;
import dev.snowfort.storage.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationsTest {
    @Test
    void givesAProposalWhatIsTakenOnce() {
        var proposal = SecretSettings.ENVIRONMENT.set(
                SecretSettings.KEYS_FILE.set(new Application("shop"), "/etc/keys/shop.env"),
                Map.of("DATABASE_URL", "postgresql:///shop", "SITE", "https://shop"));
        var beside = new Deployment("", List.of(new Application("shop")));

        assertThat(Applications.fitting(Deployment.EMPTY, proposal)).isEqualTo(proposal);
        var fitting = Applications.fitting(beside, proposal);
        assertThat(fitting.name()).isEqualTo("shop-2");
        assertThat(SecretSettings.KEYS_FILE.of(fitting)).isEqualTo("/etc/keys/shop-2.env");
        assertThat(ServingSettings.PORT.of(fitting)).isEqualTo(8001);
        assertThat(SecretSettings.ENVIRONMENT.of(fitting))
                .isEqualTo(Map.of("DATABASE_URL", "postgresql:///shop-2", "SITE", "https://shop"));
    }

    @Test
    void freshOneOfAnEmptyDeploymentHasTheDefaults() {
        var fresh = Applications.fresh(Deployment.EMPTY);

        assertThat(fresh).isEqualTo(SecretSettings.KEYS_FILE.set(new Application("app"), "/etc/keys/app.env"));
    }

    @Test
    void freshOneTakesTheNextFreeNameAndPort() {
        var deployment = deployment(named("app"), ServingSettings.PORT.set(named("app-2"), 8001L));

        var fresh = Applications.fresh(deployment);

        assertThat(fresh.name()).isEqualTo("app-3");
        assertThat(ServingSettings.PORT.of(fresh)).isEqualTo(8002);
        assertThat(SecretSettings.KEYS_FILE.of(fresh)).isEqualTo("/etc/keys/app-3.env");
    }

    @Test
    void portsOfUnixSocketsAreFree() {
        var deployment = deployment(ServingSettings.UNIX_SOCKET.set(named("shop"), true));

        assertThat(ServingSettings.PORT.of(Applications.fresh(deployment))).isEqualTo(8000);
    }

    @ParameterizedTest
    @CsvSource({
        "shop, shop, shop-2",
        "shop, shop shop-2, shop-3",
        "shop-2, shop shop-2, shop-3",
        "shop-2, shop-2, shop-3",
        "a-name-of-24-characters-, a-name-of-24-characters-, a-name-of-24-character-2",
    })
    void duplicateHasAFreeName(String original, String names, String expected) {
        var applications = Arrays.stream(names.split(" ")).map(Application::new).toList();

        var copy = Applications.duplicate(new Deployment("", applications), named(original));

        assertThat(copy.name()).isEqualTo(expected);
    }

    @Test
    void duplicateKeepsNothingThatOnlyOneCanHave() {
        var original = named("shop");
        original = DatabaseSettings.USER.set(original, "store");
        original = DatabaseSettings.DATABASE.set(original, "goods");
        original = ServingSettings.SETUP_NGINX.set(original, true);
        original = ServingSettings.HOST_NAME.set(original, "shop.example.org");
        original = ServingSettings.ALLOWED_HOSTS.set(original, List.of("shop.example.org", "www.example.org"));
        original = SecretSettings.KEYS_FILE.set(original, "/etc/keys/shop.env");

        var copy = Applications.duplicate(deployment(original), original);

        var expected = named("shop-2");
        expected = ServingSettings.SETUP_NGINX.set(expected, true);
        expected = ServingSettings.HOST_NAME.set(expected, "shop-2.example.org");
        expected = SecretSettings.KEYS_FILE.set(expected, "/etc/keys/shop-2.env");
        assertThat(copy).isEqualTo(ServingSettings.PORT.set(expected, 8001L));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example.org, shop-2.example.org",
        "Shop.Example.org, shop-2.example.org",
        "example.org, shop-2.example.org",
        "www.shop.example.org, shop-2.shop.example.org",
        "localhost, localhost",
        "192.0.2.1, localhost",
    })
    void duplicateHasAHostNameOfItsOwnBehindNginx(String host, String expected) {
        var original = ServingSettings.HOST_NAME.set(ServingSettings.SETUP_NGINX.set(named("shop"), true), host);

        assertThat(ServingSettings.HOST_NAME.of(Applications.duplicate(deployment(original), original)))
                .isEqualTo(expected);
    }

    @Test
    void duplicateAllowsItsOwnHostsAndKeepsHttps() {
        var original =
                ServingSettings.HOST_NAME.set(ServingSettings.SETUP_NGINX.set(named("shop"), true), "shop.example.org");
        original = ServingSettings.ALLOWED_HOSTS.set(
                original, List.of("shop.example.org", "www.shop.example.org", "example.com", "*"));
        original = ServingSettings.FORCE_SSL.set(original, true);
        original = ServingSettings.SSL_CERTIFICATE.set(original, "/etc/ssl/shop.example.org.pem");
        original = ServingSettings.SSL_CERTIFICATE_KEY.set(original, "/etc/keys/wildcard.key");
        var taken = ServingSettings.HOST_NAME.set(
                ServingSettings.SETUP_NGINX.set(named("other"), true), "shop-2.example.org");

        var copy = Applications.duplicate(deployment(original, taken), original);

        assertThat(copy.hostName()).isEqualTo("shop-2-2.example.org");
        assertThat(copy.allowedHosts()).containsExactly("shop-2-2.example.org", "www.shop-2-2.example.org", "*");
        assertThat(ServingSettings.FORCE_SSL.of(copy)).isTrue();
        assertThat(ServingSettings.SSL_CERTIFICATE.of(copy)).isEqualTo("/etc/ssl/shop-2-2.example.org.pem");
        assertThat(ServingSettings.SSL_CERTIFICATE_KEY.of(copy)).isEqualTo("/etc/keys/wildcard.key");
    }

    @Test
    void duplicateIsNamedLikeNoUserAndNoDatabase() {
        var other = DatabaseSettings.DATABASE.set(DatabaseSettings.USER.set(named("other"), "shop-2"), "shop-3");

        assertThat(Applications.duplicate(deployment(named("shop"), other), named("shop"))
                        .name())
                .isEqualTo("shop-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-and-blog", "intranet", "sealed"})
    void everyExampleFitsBesideAllOthers(String example) {
        var deployment = Examples.names().stream()
                .flatMap(name -> Examples.deployment(name).applications().stream())
                .reduce(
                        Deployment.EMPTY,
                        (all, one) -> all.adding(all.applications().size(), Applications.fitting(all, one)),
                        (_, last) -> last);
        for (var application : Examples.deployment(example).applications()) {
            deployment = deployment.adding(0, Applications.fitting(deployment, application));
        }

        assertThat(Check.findings(deployment)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void duplicateHasASecretOfItsOwn() {
        var original =
                SecretSettings.KEYS_SECRET.set(SecretSettings.KEYS_FROM.set(named("shop"), "sops"), "shop/production");

        assertThat(Applications.duplicate(deployment(original), original).keysSource())
                .isEqualTo(new KeysSource.Sops("shop-2/production"));
    }

    @Test
    void duplicateKeepsAHostNameThatNoNginxServes() {
        var original = ServingSettings.HOST_NAME.set(named("shop"), "shop.example.org");

        assertThat(ServingSettings.HOST_NAME.of(Applications.duplicate(deployment(original), original)))
                .isEqualTo("shop.example.org");
    }

    @Test
    void duplicateKeepsAKeysFileThatDoesNotNameTheOriginal() {
        var original = SecretSettings.KEYS_FILE.set(named("shop"), "/etc/keys/workshop.env");

        assertThat(SecretSettings.KEYS_FILE.of(Applications.duplicate(deployment(original), original)))
                .isEqualTo("/etc/keys/workshop.env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-and-blog", "intranet", "sealed"})
    void duplicatesOfTheExamplesHaveNoErrors(String example) {
        var deployment = Examples.deployment(example);
        var copy = Applications.duplicate(deployment, deployment.applications().getFirst());

        var findings = Check.findings(deployment.adding(1, copy));

        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Application named(String name) {
        return new Application(name);
    }

    private static Deployment deployment(Application... applications) {
        return new Deployment("", List.of(applications));
    }
}
