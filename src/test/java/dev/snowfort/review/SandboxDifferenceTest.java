package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Preset;
import dev.snowfort.catalog.Presets;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.SandboxDifference.Changed;
import dev.snowfort.review.SandboxDifference.Direction;
import dev.snowfort.review.SandboxDifference.Switched;
import dev.snowfort.storage.Examples;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SandboxDifferenceTest {
    private static final Systemd NEWEST = Systemd.versions().getLast();
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @Test
    void saysWhatSealingWouldDo() {
        var difference = difference(SHOP, preset("sealed"));

        assertThat(difference.settings())
                .containsExactly(
                        new Switched(ServingSettings.UNIX_SOCKET, true),
                        new Switched(ServingSettings.PRIVATE_NETWORK, true),
                        new Switched(ServingSettings.SEALED, true));
        assertThat(difference.directives())
                .contains(
                        new Changed("PrivateNetwork", "no", "yes", Direction.TIGHTER, "", true),
                        new Changed(
                                "RestrictAddressFamilies",
                                "AF_UNIX, AF_INET, AF_INET6",
                                "AF_UNIX",
                                Direction.TIGHTER,
                                "",
                                true))
                .noneMatch(changed -> changed.direction() == Direction.LOWERED);
        assertThat(difference.before().orElseThrow()).hasToString("1.1");
        assertThat(difference.after().orElseThrow()).hasToString("0.1");
    }

    @Test
    void saysWhatALooserPresetLowersAndWhy() {
        var difference = difference(SHOP, preset("compatible"));

        assertThat(difference.settings()).isEmpty();
        assertThat(difference.directives())
                .extracting(Changed::name)
                .containsExactly("SystemCallFilter", "MemoryDenyWriteExecute", "ProcSubset");
        assertThat(difference.directives())
                .allMatch(changed -> changed.direction() == Direction.LOWERED
                        && !changed.noted()
                        && changed.reason().endsWith("."));
        assertThat(difference.brought()).isEmpty();
    }

    @Test
    void namesTheFindingsThatItWouldBringAndMend() {
        var elsewhere = SHOP.with(
                0,
                shop -> DatabaseSettings.DATABASE_CREATE_LOCALLY.set(
                        DatabaseSettings.DATABASE_HOST.set(shop, "db.example.org"), false));

        assertThat(difference(elsewhere, preset("sealed")).brought())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("db.example.org"));
        var lowered = with(SHOP, "ProtectHome", new Override(new Toggle(false), ""));
        assertThat(difference(lowered, preset("default")).mended())
                .extracting(Finding::message)
                .containsExactly("ProtectHome is lowered without a reason; write down why, for whoever reviews this.");
    }

    @Test
    void tellsWhatBecomesOfReasons() {
        var own = with(
                with(
                        with(SHOP, "LimitCORE", new Override(new Word("0"), "no dumps")),
                        "LockPersonality",
                        new Override(new Toggle(false), "old library")),
                "Unheard",
                new Override(new Toggle(true), "mine"));

        var difference = difference(own, preset("sealed"));

        assertThat(difference.directives())
                .contains(
                        new Changed("LimitCORE", "0", "0", Direction.SAME, "no dumps", true),
                        new Changed("LockPersonality", "no", "yes", Direction.TIGHTER, "old library", true))
                .noneMatch(changed -> changed.name().equals("Unheard"));
        assertThat(difference(own, preset("default")).directives())
                .endsWith(new Changed("Unheard", "yes", "(removed)", Direction.CHANGED, "mine", true));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPresetComesToWhatItPromises(Deployment deployment, int index) {
        for (var systemd : Systemd.versions()) {
            var application = deployment.applications().get(index);
            var sealed = preset("sealed").apply(application);
            assertThat(overall(sealed, systemd)).isEqualTo("0.1");
            var plain = preset("default").apply(application);
            assertThat(plain.sandbox()).isEqualTo(Sandbox.DEFAULT);
            var compatible = preset("compatible").apply(application);
            assertThat(row(compatible, systemd, "MemoryDenyWriteExecute")).isEqualTo(1);
            assertThat(row(compatible, systemd, "SystemCallFilter_resources")).isPositive();
            assertThat(row(compatible, systemd, "SystemCallFilter_privileged")).isZero();
            assertThat(Hardening.all().stream().filter(directive -> directive.lowered(compatible)))
                    .hasSize(3);
        }
        for (var preset : Presets.all()) {
            var after = preset.apply(deployment.applications().get(index));
            var applied = deployment.with(index, _ -> after);
            assertThat(SandboxDifference.of(applied, index, preset.apply(after), NEWEST)
                            .isEmpty())
                    .isTrue();
        }
    }

    static Stream<Arguments> places() {
        return Examples.names().stream()
                .map(Examples::deployment)
                .flatMap(deployment -> IntStream.range(
                                0, deployment.applications().size())
                        .mapToObj(index -> Arguments.of(deployment, index)));
    }

    private static SandboxDifference difference(Deployment deployment, Preset preset) {
        var after = preset.apply(deployment.applications().getFirst());
        return SandboxDifference.of(deployment, 0, after, NEWEST);
    }

    private static Preset preset(String name) {
        return Presets.named(name).orElseThrow();
    }

    private static Deployment with(Deployment deployment, String directive, Override override) {
        return deployment.with(0, shop -> shop.withSandbox(shop.sandbox().with(directive, override)));
    }

    private static String overall(Application application, Systemd systemd) {
        return assessment(application, systemd).overall().toString();
    }

    private static int row(Application application, Systemd systemd, String row) {
        return assessment(application, systemd).row(row).orElseThrow().badness().getAsInt();
    }

    private static Assessment assessment(Application application, Systemd systemd) {
        return (Assessment) systemd.assess(Service.of(application));
    }
}
