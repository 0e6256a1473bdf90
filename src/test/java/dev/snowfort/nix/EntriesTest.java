package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.inherit;
import static dev.snowfort.nix.Nix.inheritFrom;
import static dev.snowfort.nix.Nix.let;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// When an attribute is defined twice. Both tables are held against Nix itself.
class EntriesTest {
    private static final Nix ONE = number(1);

    static Stream<Arguments> merging() {
        return Stream.of(
                entries(bind("a", ONE), bind("A", ONE)),
                entries(at("a", "b"), at("a", "c")),
                entries(at("a", "b"), bind("a", set(bind("c", ONE)))),
                entries(bind("a", set(bind("b", ONE))), at("a", "c")),
                entries(bind("a", set(bind("b", ONE))), bind("a", set(bind("c", ONE)))),
                entries(bind("a", set(bind("b", set(bind("c", ONE))))), at("a", "b", "d")),
                entries(bind("a", set()), at("a", "b")),
                entries(inherit("a"), inheritFrom(name("lib"), "b")),
                entries(bind("a.b", ONE), at("a", "b")));
    }

    static Stream<Arguments> clashing() {
        return Stream.of(
                clash("a", bind("a", ONE), bind("a", ONE)),
                clash("a.b", at("a", "b"), at("a", "b")),
                clash("a.b", bind("a", ONE), at("a", "b")),
                clash("a", at("a", "b"), bind("a", ONE)),
                clash("a.b", at("a", "b"), bind("a", set(bind("b", ONE)))),
                clash("a.b", bind("a", set(bind("b", ONE))), at("a", "b")),
                clash("a.b", at("a", "b", "c"), bind("a", set(bind("b", set(bind("d", ONE)))))),
                clash("a", bind("a", ONE), inherit("a")),
                clash("a", inherit("a"), inheritFrom(name("lib"), "a")),
                clash("a.b", inherit("a"), at("a", "b")),
                clash("a", inheritFrom(name("lib"), "a"), inheritFrom(name("lib"), "a")),
                clash("a.b", bind("a", set(inherit("b"))), at("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("merging")
    void acceptsWhatAddsUp(List<Entry> entries) {
        assertThatCode(() -> set(entries)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("clashing")
    void refusesWhatIsDefinedTwice(String name, List<Entry> entries) {
        assertThatThrownBy(() -> set(entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the attribute " + name + " is defined twice");
        assertThatThrownBy(() -> let(entries, name("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    /// Nix tells of the first error only; `tryEval` does not catch it, so every set needs a run of its own.
    @Test
    void nixAgrees() {
        var nix = RealTool.find("nix-instantiate");
        Assumptions.assumeTrue(nix.isPresent(), "nix-instantiate is not on the PATH: Nix was not asked");
        List<String> merging = merging().map(example -> source(example, 0)).toList();
        List<String> clashing = clashing().map(example -> source(example, 1)).toList();

        assertThat(merging).allMatch(source -> parses(nix.get(), source));
        assertThat(clashing).noneMatch(source -> parses(nix.get(), source));
    }

    private static boolean parses(RealTool nix, String source) {
        return nix.succeeds(List.of("--store", "dummy://", "--parse", "--expr", source));
    }

    /// Each entry printed by itself, as the printer would never put the clashing ones into one set.
    @SuppressWarnings("unchecked")
    private static String source(Arguments example, int argument) {
        String sets = ((List<Entry>) example.get()[argument])
                .stream()
                        .map(entry -> NixTest.print(set(entry)))
                        .map(EntriesTest::inner)
                        .reduce("", String::concat);
        return "{ a, lib }: {" + sets + "}";
    }

    private static String inner(String set) {
        return set.substring(set.indexOf('{') + 1, set.lastIndexOf('}'));
    }

    private static Binding at(String... path) {
        return bind(List.of(path), ONE);
    }

    private static Arguments entries(Entry... entries) {
        return Arguments.of(Arrays.asList(entries));
    }

    private static Arguments clash(String name, Entry... entries) {
        return Arguments.of(name, Arrays.asList(entries));
    }
}
