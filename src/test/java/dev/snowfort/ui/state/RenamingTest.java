package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.KeysSource;
import dev.snowfort.model.Sandbox.Override;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamingTest {
    private static final Renaming TO_STORE = new Renaming("shop", "store");

    @ParameterizedTest
    @CsvSource({
        "shop, /etc/keys/shop.env, /etc/keys/store.env",
        "shop, /etc/keys/shop/shop.env, /etc/keys/store/store.env",
        "shop, /etc/keys/workshop.env, /etc/keys/workshop.env",
        "shop, /etc/keys/shop-2.env, /etc/keys/shop-2.env",
        "keys, /etc/keys/keys.env, /etc/keys/store.env",
        "lib, /var/lib/wsgi-media/lib, /var/lib/wsgi-media/store",
        "etc, /etc/secrets/etc, /etc/secrets/store",
    })
    void aPathThatHoldsTheNameAsAWordFollows(String before, String path, String expected) {
        var application = SecretSettings.KEYS_FILE.set(new Application(before), path);

        assertThat(new Renaming(before, "store").of(application))
                .isEqualTo(SecretSettings.KEYS_FILE.set(new Application("store"), expected));
    }

    @Test
    void allThatHangsOnTheNameFollows() {
        var shop = ServingSettings.MEDIA_ROOT.set(new Application("shop"), "/var/lib/wsgi-media/shop");
        shop = SecretSettings.KEYS_SECRET.set(SecretSettings.KEYS_FROM.set(shop, "sops"), "shop/production");
        shop = SecretSettings.FURTHER_KEYS_FILES.set(
                shop, List.of("/etc/keys/mail.env", "/etc/keys/shop-mail/shop.env"));
        shop = SecretSettings.CREDENTIALS.set(shop, Map.of("TLS", "/etc/keys/shop/tls"));
        shop = SecretSettings.ENVIRONMENT.set(
                shop, Map.of("A", "postgresql:///shop", "B", "a shop", "C", "/srv/shop/a", "D", "postgres:///shops"));
        shop = shop.withSandbox(shop.sandbox()
                .with("ReadWritePaths", new Override(new Lines("-/srv/shop", "shop"), "the shop writes")));

        var store = ServingSettings.MEDIA_ROOT.set(new Application("store"), "/var/lib/wsgi-media/store");
        store = SecretSettings.KEYS_SECRET.set(SecretSettings.KEYS_FROM.set(store, "sops"), "store/production");
        store = SecretSettings.FURTHER_KEYS_FILES.set(
                store, List.of("/etc/keys/mail.env", "/etc/keys/shop-mail/store.env"));
        store = SecretSettings.CREDENTIALS.set(store, Map.of("TLS", "/etc/keys/store/tls"));
        store = SecretSettings.ENVIRONMENT.set(
                store,
                Map.of("A", "postgresql:///store", "B", "a shop", "C", "/srv/store/a", "D", "postgres:///shops"));
        store = store.withSandbox(store.sandbox()
                .with("ReadWritePaths", new Override(new Lines("-/srv/store", "shop"), "the shop writes")));
        assertThat(TO_STORE.of(shop)).isEqualTo(store);
    }

    @Test
    void whatFollowsByDefaultIsNotStored() {
        var shop = SecretSettings.KEYS_FROM.set(new Application("shop"), "sops");

        assertThat(TO_STORE.of(shop)).isEqualTo(shop.withName("store"));
        assertThat(TO_STORE.of(shop).keysSource()).isEqualTo(new KeysSource.Sops("store/keys"));
    }

    @ParameterizedTest
    @CsvSource({"shop, ''", "shop, Sh op", "'', store", "shop, 9"})
    void aNameThatCannotBeOneChangesNothingElse(String before, String after) {
        var application = SecretSettings.KEYS_FILE.set(new Application(before), "/etc/keys/shop.env");

        assertThat(new Renaming(before, after).of(application)).isEqualTo(application.withName(after));
    }

    @Test
    void othersThatNameItFollow() {
        var shop = SecretSettings.KEYS_FILE.set(new Application("shop"), "/etc/keys/shop.env");
        var blog = SecretSettings.FURTHER_KEYS_FILES.set(
                new Application("blog"), List.of("/etc/keys/shop.env", "/etc/keys/shop.env.old"));
        blog = SecretSettings.ENVIRONMENT.set(
                blog, Map.of("SHOP", "postgres:///shop", "DIR", "/srv/shop", "KEYS", "/etc/keys/shop.env"));
        var plain = new Application("plain");

        var renamed = TO_STORE.in(new Deployment("", List.of(blog, shop, plain)), 1);

        var expected = SecretSettings.FURTHER_KEYS_FILES.set(
                new Application("blog"), List.of("/etc/keys/store.env", "/etc/keys/shop.env.old"));
        expected = SecretSettings.ENVIRONMENT.set(
                expected, Map.of("SHOP", "postgres:///store", "DIR", "/srv/shop", "KEYS", "/etc/keys/store.env"));
        assertThat(renamed.applications()).containsExactly(expected, TO_STORE.of(shop), plain);
        assertThat(renamed.applications().get(2)).isSameAs(plain);
    }

    @Test
    void aDatabaseOfItsOwnKeepsItsName() {
        var shop = DatabaseSettings.DATABASE.set(new Application("shop"), "goods");
        var blog = SecretSettings.ENVIRONMENT.set(new Application("blog"), Map.of("URL", "postgres:///shop"));

        assertThat(TO_STORE.in(new Deployment("", List.of(shop, blog)), 0)
                        .applications()
                        .get(1))
                .isSameAs(blog);
    }

    @Test
    void saysWhatFollowed() {
        var shop = SecretSettings.KEYS_FILE.set(new Application("shop"), "/etc/keys/shop.env");
        var blog = SecretSettings.FURTHER_KEYS_FILES.set(new Application("blog"), List.of("/etc/keys/shop.env"));
        var before = new Deployment("", List.of(shop, blog));
        var after = TO_STORE.in(before, 0);

        assertThat(Renaming.sentence(before, after, 0))
                .contains("Renamed with it: system user, database, keys file, what blog says of it."
                        + " What lies on the server does not move by itself.");
        assertThat(Renaming.sentence(before, after, 1)).isEmpty();
        assertThat(Renaming.sentence(before, before.withTitle("A"), 0)).isEmpty();
        assertThat(Renaming.sentence(before, after.removing(1), 0)).isEmpty();
    }
}
