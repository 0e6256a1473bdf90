package dev.snowfort.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.check.Finding;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Deployment SHOP_AND_BLOG = Examples.deployment(Examples.FIRST);

    private final Outcome before = Outcome.of(SHOP_AND_BLOG);

    @Test
    void ratesEveryApplication() {
        assertThat(before.ratings()).extracting(Rating::words).containsExactly("1.1 OK", "1.1 OK");
        assertThat(before.rating(0)).contains(before.ratings().getFirst());
        assertThat(before.rating(2)).isEmpty();
        assertThat(before.rating(Focus.DEPLOYMENT)).isEmpty();
    }

    @Test
    void assessesOnlyTheApplicationThatChanged() {
        var later = SHOP_AND_BLOG.with(
                0,
                shop -> shop.withSandbox(shop.sandbox().with("NoNewPrivileges", new Override(new Toggle(false), ""))));
        var after = after(later);
        assertAllAnew(after, later);
        assertThat(after.ratings().getFirst().words()).isEqualTo("1.2 OK");
        assertThat(after.ratings().getLast()).isSameAs(before.ratings().getLast());
    }

    @Test
    void assessesNothingWhenTheSandboxStaysAsItIs() {
        var after = after(SHOP_AND_BLOG.with(0, shop -> ProcessSettings.PROCESSES.set(shop, 9L)));
        assertThat(after.ratings().getFirst()).isSameAs(before.ratings().getFirst());
    }

    @Test
    void assessesEverythingAnewForAnotherRelease() {
        var later = DeploymentSettings.NIXOS.set(SHOP_AND_BLOG, "25.05");
        var after = after(later);
        assertAllAnew(after, later);
        assertThat(after.ratings())
                .extracting(rating -> rating.basis().version())
                .containsExactly(257, 257);
        assertThat(after(DeploymentSettings.NIXOS.set(SHOP_AND_BLOG, "25.11")).ratings())
                .extracting(rating -> rating.basis().version())
                .containsExactly(258, 258);
    }

    @Test
    void keepsWhatIsKnownWhenApplicationsMove() {
        var after = after(SHOP_AND_BLOG.adding(0, new Application("wiki")));
        assertThat(after.ratings().getFirst().words()).isEqualTo("0.9 SAFE");
        assertThat(after.ratings().get(1)).isSameAs(before.ratings().getFirst());
        assertThat(after.ratings().get(2)).isSameAs(before.ratings().getLast());
    }

    private Outcome after(Deployment later) {
        return before.after(before.generation().after(later));
    }

    /// Fixes are functions, which no two outcomes share.
    private static void assertAllAnew(Outcome after, Deployment later) {
        var anew = Outcome.of(later);
        assertThat(after.deployment()).isEqualTo(later);
        assertThat(after.ratings()).isEqualTo(anew.ratings());
        assertThat(after.files()).isEqualTo(anew.files());
        assertThat(after.findings().stream().map(OutcomeTest::unfixed).toList())
                .isEqualTo(anew.findings().stream().map(OutcomeTest::unfixed).toList());
    }

    private static Finding unfixed(Finding finding) {
        return new Finding(finding.severity(), finding.field(), finding.message(), Optional.empty());
    }
}
