package dev.snowfort.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.keys.EnvironmentFile.Comment;
import dev.snowfort.keys.EnvironmentFile.Empty;
import dev.snowfort.keys.EnvironmentFile.Variable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "plain => A=plain",
                "a b => A=\"a b\"",
                "it's => A=\"it's\"",
                "say \"x\" => A=\"say \\\"x\\\"\"",
                "$HOME => A=\"\\$HOME\"",
                "C:\\dir => A=\"C:\\\\dir\"",
                "#x => A=\"#x\"",
            })
    void quotesWhatSystemdWouldReadOtherwise(String value, String line) {
        assertThat(new Variable("A", value).line()).isEqualTo(line);
    }

    @Property
    void aCommentIsOneCommentedLine(@ForAll String text) {
        assertThat(new Comment(text).line())
                .startsWith("#")
                .doesNotContain("\n", "\r")
                .doesNotEndWith("\\");
    }

    @Test
    void anEmptyLineIsEmpty() {
        assertThat(new Empty().line()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A B", "A-B", "é", "A=B", "A\n"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> new Variable(name, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
