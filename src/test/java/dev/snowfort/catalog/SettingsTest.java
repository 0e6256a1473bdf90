package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.storage.DeploymentFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void everySettingIsSetInAScenario() throws Exception {
        var scenario = DeploymentFile.read(Path.of("src/test/resources/golden/every-setting/deployment.json"));

        assertThat(Settings.all())
                .allMatch(
                        setting -> scenario.applications().stream()
                                .anyMatch(application -> setting.applies(application) && setting.changed(application)),
                        "is set");
    }

    @Test
    void whatStandsUnderOneHeadingStandsTogether() {
        for (var section : Section.values()) {
            var headings = Settings.in(section).stream().map(Setting::heading).toList();
            var inOrder = headings.stream().distinct().toList();

            assertThat(headings).isSortedAccordingTo((one, other) -> inOrder.indexOf(one) - inOrder.indexOf(other));
            assertThat(headings).doesNotContain("");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limits.MemoryMax, 2G",
        "limits.MemoryMax, 75%",
        "limits.MemoryMax, infinity",
        "limits.CPUQuota, 150%",
        "maxBodySize, 0",
        "maxBodySize, 25m",
        "mediaRoot, /var/lib/wsgi-media/shop",
        "mediaRoot, /srv/media",
        "database.host, db.example.org",
        "database.host, 192.0.2.10",
        "database.host, 2001:db8::10",
        "database.host, /run/pgbouncer",
        "sslCertificate, /nix/store/abc-shop.pem",
        "extraGunicornConfig, keepalive = 5",
    })
    void takes(String key, String value) {
        assertThat(refused(key, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "limits.MemoryMax => 0 => “0” is no amount of memory",
                "limits.MemoryMax => 2GB => “2GB” is no amount",
                "limits.MemoryMax => -1 => “-1” is no amount",
                "limits.CPUQuota => 1.5 => “1.5” is no share",
                "maxBodySize => 25MB => “25MB” is no size",
                "mediaRoot => media => “media” is not absolute",
                "mediaRoot => /srv/../etc => “/srv/../etc” is no plain path",
                "mediaRoot => /srv/.media => “/srv/.media” is no plain path",
                "mediaRoot => /nix/store/abc => Nobody can write to the Nix store",
                "database.host => http://db.example.org => “http://db.example.org” is neither",
                "database.host => db.example.org:5432 => “db.example.org:5432” is neither",
                "database.host => 192.0.2.300 => “192.0.2.300” is neither",
                "database.host => 2001:db8:::1 => “2001:db8:::1” is neither",
                "database.host => [::1] => “[::1]” is neither",
                "sslCertificateKey => /nix/store/abc => The Nix store is readable",
                "sslCertificateKey => shop.key => “shop.key” is not absolute",
                "keysFile => keys/shop.env => The path \"keys/shop.env\" is not absolute",
            })
    void refuses(String key, String value, String sentence) {
        assertThat(refused(key, value)).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "celery -A shop worker",
                "manage.py  send_mail --verbosity 2",
                "/run/current-system/sw/bin/true",
                "celery -A shop worker -Q größe,$HOME,%n"
            })
    void takesPlainCommands(String command) {
        assertThat(Settings.plainCommand(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "celery 'a b'", "echo \"x\"", "a\\b", "a\tb", "a\nb", "a\u0000b"})
    void refusesCommandsThatAShellWouldHaveToRead(String command) {
        assertThat(Settings.plainCommand(command)).isFalse();
    }

    @Test
    void aTimerSaysWhenItRuns() {
        assertThat(refused(ProcessSettings.TIMERS, timer("Mon..Fri *-*-* 04:30")))
                .isEmpty();
        assertThat(refused(ProcessSettings.TIMERS, timer("*:0/10"))).isEmpty();
        assertThat(refused(ProcessSettings.TIMERS, timer(""))).startsWith("Say when the timer “clear” runs");
        assertThat(refused(ProcessSettings.TIMERS, timer("daily; rm")))
                .startsWith("When the timer “clear” runs is no calendar event");
    }

    private static Map<String, Map<String, @Nullable Object>> timer(String onCalendar) {
        return Map.of("clear", record(Map.of("command", "manage.py clearsessions", "onCalendar", onCalendar)));
    }

    @Test
    void aKeysFileIsNeededUnlessThereAreCredentials() {
        var shop = new Application("shop");
        assertThat(SecretSettings.KEYS_FILE.required(shop)).isPresent();
        var withCredentials =
                SecretSettings.CREDENTIALS.set(shop, new TreeMap<>(Map.of("SECRET_KEY", "/run/secrets/shop-key")));
        assertThat(SecretSettings.KEYS_FILE.required(withCredentials)).isEmpty();
        assertThat(SecretSettings.hasKeysFile(withCredentials)).isFalse();
        assertThat(refused(SecretSettings.CREDENTIALS, Map.of("A", "run/x")))
                .startsWith("The path \"run/x\" is not absolute");
    }

    @Test
    void secretsThatFollowFromOtherSettingsAreAskedFor() {
        var shop = GeneralSettings.FRAMEWORK.set(new Application("shop"), "django");
        assertThat(SecretSettings.KEYS.of(shop)).isEqualTo(List.of("SECRET_KEY"));
        var elsewhere = DatabaseSettings.DATABASE_HOST.set(
                DatabaseSettings.DATABASE_CREATE_LOCALLY.set(shop, false), "192.0.2.10");
        assertThat(SecretSettings.KEYS.of(elsewhere)).isEqualTo(List.of("SECRET_KEY", "PGPASSWORD"));
        assertThat(SecretSettings.KEYS.of(DatabaseSettings.DATABASE_HOST.set(elsewhere, "/run/pgbouncer")))
                .isEqualTo(List.of("SECRET_KEY"));
        assertThat(SecretSettings.KEYS.of(
                        SecretSettings.CREDENTIALS.set(elsewhere, new TreeMap<>(Map.of("SECRET_KEY", "/run/k")))))
                .isEqualTo(List.of("PGPASSWORD"));
    }

    private static Map<String, @Nullable Object> record(Map<String, String> fields) {
        return new TreeMap<>(fields);
    }

    @SuppressWarnings("unchecked") // the tables above give texts to settings of text
    private static String refused(String key, String value) {
        return refused((Setting<String>) Settings.named(key).orElseThrow(), value);
    }

    private static <T> String refused(Setting<T> setting, T value) {
        return setting.rules().stream()
                .filter(rule -> rule.broken().test(value))
                .map(rule -> rule.sentence().apply(value))
                .findFirst()
                .orElse("");
    }
}
