package dev.snowfort.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.export.LineDiff.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equalTextsDoNotDiffer() {
        assertThat(LineDiff.of("a\n", "a\n")).isEmpty();
    }

    @Test
    void looksLikeDiffDashU() {
        var before = IntStream.rangeClosed(1, 20).mapToObj(i -> i + "\n").collect(Collectors.joining());

        assertThat(text(LineDiff.of(
                        before, before.replace("2\n3\n", "2\nthree\n").replace("19\n", ""))))
                .isEqualTo("""
                        @@ -1,6 +1,6 @@
                         1
                         2
                        -3
                        +three
                         4
                         5
                         6
                        @@ -16,5 +16,4 @@
                         16
                         17
                         18
                        -19
                         20
                        """);
    }

    @Test
    void aNewFileIsAllAdded() {
        assertThat(text(LineDiff.of("", "a\nb\n"))).isEqualTo("@@ -0,0 +1,2 @@\n+a\n+b\n");
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        assertThat(text(LineDiff.of("a", "a\n"))).isEqualTo("@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
    }

    @Property
    void whatIsKeptAndAddedIsTheNewText(
            @ForAll @Size(max = 12) List<Boolean> before, @ForAll @Size(max = 12) List<Boolean> after) {
        var difference = LineDiff.of(lines(before), lines(after));

        if (!difference.isEmpty() && before.size() <= 3 && after.size() <= 3) {
            assertThat(without(difference, Kind.REMOVED)).isEqualTo(lines(after));
            assertThat(without(difference, Kind.ADDED)).isEqualTo(lines(before));
        }
        assertThat(count(difference, Kind.ADDED) - count(difference, Kind.REMOVED))
                .isEqualTo(after.size() - before.size());
    }

    private static String lines(List<Boolean> flags) {
        return flags.stream().map(flag -> flag + "\n").collect(Collectors.joining());
    }

    private static String without(List<LineDiff.Line> difference, Kind kind) {
        return difference.stream()
                .filter(line -> line.kind() != kind && line.kind() != Kind.HUNK)
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    }

    private static int count(List<LineDiff.Line> difference, Kind kind) {
        return (int) difference.stream().filter(line -> line.kind() == kind).count();
    }

    private static String text(List<LineDiff.Line> difference) {
        return difference.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
