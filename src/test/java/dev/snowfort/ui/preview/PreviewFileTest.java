package dev.snowfort.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.nix.Token;
import dev.snowfort.nix.Token.Kind;
import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreviewFileTest {
    @Test
    void tokensThatSpanLinesAreCutAndKeepKindAndOrigin() {
        var file = GeneratedFile.of(
                "a.nix",
                List.of(new Token(Kind.STRING, "one\ntwo", "0/port"), new Token(Kind.SPACE, "\n\n", "")),
                false);

        assertThat(Line.of(file))
                .containsExactly(
                        new Line(List.of(new Token(Kind.STRING, "one", "0/port"))),
                        new Line(List.of(new Token(Kind.STRING, "two", "0/port"))),
                        new Line(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a x c, 1",
        "a b c, a b c, ''",
        "a b c, a c, ''",
        "a } b }, a } c } b }, '2 3'",
        "a b c d e, a x c y e, '1 3'",
        "'', a b, '0 1'",
    })
    void marksTheLinesThatAreNew(String before, String after, String marked) {
        var changed = PreviewFile.unmarked(file(before)).changedTo(file(after));

        var places = IntStream.range(0, changed.rows().size())
                .filter(index -> changed.rows().get(index).changed())
                .mapToObj(String::valueOf)
                .toList();
        assertThat(String.join(" ", places)).isEqualTo(marked);
    }

    @Test
    void marksGoWithTheNextChangeElsewhere() {
        var changed = PreviewFile.unmarked(file("a b")).changedTo(file("a c"));

        assertThat(changed.changedTo(file("a c")).rows()).noneMatch(Row::changed);
    }

    @ParameterizedTest
    @CsvSource({"B, '1 3'", "ab, 3", "x, ''", "'', ''"})
    void findsLinesInAnyCase(String text, String places) {
        var found = PreviewFile.unmarked(file("a b c Ab")).find(text).stream()
                .map(String::valueOf)
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({"a b c, a x c", "a b, a b c", "a b c, c", "'', a", "a a a, a a", "a b c d, a x y d"})
    void spliceTurnsTheOldListIntoTheNew(String before, String after) {
        var list = new ArrayList<>(lines(before));

        Splice.between(lines(before), lines(after)).applyTo(list);

        assertThat(list).isEqualTo(lines(after));
    }

    private static List<String> lines(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    private static GeneratedFile file(String words) {
        var tokens = Arrays.stream(words.isEmpty() ? new String[0] : words.split(" "))
                .map(word -> new Token(Kind.NAME, word + "\n", ""))
                .toList();
        return GeneratedFile.of("a.nix", tokens, false);
    }
}
