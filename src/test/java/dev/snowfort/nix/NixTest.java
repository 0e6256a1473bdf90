package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NixTest {
    static final List<String> UNSPEAKABLE = List.of("\0", "a\0b", "\uD83D", "a\uDE00", "\uDE00\uD83D");

    static java.util.stream.Stream<Arguments> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void prints(Nix nix, String expected) {
        assertThat(print(nix)).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("UNSPEAKABLE")
    void refusesTextThatNixCannotHold(String text) {
        assertThat(Nix.canHold(text)).isFalse();
        assertThatThrownBy(() -> text(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Nix cannot hold a text with ");
        assertThatThrownBy(() -> bind(text, name("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Nix.select(name("a"), text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Nix.inheritFrom(name("a"), text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsEveryOtherText() {
        assertThat(Hostile.TEXTS).allMatch(Nix::canHold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a.b", "if", "or", "é", "-a", "a\n", "${a}"})
    void refusesNamesThatNoVariableHas(String name) {
        assertThatThrownBy(() -> name(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no variable of Nix can be named \"" + name + "\"");
        assertThatThrownBy(() -> Nix.function(name, name("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Nix.function(List.of(name), true, name("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Nix.inherit(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "/", "a", "a/b", "./", "./a/", "./a//b", "./a b", "./é", "~/a", "./${a}", "./a\n"
            })
    void refusesPathsThatNoLiteralSpells(String path) {
        assertThatThrownBy(() -> Nix.path(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no path literal of Nix: \"" + path + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "*", "<", "+++", "; abort"})
    void refusesOtherOperators(String operator) {
        assertThatThrownBy(() -> Nix.operation(operator, name("a"), name("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no operator that can be printed: " + operator);
    }

    @Test
    void refusesWhatLacksAPart() {
        assertThatThrownBy(() -> call(name("f"))).hasMessage("a call needs an argument");
        assertThatThrownBy(() -> Nix.select(name("a"))).hasMessage("a selection needs an attribute name");
        assertThatThrownBy(() -> bind(List.of(), name("a"))).hasMessage("a binding needs a name");
        assertThatThrownBy(Nix::inherit).hasMessage("inherit needs at least one name");
        assertThatThrownBy(() -> Nix.function(List.of("a", "a"), false, name("a")))
                .hasMessage("a parameter is named twice: [a, a]");
    }

    @Test
    void takesTheLayoutFromTheTreeAloneNotFromSharedParts() {
        var shared = list(text("x".repeat(60)));
        var apart = list(text("x".repeat(60)));

        assertThat(print(set(bind("a", call(name("l".repeat(60)), shared)), bind("b", shared))))
                .isEqualTo(print(set(bind("a", call(name("l".repeat(60)), apart)), bind("b", shared))));
    }

    static String print(Nix nix) {
        return new NixFile(List.of(), nix).text();
    }
}
