package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HardeningViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));
    private final HardeningViewModel page = new HardeningViewModel(bench);

    @BeforeEach
    void change() {
        set("PrivateDevices", new Override(new Toggle(false), ""));
        set("LockPersonality", new Override(new Toggle(false), "an old library"));
        set("UMask", new Override(new Word("0077"), ""));
    }

    @Test
    void sumsUp() {
        assertThat(page.summaryProperty().get())
                .isEqualTo(Hardening.all().size() + " directives · 3 changed · 2 lowered");
    }

    @Test
    void filtersNarrowEachOther() {
        page.changedProperty().set(true);
        assertThat(page.shownProperty().get()).containsExactlyInAnyOrder("PrivateDevices", "LockPersonality", "UMask");
        page.loweredProperty().set(true);
        assertThat(page.shownProperty().get()).containsExactlyInAnyOrder("PrivateDevices", "LockPersonality");
        page.withFindingsProperty().set(true);
        assertThat(page.shownProperty().get()).containsExactly("PrivateDevices");
        page.showAll();
        assertThat(page.shownProperty().get()).hasSize(Hardening.all().size());
    }

    @Test
    void filtersWhatIsOffAndNotInTheModulesDefault() {
        page.beyondDefaultProperty().set(true);
        assertThat(page.shownProperty().get())
                .contains("PrivateNetwork", "SocketBindDeny", "MemoryHigh")
                .doesNotContain("PrivateDevices", "LockPersonality", "UMask", "NoNewPrivileges");
        set("PrivateNetwork", new Override(new Toggle(true), ""));
        assertThat(page.shownProperty().get()).doesNotContain("PrivateNetwork");
        page.showAll();
        assertThat(page.beyondDefaultProperty().get()).isFalse();
    }

    @Test
    void filtersWhatTheSystemdOfTheDeploymentDoesNotKnow() {
        page.tooNewProperty().set(true);
        assertThat(page.shownProperty().get()).isEmpty();
        assertThat(page.emptinessProperty().get().title()).isEqualTo("Nothing is too new");
        bench.store().change("Change release", now -> DeploymentSettings.NIXOS.set(now, "25.05"));
        assertThat(page.shownProperty().get()).containsExactly("PrivateBPF");
        set("PrivateUsers", new Override(new Word("full"), "a container"));
        set("ProtectHostname", new Override(new Toggle(false), ""));
        assertThat(page.shownProperty().get()).containsExactlyInAnyOrder("PrivateBPF", "PrivateUsers");
        var users = page.directives().stream()
                .filter(directive -> directive.directive().name().equals("PrivateUsers"))
                .findFirst()
                .orElseThrow();
        assertThat(Meaning.tooNew(users.directive(), users.state()))
                .isEqualTo("this value is not in systemd 257, but from 258 on");
        page.showAll();
        assertThat(page.tooNewProperty().get()).isFalse();
    }

    @Test
    void saysWhyNothingIsShown() {
        page.queryProperty().set(" gpu cluster ");
        assertThat(page.emptinessProperty().get().title()).isEqualTo("Nothing found for “gpu cluster”");
        page.loweredProperty().set(true);
        assertThat(page.emptinessProperty().get().text()).isEqualTo("Take a filter off, or search for another word.");
        page.queryProperty().set("");
        assertThat(page.emptinessProperty().get().title()).isEqualTo("Nothing is lowered");
        page.changedProperty().set(true);
        assertThat(page.emptinessProperty().get()).isEqualTo(Emptiness.FILTERED);
    }

    @Test
    void ratesTheShownApplication() {
        assertThat(page.ratingProperty().get().orElseThrow().words()).isEqualTo("1.3 OK");
        bench.focus().show(1);
        assertThat(page.ratingProperty().get().orElseThrow().words()).isEqualTo("1.1 OK");
    }

    @Test
    void findsNamesTitlesAndWordsOfTheExplanation() {
        page.queryProperty().set("umask");
        assertThat(page.shownProperty().get()).containsExactly("UMask");
        page.queryProperty().set(" hardware  DEVICES ");
        assertThat(page.shownProperty().get()).contains("PrivateDevices").doesNotContain("UMask");
        page.queryProperty().set("pypy");
        assertThat(page.shownProperty().get()).contains("MemoryDenyWriteExecute");
        page.queryProperty().set("file systems in memory");
        assertThat(page.shownProperty().get()).contains("RestrictFileSystems");
        page.queryProperty().set("no such word anywhere");
        assertThat(page.shownProperty().get()).isEmpty();
    }

    @Test
    void namesWhatTheCatalogueDoesNotHave() {
        set("ProtectEverything", new Override(new Toggle(true), ""));
        assertThat(page.unknownProperty().get()).containsExactly("ProtectEverything");
        page.removeUnknown("ProtectEverything");
        assertThat(page.unknownProperty().get()).isEmpty();
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Remove ProtectEverything of shop");
    }

    private void set(String name, Override override) {
        bench.store()
                .change(
                        "",
                        deployment -> deployment.with(
                                0, shop -> shop.withSandbox(shop.sandbox().with(name, override))));
    }
}
