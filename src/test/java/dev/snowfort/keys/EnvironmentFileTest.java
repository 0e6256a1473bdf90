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
    void systemdReadsBackWhatWasWritten(@ForAll String value) {
        if (value.indexOf('\0') < 0) {
            assertThat(read(new Variable("A", value).line())).isEqualTo("A=" + value);
        }
    }

    @Property
    void aCommentIsOneCommentedLine(@ForAll String text) {
        assertThat(new Comment(text).line()).startsWith("#").doesNotContain("\n", "\r");
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

    /// Reads one assignment as systemd.exec(5) says: a double-quoted value is literal except for a backslash before one
    /// of `"`, `\`, a backtick and `$`.
    private static String read(String line) {
        var equals = line.indexOf('=');
        var raw = line.substring(equals + 1);
        if (!raw.startsWith("\"")) {
            return line;
        }
        var value = new StringBuilder();
        for (var i = 1; i < raw.length() - 1; i++) {
            if (raw.charAt(i) == '\\' && "\"\\`$".indexOf(raw.charAt(i + 1)) >= 0) {
                i++;
            }
            value.append(raw.charAt(i));
        }
        return line.substring(0, equals + 1) + value;
    }
}
