package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.ui.section.hardening.Picked.Mode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PickedTest {
    @ParameterizedTest
    @MethodSource("values")
    void readsAListAsSystemdDoes(DirectiveKind kind, DirectiveValue value, Picked picked) {
        assertThat(Picked.of(kind, value)).isEqualTo(picked);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatItWritesIsReadTheSame(DirectiveKind kind, DirectiveValue value, Picked picked) {
        assertThat(Picked.of(kind, picked.value(kind))).isEqualTo(picked);
    }

    private static Stream<Arguments> values() {
        var capabilities = DirectiveKind.CAPABILITIES;
        var families = DirectiveKind.FAMILIES;
        return Stream.of(
                Arguments.of(capabilities, new Lines(), picked(Mode.UNSET)),
                Arguments.of(capabilities, new Lines(""), picked(Mode.NONE)),
                Arguments.of(
                        capabilities, new Lines("CAP_A CAP_B", "CAP_C"), picked(Mode.ONLY, "CAP_A", "CAP_B", "CAP_C")),
                Arguments.of(capabilities, new Lines("~CAP_A CAP_B", "CAP_A"), picked(Mode.EXCEPT, "CAP_B")),
                Arguments.of(capabilities, new Lines("CAP_A", "", "CAP_B"), picked(Mode.ONLY, "CAP_B")),
                Arguments.of(capabilities, new Lines("CAP_A", "~CAP_A"), picked(Mode.NONE)),
                Arguments.of(capabilities, new Lines("~"), picked(Mode.EXCEPT)),
                Arguments.of(families, new Lines("none"), picked(Mode.NONE)),
                Arguments.of(families, new Lines("AF_UNIX", ""), picked(Mode.UNSET)),
                Arguments.of(families, new Lines("none", "AF_UNIX"), picked(Mode.ONLY, "AF_UNIX")),
                Arguments.of(families, new Lines("~AF_PACKET", "~AF_ALG"), picked(Mode.EXCEPT, "AF_PACKET", "AF_ALG")));
    }

    private static Picked picked(Mode mode, String... words) {
        return new Picked(mode, List.of(words));
    }
}
