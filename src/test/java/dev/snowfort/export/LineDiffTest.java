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
    void appliedToTheOldTextItGivesTheNewOne(
            @ForAll @Size(max = 40) List<Boolean> before, @ForAll @Size(max = 40) List<Boolean> after) {
        assertThat(patched(lines(before), LineDiff.of(lines(before), lines(after))))
                .isEqualTo(lines(after));
    }

    private static String lines(List<Boolean> flags) {
        return flags.stream().map(flag -> flag + "\n").collect(Collectors.joining());
    }

    /// What `patch` does: each hunk says at which line of the old text it begins, and must find its lines there.
    private static String patched(String before, List<LineDiff.Line> difference) {
        var old = before.lines().toList();
        var patched = new StringBuilder();
        var next = 0;
        for (var line : difference) {
            if (line.kind() == Kind.HUNK) {
                var range = line.text().split("[ ,]")[1].substring(1);
                var length = Integer.parseInt(line.text().split("[ ,]")[2]);
                var start = Integer.parseInt(range) - (length == 0 ? 0 : 1);
                old.subList(next, start).forEach(same -> patched.append(same).append('\n'));
                next = start;
            } else {
                if (line.kind() != Kind.ADDED) {
                    assertThat(old.get(next++)).isEqualTo(line.text());
                }
                if (line.kind() != Kind.REMOVED) {
                    patched.append(line.text()).append('\n');
                }
            }
        }
        old.subList(next, old.size()).forEach(same -> patched.append(same).append('\n'));
        return patched.toString();
    }

    private static String text(List<LineDiff.Line> difference) {
        return difference.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
