package dev.snowfort.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.state.Derived;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Store;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private final Application shop =
            Examples.deployment("shop-and-blog").applications().getFirst();
    private final Store store = new Store(new Deployment(
            "Two", List.of(shop, lowered(shop.withName("blog"), "NoNewPrivileges", new Toggle(false), ""))));
    private final Derived derived = new Derived(store, Runnable::run);
    private final ReviewViewModel model = new ReviewViewModel(new Workbench(store, derived, new Focus(store)));

    @BeforeEach
    void look() {
        model.follow(true);
    }

    @AfterEach
    void close() {
        model.close();
        derived.close();
    }

    @Test
    void hasEveryDirectiveUnderTheHeadingOfItsGroupAndEveryApplication() {
        assertThat(lines())
                .isEqualTo(Hardening.all().stream()
                        .map(directive -> directive.name())
                        .toList());
        assertThat(model.shown().lines())
                .filteredOn(Line.Heading.class::isInstance)
                .hasSameSizeAs(Hardening.byGroup().keySet());
        assertThat(columns()).containsExactly("shop", "blog");
    }

    @Test
    void listsDecisionsWithTheirReasons() {
        store.change(
                "Lower",
                deployment -> deployment.with(
                        0, application -> lowered(application, "MemoryDenyWriteExecute", new Toggle(false), "numba")));

        assertThat(decisions()).containsExactly("shop MemoryDenyWriteExecute numba", "blog NoNewPrivileges ");
        assertThat(model.shown().decisions()).extracting(Decision::unexplained).containsExactly(false, true);
        assertThat(model.shown().summary())
                .startsWith("2 applications, at most 1.2 OK · 2 lowered, 1 without a reason · ");
    }

    @Test
    void leavesOnlyWhatIsLoweredWithoutAReason() {
        model.unexplainedProperty().set(true);
        assertThat(columns()).containsExactly("blog");
        assertThat(lines()).containsExactly("NoNewPrivileges");

        store.change(
                "Explain",
                deployment -> deployment.with(
                        1,
                        application -> lowered(application, "NoNewPrivileges", new Toggle(false), "sudo for backups")));
        assertThat(model.shown().columns()).isEmpty();
        assertThat(model.shown().any()).isTrue();
        model.loweredProperty().set(true);
        model.unexplainedProperty().set(false);
        assertThat(decisions()).containsExactly("blog NoNewPrivileges sudo for backups");
        model.showAll();
        assertThat(columns()).containsExactly("shop", "blog");
    }

    @Test
    void tellsTighterFromLowered() {
        store.change(
                "Tighten",
                deployment -> deployment.with(0, application -> lowered(application, "UMask", new Word("0077"), "")));
        model.loweredProperty().set(true);
        assertThat(decisions()).containsExactly("blog NoNewPrivileges ");
        model.loweredProperty().set(false);
        model.differingProperty().set(true);
        assertThat(lines()).contains("UMask", "NoNewPrivileges").hasSize(2);
    }

    @Test
    void leavesWhatHasFindings() {
        var wiki = Examples.deployment("intranet").applications().getFirst();
        store.open(new Deployment("Two", List.of(shop, lowered(wiki, "UMask", new Word("0000"), ""))));
        model.withFindingsProperty().set(true);
        assertThat(columns()).containsExactly(wiki.name());
        assertThat(lines()).containsExactly("UMask");
    }

    @Test
    void searchesDirectivesAndApplications() {
        model.queryProperty().set("nonewpriv");
        assertThat(lines()).contains("NoNewPrivileges").doesNotContain("UMask");
        model.applicationsProperty().set("BLO");
        assertThat(columns()).containsExactly("blog");
    }

    @Test
    void knowsWhatADirectiveWeighs() {
        assertThat(model.weight(place("NoNewPrivileges"))).isEqualTo(1000);
        assertThat(model.weight(place("ReadWritePaths"))).isZero();
    }

    @Test
    void worksOutAgainOnlyWhatChanged() {
        var before = model.shown().columns();
        store.change(
                "Lower",
                deployment ->
                        deployment.with(1, application -> lowered(application, "PrivateTmp", new Toggle(false), "")));

        assertThat(model.shown().columns().getFirst()).isSameAs(before.getFirst());
        assertThat(model.shown().columns().getLast()).isNotEqualTo(before.getLast());
    }

    @Test
    void followsOnlyWhileSomebodyLooks() {
        model.follow(false);
        store.change("Remove", deployment -> deployment.removing(1));
        assertThat(columns()).containsExactly("shop", "blog");
        model.follow(true);
        assertThat(columns()).containsExactly("shop");
    }

    private static Application lowered(Application application, String directive, DirectiveValue value, String reason) {
        return application.withSandbox(application.sandbox().with(directive, new Override(value, reason)));
    }

    private static int place(String directive) {
        return Hardening.all().indexOf(Hardening.named(directive).orElseThrow());
    }

    private List<String> lines() {
        return model.shown().lines().stream()
                .flatMap(line ->
                        line instanceof Line.Of of ? Stream.of(of.directive().name()) : Stream.of())
                .toList();
    }

    private List<String> columns() {
        return model.shown().columns().stream().map(Column::name).toList();
    }

    private List<String> decisions() {
        return model.shown().decisions().stream()
                .map(decision ->
                        decision.column().name() + " " + decision.directive().name() + " "
                                + decision.directive().reason())
                .toList();
    }
}
