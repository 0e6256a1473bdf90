package dev.snowfort.keys;

import static dev.snowfort.keys.Found.State.DROPPED;
import static dev.snowfort.keys.Found.State.EMPTY;
import static dev.snowfort.keys.Found.State.MISSING;
import static dev.snowfort.keys.Found.State.PLACEHOLDER;
import static dev.snowfort.keys.Found.State.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.keys.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysLintTest {
    private static final String STRONG = "kYq7_Zr2mXw9LdT4vHc8NbS1pGf6JuA3eRo5iKtWyVxQzMnBhCgDjF0s";
    private static final List<Wanted> WANTED = List.of(
            new Wanted("SECRET_KEY", true, 50), new Wanted("MAIL", true, 0), new Wanted("SENTRY_DSN", false, 0));

    @Test
    void aSoundFileHasNoProblem() {
        var report = check("# keys\nSECRET_KEY=" + STRONG + "\nMAIL='a b'\nSENTRY_DSN=\"x\"\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.names()).extracting(Found::state).containsExactly(PRESENT, PRESENT, PRESENT);
        assertThat(report.summary()).isEqualTo("3 names present, 0 missing");
        assertThat(report.isSound()).isTrue();
    }

    @Test
    void tellsWhatBecameOfEveryName() {
        var report = check("SECRET_KEY=changeme\nMAIL=\n");

        assertThat(report.names()).extracting(Found::state).containsExactly(PLACEHOLDER, EMPTY, MISSING);
        assertThat(report.summary())
                .isEqualTo("0 names present, 2 without a usable value, 0 missing, 1 optional left out");
        assertThat(report.problems())
                .containsExactly(new Problem(Kind.PLACEHOLDER, 1, "SECRET_KEY"), new Problem(Kind.EMPTY, 2, "MAIL"));
        assertThat(report.isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "MAIL=a b => BLANK MAIL 3",
                "MAIL=a # b => HASH MAIL 3",
                "MAIL='a' # b => HASH MAIL 3",
                "MAIL=a$HOME => EXPANSION MAIL 3",
                "MAIL=\"a${HOME}\" => EXPANSION MAIL 3",
                "MAIL='a$HOME' => ",
                "MAIL=a$ => ",
                "MAIL=C:\\dir => LOST_BACKSLASH MAIL 3",
                "MAIL=it's => INNER_QUOTE MAIL 3",
                "MAIL=a\\ => BACKSLASH_AT_END MAIL 3",
                "MAIL=\"a => UNCLOSED_QUOTE MAIL 3",
                "export MAIL=a => EXPORT MAIL 3,MISSING MAIL 0",
                "MAIL=a~MAIL=b => DUPLICATE MAIL 4",
                "MAIL=~MAIL=b => DUPLICATE MAIL 4",
                "MAIL=a~MAIL= => DUPLICATE MAIL 4,EMPTY MAIL 4",
                "MAIL=a~OTHER=1 => UNKNOWN OTHER 4",
                "MAIL=a~hJ8sdkQ=1 => UNKNOWN_UNSHOWN  4",
                "MAIL=a~JBSWY3DPEHPK3PXP== => UNKNOWN_UNSHOWN  4",
                "MAIL=a~q+W/dk3= => NO_NAME  4",
                "MAIL=a~MIIEvQIBADANBgkqh => NO_ASSIGNMENT  4",
                "MAIL='a~b' => SEVERAL_LINES MAIL 3",
                "MAIL=a\\~b => CONTINUED MAIL 3",
                "MAIL=a~# b\\~ => CONTINUED_COMMENT  4",
                "MAIL=a\u0001b => CONTROL_CHARACTER MAIL 3",
                "MAIL=<your password> => PLACEHOLDER MAIL 3,BLANK MAIL 3",
                "MAIL=XXXXXX => PLACEHOLDER MAIL 3",
            })
    void saysWhatIsWrongWithALine(String lines, String expected) {
        var report = check("SECRET_KEY=" + STRONG + "\nSENTRY_DSN=x\n" + lines.replace('~', '\n'));

        assertThat(String.join(
                        ",",
                        report.problems().stream()
                                .map(problem -> problem.kind() + " " + problem.name() + " " + problem.line())
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddaaaaaaaaaabbbbb"})
    void aWeakKeyIsSaidToBeWeak(String key) {
        assertThat(check("MAIL=a\nSENTRY_DSN=x\nSECRET_KEY=" + key).problems())
                .containsExactly(new Problem(Kind.SHORT, 3, "SECRET_KEY"));
    }

    @Test
    void theKeyOfStartprojectIsAPlaceholder() {
        assertThat(check("MAIL=a\nSENTRY_DSN=x\nSECRET_KEY=django-insecure-" + STRONG)
                        .problems())
                .containsExactly(new Problem(Kind.PLACEHOLDER, 3, "SECRET_KEY"));
    }

    @Test
    void aByteOrderMarkHidesTheFirstName() {
        var report = check("\uFEFFMAIL=a\r\nSECRET_KEY=" + STRONG + "\r\nSENTRY_DSN=x\r\n");

        assertThat(report.problems())
                .containsExactly(
                        new Problem(Kind.WINDOWS_LINES, 0, ""),
                        new Problem(Kind.BYTE_ORDER_MARK, 1, ""),
                        new Problem(Kind.MISSING, 0, "MAIL"));
    }

    @Test
    void systemdRefusesAFileThatIsNoText() {
        var report = KeysLint.check(("MAIL=a\0b\n").getBytes(StandardCharsets.ISO_8859_1), WANTED.subList(1, 2));
        assertThat(report.problems()).containsExactly(new Problem(Kind.NUL, 0, ""));
        assertThat(report.names()).extracting(Found::state).containsExactly(DROPPED);

        report = KeysLint.check(("MAIL=\u00e9\n").getBytes(StandardCharsets.ISO_8859_1), WANTED.subList(1, 2));
        assertThat(report.problems()).containsExactly(new Problem(Kind.NO_TEXT, 1, "MAIL"));
    }

    @Test
    void linuxPassesNoVariableOfMoreThan128KiB() {
        var report = check("SENTRY_DSN=x\nSECRET_KEY=" + STRONG + "\nMAIL=" + "ab".repeat(64 * 1024));

        assertThat(report.problems()).containsExactly(new Problem(Kind.TOO_LONG, 3, "MAIL"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySentenceSaysWhatWouldDo(Kind kind) {
        assertThat(new Problem(kind, 1, "MAIL").sentence()).endsWith(".").doesNotContain("{");
        assertThat(new Problem(kind, 1, "").sentence()).doesNotContain("{");
    }

    /// The secret stands at places where a reader could take it for something else.
    @Property
    void tellsNothingOfAValue(@ForAll int seed) {
        var secret = "hUsH" + Integer.toUnsignedString(seed, 36) + "sEcReT";
        for (var line : List.of(
                "MAIL=%s", "export MAIL=%s", "MAIL='%s", "%s=", "%s", "MAIL=a\n%s==", "x%s-y=1", "#%s\\\n%s=1")) {
            var report = check(line.replace("%s", secret));

            assertThat(report.toString()).doesNotContainIgnoringCase(secret);
            assertThat(report.problems()).extracting(Problem::sentence).noneMatch(text -> text.contains(secret));
        }
    }

    private static Report check(String text) {
        return KeysFile.check(text, WANTED);
    }
}
