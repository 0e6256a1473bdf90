package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static final Systemd NEWEST = Systemd.versions().getLast();

    @Test
    void hasTheWholeCatalogueForEveryApplication() {
        var review = Review.of(Examples.deployment("shop-and-blog"), NEWEST);

        assertThat(review.applications()).extracting(ReviewedApplication::name).containsExactly("shop", "blog");
        assertThat(review.applications())
                .allSatisfy(application -> assertThat(application.directives())
                        .extracting(ReviewedDirective::directive)
                        .isEqualTo(Hardening.all()));
    }

    @ParameterizedTest
    @MethodSource
    void tellsHowAValueComparesWithTheDefault(String directive, DirectiveValue value, DirectiveState state) {
        assertThat(reviewed(directive, value, "").state()).isEqualTo(state);
    }

    private static Stream<Arguments> tellsHowAValueComparesWithTheDefault() {
        return Stream.of(
                Arguments.of("MemoryDenyWriteExecute", new Toggle(false), DirectiveState.LOWERED),
                Arguments.of("MemoryDenyWriteExecute", new Toggle(true), DirectiveState.DEFAULT),
                Arguments.of("PrivateIPC", new Toggle(true), DirectiveState.TIGHTER),
                Arguments.of("UMask", new Word("0077"), DirectiveState.TIGHTER),
                Arguments.of("SystemCallErrorNumber", new Word("ENOSYS"), DirectiveState.CHANGED),
                Arguments.of(
                        "SystemCallFilter",
                        new Lines("@system-service", "~@privileged", "~@resources", "~@timer"),
                        DirectiveState.TIGHTER),
                Arguments.of("SystemCallFilter", new Lines("@system-service"), DirectiveState.LOWERED));
    }

    @Test
    void keepsTheReasonTheDefaultAndThePrice() {
        var lowered = reviewed("NoNewPrivileges", new Toggle(false), "sudo for backups");

        assertThat(lowered.value()).isEqualTo(new Toggle(false));
        assertThat(lowered.fallback()).isEqualTo(new Toggle(true));
        assertThat(lowered.reason()).isEqualTo("sudo for backups");
        assertThat(lowered.weight()).isEqualTo(1000);
        var price = lowered.price().orElseThrow();
        assertThat(price.flipped()).isEqualTo(new Toggle(true));
        assertThat(price.before()).isGreaterThan(price.after());
        assertThat(lowered.findings()).isEmpty();
    }

    @Test
    void showsFindingsAtTheirDirectiveAndAtTheApplication() {
        var deployment = wiki("UMask", new Word("0000"), "");
        var application = Review.of(deployment, NEWEST).applications().getFirst();

        assertThat(directive(application, "UMask").findings())
                .singleElement()
                .satisfies(finding -> assertThat(application.findings()).contains(finding));
        assertThat(directive(application, "ProtectHome").findings()).isEmpty();
    }

    /// IPAddressDeny takes any, localhost, …; the first of them counts.
    @Test
    void flipsAListThatIsOffToTheEntryThatCountsForMost() {
        var shop = Review.of(Examples.deployment("shop-and-blog"), NEWEST)
                .applications()
                .getFirst();
        var deny = directive(shop, "IPAddressDeny");

        assertThat(deny.value()).isEqualTo(new Lines());
        assertThat(deny.price().orElseThrow().flipped()).isEqualTo(new Lines("any"));
        assertThat(deny.weight()).isEqualTo(1000);
    }

    @Test
    void leavesOutOfTheUnitWhatIsOffByDefault() {
        var wiki = Examples.deployment("intranet").applications().getFirst();

        assertThat(Service.of(wiki).service())
                .extracting(assignment -> assignment.directive())
                .contains("ProtectSystem", "User")
                .doesNotContain("PrivatePIDs", "PrivateBPF", "RootDirectory");
    }

    @Test
    void saysWhatTheVersionDoesNotHave() {
        var review = Review.of(wiki("PrivateBPF", new Toggle(true), "").withTitle("x"), Systemd.of(252))
                .applications()
                .getFirst();

        assertThat(Phrases.remarks(directive(review, "PrivateBPF"), Basis.of(252)))
                .contains("systemd 252 does not have it; it came with 258.");
        assertThat(directive(review, "ProtectHome").known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"252, 252, 252", "257, 257, 257", "258, 258, 257", "260, 260, 257", "270, 270, 262", "249, 249, 252"})
    void assessesAVersionByTheNewestRulesThatAreNotNewer(int asked, int version, int rules) {
        var basis = Basis.of(asked);

        assertThat(basis.version()).isEqualTo(version);
        assertThat(basis.rules().version()).isEqualTo(rules);
        assertThat(basis.notes().getFirst())
                .startsWith(
                        version == rules
                                ? "Assessed by the rules of systemd " + rules + ","
                                : "Assessed for systemd " + version + " by the rules of systemd " + rules + ", the ");
        assertThat(String.join(" ", basis.notes()))
                .contains("25.05 ships systemd 257", "25.11 ships 258", "26.05 ships 260", "no proof");
    }

    @Test
    void knowsWhichApplicationsAreAboveAThreshold() {
        var review = Review.of(Examples.deployment("shop-and-blog"), NEWEST);
        var exposure = review.applications().getFirst().exposure().orElseThrow();

        assertThat(review.above(exposure)).isEmpty();
        assertThat(review.above(new Exposure(exposure.tenths() - 1)))
                .extracting(ReviewedApplication::name)
                .containsExactly("shop", "blog");
    }

    @Test
    void namesAnApplicationWithoutAName() {
        var review = Review.of(new Deployment("", List.of(new Application(""), new Application(" "))), NEWEST);

        assertThat(review.applications())
                .extracting(ReviewedApplication::name)
                .containsExactly("application 1", "application 2");
    }

    private static ReviewedDirective reviewed(String directive, DirectiveValue value, String reason) {
        return directive(
                Review.of(wiki(directive, value, reason), NEWEST).applications().getFirst(), directive);
    }

    static Deployment wiki(String directive, DirectiveValue value, String reason) {
        return Examples.deployment("intranet")
                .with(0, wiki -> wiki.withSandbox(wiki.sandbox().with(directive, new Override(value, reason))));
    }

    static ReviewedDirective directive(ReviewedApplication application, String name) {
        Directive directive = Hardening.named(name).orElseThrow();
        return application.directives().get(Hardening.all().indexOf(directive));
    }
}
