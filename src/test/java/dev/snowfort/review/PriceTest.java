package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.storage.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({
        "LockPersonality, 0.9 → 0.9, 100",
        "NoNewPrivileges, 0.9 → 1.1, 1000",
        "CapabilityBoundingSet, 0.9 → 2.7, 10000",
        "ProcSubset, 0.9 → 0.9, 10",
        "ReadWritePaths, 0.9 → 0.9, 0",
        "PrivateNetwork, 0.9 → 0.5, 2500",
    })
    void aSwitchHasThePriceThatSystemdWouldPrint(String name, String price, int weight) {
        var wiki = Examples.deployment("intranet").applications().getFirst();
        var found = Price.of(wiki, Hardening.named(name).orElseThrow(), Systemd.of(257))
                .orElseThrow();

        assertThat(found.before() + " → " + found.after()).isEqualTo(price);
        assertThat(found.weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"252", "257", "262"})
    void theModulesPromisesHold(int version) {
        var jailed = new Application("wiki");
        var socket = ServingSettings.PRIVATE_NETWORK.set(ServingSettings.UNIX_SOCKET.set(jailed, true), true);

        assertThat(overall(jailed, version)).isEqualTo("0.9");
        assertThat(overall(socket, version)).isEqualTo("0.2");
        assertThat(overall(ServingSettings.SEALED.set(socket, true), version)).isEqualTo("0.1");
    }

    private static String overall(Application application, int version) {
        return ((Assessment) Systemd.of(version).assess(Service.of(application)))
                .overall()
                .toString();
    }
}
