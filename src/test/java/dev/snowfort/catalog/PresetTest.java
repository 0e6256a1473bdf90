package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.model.Deployments;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetTest {
    private static final Application WIKI = new Application("wiki");

    @Test
    void theLoosestComesFirst() {
        assertThat(Presets.all()).extracting(Preset::name).containsExactly("compatible", "default", "sealed");
        assertThat(Presets.named("paranoid")).isEmpty();
    }

    @Test
    void everyAdviceLowersTheModulesDefaultAndSaysWhy() {
        for (var preset : Presets.all()) {
            for (var advice : preset.advice()) {
                var directive = advice.directive();
                assertThat(directive.refuse(advice.value())).isEmpty();
                assertThat(directive.looser(advice.value(), directive.defaultFor(WIKI)))
                        .as(directive.name())
                        .isTrue();
                assertThat(advice.reason()).endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("applied")
    void applyingItAgainChangesNothing(Preset preset, Application application) {
        var once = preset.apply(application);

        assertThat(preset.apply(once)).isEqualTo(once);
        assertThat(preset.holds(once)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("applied")
    void noReasonThatTheUserWroteIsLost(Preset preset, Application application) {
        var after = preset.apply(application).sandbox();

        application.sandbox().overrides().forEach((name, override) -> {
            if (!override.reason().isBlank()) {
                assertThat(after.reason(name)).as(name).isEqualTo(override.reason());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("applications")
    void theDefaultLeavesNoOverride(Application application) {
        var plain = preset("default").apply(application);

        assertThat(plain.sandbox().overrides()).isEmpty();
        assertThat(plain.settings())
                .isEqualTo(application.settings().without("privateNetwork").without("sealed"));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void sealedSwitchesTheOptionOnAndLeavesNothingLowered(Application application) {
        var sealed = preset("sealed").apply(application);

        assertThat(Circumstance.of(sealed)).contains(Circumstance.SEALED);
        assertThat(Hardening.all()).noneMatch(directive -> directive.lowered(sealed));
        assertThat(preset("sealed").apply(new Application("wiki")).sandbox()).isEqualTo(Sandbox.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void compatibleLowersWhatACompilerAtRunTimeNeedsAndNothingElse(Application application) {
        var compatible = preset("compatible").apply(application);

        assertThat(value("MemoryDenyWriteExecute", compatible)).isEqualTo(new Toggle(false));
        assertThat(value("ProcSubset", compatible)).isEqualTo(new Word("all"));
        assertThat(value("SystemCallFilter", compatible)).isNotEqualTo(value("SystemCallFilter", WIKI));
        assertThat(Circumstance.of(compatible)).doesNotContain(Circumstance.SEALED, Circumstance.PRIVATE_NETWORK);
        for (var directive : Hardening.all()) {
            var own = application.sandbox().override(directive.name()).isPresent();
            if (!own && preset("compatible").advice().stream().noneMatch(advice -> advice.directive() == directive)) {
                assertThat(directive.lowered(compatible)).as(directive.name()).isFalse();
            }
        }
    }

    @Test
    void tighterOverridesStayUnderTheSeal() {
        var own = WIKI.withSandbox(Sandbox.DEFAULT
                .with("UMask", new Override(new Word("0077"), "private"))
                .with("PrivateIPC", new Override(new Toggle(true), "two services"))
                .with("ReadWritePaths", new Override(new Lines("/srv/media"), "uploads"))
                .with("Unheard", new Override(new Toggle(true), "")));

        var sealed = preset("sealed").apply(own).sandbox();

        assertThat(sealed.overrides()).containsOnlyKeys("UMask", "Unheard");
        assertThat(sealed.notes()).containsOnlyKeys("PrivateIPC", "ReadWritePaths");
        assertThat(preset("default").apply(own).sandbox().overrides()).isEmpty();
    }

    @Test
    void aDirectiveThatIsLoweredAgainHasTheUsersReasonAgain() {
        var own = with("MemoryDenyWriteExecute", new Toggle(false), "numba");

        var round = preset("compatible").apply(preset("sealed").apply(own));

        assertThat(round.sandbox().override("MemoryDenyWriteExecute"))
                .contains(new Override(new Toggle(false), "numba"));
        var ready = preset("compatible").apply(WIKI);
        assertThat(preset("default").apply(ready).sandbox()).isEqualTo(Sandbox.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "@system-service, looser, @system-service, looser",
        "@system-service ~@privileged, the same, @system-service ~@privileged, the same",
        "@system-service ~@resources, another, @system-service ~@privileged, another",
        "@system-service ~@privileged ~@resources mbind, '', @system-service ~@privileged, ready",
        "@system-service ~@privileged, '', @system-service ~@privileged, ready",
        "@system-service, '', @system-service, ''",
    })
    void anOwnFilterStaysWhereItIsLooseEnough(String filter, String reason, String expected, String words) {
        var own = with("SystemCallFilter", new Lines(filter.split(" ")), reason);

        var override = preset("compatible").apply(own).sandbox().overrides().get("SystemCallFilter");

        assertThat(override.value()).isEqualTo(new Lines(expected.split(" ")));
        assertThat(override.reason()).matches(words.equals("ready") ? "The application, or a program.*" : words);
    }

    static Stream<Application> applications() {
        var random = IntStream.range(0, 40).mapToObj(Deployments::of);
        var examples = Examples.names().stream().map(Examples::deployment);
        return Stream.concat(examples, random).flatMap(deployment -> deployment.applications().stream());
    }

    static Stream<Arguments> applied() {
        return Presets.all().stream()
                .flatMap(preset -> applications().map(application -> Arguments.of(preset, application)));
    }

    private static Preset preset(String name) {
        return Presets.named(name).orElseThrow();
    }

    private static DirectiveValue value(String directive, Application application) {
        return Hardening.named(directive).orElseThrow().valueFor(application);
    }

    private static Application with(String directive, DirectiveValue value, String reason) {
        return WIKI.withSandbox(Sandbox.DEFAULT.with(directive, new Override(value, reason)));
    }
}
