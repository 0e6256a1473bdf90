package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommentTextTest {
    static final List<String> TEXTS = Hostile.TEXTS;

    static Stream<Arguments> comments() {
        return Stream.of(
                Arguments.of("", List.of("#")),
                Arguments.of("plain", List.of("# plain")),
                Arguments.of("  - kept  as it is", List.of("#   - kept  as it is")),
                Arguments.of("blanks at the end \u00A0 ", List.of("# blanks at the end")),
                Arguments.of("a\tb", List.of("# a b")),
                Arguments.of("a\r\nb\n\nc", List.of("# a", "# b", "#", "# c")),
                Arguments.of(
                        "a\rb\fc\u000Bd\u0085e\u2028f\u2029g",
                        "abcdefg".chars().mapToObj(c -> "# " + (char) c).toList()),
                Arguments.of("a\0b\u001Bc\u007Fd\u009Be", List.of("# a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")),
                Arguments.of("half \uD83D\uDE00 of \uD83D", List.of("# half \uD83D\uDE00 of \uFFFD")),
                Arguments.of("\u202Eevil\u2066\uFEFF", List.of("# \uFFFDevil\uFFFD\uFFFD")),
                Arguments.of("*/ }: ${x} ''", List.of("# */ }: ${x} ''")));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void keepsTextWithinItsComment(String text, List<String> expected) {
        assertThat(CommentText.lines(List.of(text))).isEqualTo(expected);
    }

    @Test
    void wrapsAtTheLastSpaceThatLetsALineFit() {
        var word = "x".repeat(48);

        assertThat(CommentText.lines(List.of(word + " " + word + "y " + word)))
                .containsExactly("# " + word + " " + word + "y", "# " + word);
        assertThat(CommentText.lines(List.of(word + " " + word + "yy")))
                .containsExactly("# " + word, "# " + word + "yy");
    }

    @Test
    void leavesALongWordWhole() {
        var word = "\uD83D\uDE00".repeat(120);

        assertThat(CommentText.lines(List.of("  " + word + " a " + word)))
                .containsExactly("#   " + word, "# a", "# " + word);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void holdsHostileTextOnLinesOfItsOwn(String text) {
        assertThat(CommentText.lines(List.of(text)))
                .isNotEmpty()
                .allMatch(line -> line.matches("#|# [^\\p{Cc}\\u2028\\u2029]*[^\\p{Cc}\\u2028\\u2029 ]"));
    }
}
