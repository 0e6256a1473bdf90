package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Deployments;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final Systemd SYSTEMD = Systemd.of(257);

    private final Application shop =
            Examples.deployment("shop-and-blog").applications().getFirst();
    private final PriceList prices = new PriceList(SYSTEMD);

    @Test
    void sharesPricesBetweenApplicationsThatDifferInNamesAlone() {
        assertThat(prices.of(shop.withName("other"))).isSameAs(prices.of(shop));
        assertThat(prices.of(DatabaseSettings.USER.set(shop, "root"))).isNotSameAs(prices.of(shop));
        assertThat(prices.of(overridden("MemoryDenyWriteExecute", new Toggle(false))))
                .isNotSameAs(prices.of(shop));
        assertThat(prices.of(overridden("ReadOnlyPaths", new Lines("/run/%n")).withName("other")))
                .isNotSameAs(prices.of(overridden("ReadOnlyPaths", new Lines("/run/%n"))));
    }

    /// Of whatever somebody may type, in one list, so that everything is shared that can be.
    @Test
    void givesEveryApplicationThePricesOfItsOwn() {
        var deployments = new ArrayList<>(
                LongStream.range(0, 300).mapToObj(Deployments::of).toList());
        Examples.names().stream().map(Examples::deployment).forEach(deployments::add);
        for (Deployment deployment : deployments) {
            for (var application : deployment.applications()) {
                assertThat(of(prices.of(application))).isEqualTo(of(new Prices(application, SYSTEMD)));
            }
        }
    }

    private static List<Object> of(Prices prices) {
        var all = new ArrayList<Object>(List.of(prices.verdict()));
        Hardening.all().forEach(directive -> all.add(prices.of(directive)));
        return all;
    }

    private Application overridden(String directive, DirectiveValue value) {
        return shop.withSandbox(shop.sandbox().with(directive, new Override(value, "")));
    }
}
