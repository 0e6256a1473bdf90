package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.Basis;
import dev.snowfort.review.Price;
import dev.snowfort.storage.Examples;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesTest {
    private static final Basis BASIS = Basis.of(262);
    private static final Application WIKI =
            Examples.deployment("intranet").applications().getFirst();

    static Stream<Application> applications() {
        var examples = Stream.of("intranet", "sealed", "shop-and-blog")
                .flatMap(name -> Examples.deployment(name).applications().stream());
        return Stream.concat(
                examples,
                Stream.of(
                        new Application(""),
                        with(Map.of(
                                "NoNewPrivileges", new Toggle(false),
                                "IPAddressDeny", new Lines(),
                                "UMask", new Word("0000"),
                                "CapabilityBoundingSet", new Lines("CAP_SYS_ADMIN"),
                                "LockPersonality", new Toggle(true),
                                "ProtectHome", new Word("maybe")))));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void areAsThePriceOfEachDirectiveAlone(Application application) {
        var prices = Prices.NONE.after(application, Rating.of(BASIS, application));
        for (var directive : Hardening.all()) {
            assertThat(prices.of(directive))
                    .as(directive.name())
                    .isEqualTo(Price.of(application, directive, BASIS.rules()));
        }
    }

    @Test
    void areKeptWhileNothingAboutTheSandboxChanges() {
        var rating = Rating.of(BASIS, WIKI);
        var prices = Prices.NONE.after(WIKI, rating);
        var busier = ProcessSettings.PROCESSES.set(WIKI, 9L);
        assertThat(rating.after(BASIS, busier)).isSameAs(rating);
        assertThat(prices.after(busier, rating)).isSameAs(prices);

        var lowered = with(Map.of("NoNewPrivileges", new Toggle(false)));
        assertThat(prices.after(lowered, rating.after(BASIS, lowered))).isNotSameAs(prices);
    }

    @Test
    void areWorkedOutAnewForAnotherSystemd() {
        var rating = Rating.of(BASIS, WIKI);
        var prices = Prices.NONE.after(WIKI, rating);
        var older = rating.after(Basis.of(252), WIKI);

        var others = prices.after(WIKI, older);
        assertThat(others).isNotSameAs(prices);
        for (var directive : Hardening.all()) {
            assertThat(others.of(directive))
                    .as(directive.name())
                    .isEqualTo(Price.of(WIKI, directive, Basis.of(252).rules()));
        }
    }

    private static Application with(Map<String, DirectiveValue> values) {
        var sandbox = WIKI.sandbox();
        for (var entry : values.entrySet()) {
            sandbox = sandbox.with(entry.getKey(), new Override(entry.getValue(), ""));
        }
        return WIKI.withSandbox(sandbox);
    }
}
