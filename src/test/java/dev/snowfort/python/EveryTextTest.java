package dev.snowfort.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.snowfort.python.Token.Kind;
import dev.snowfort.tool.Installed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every text, Python or not.
class EveryTextTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MUCH = 1 << 18;

    @Property(tries = 1000)
    void readsAnyBytes(@ForAll byte[] bytes) {
        reads(new String(bytes, StandardCharsets.UTF_8));
        reads(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 2000)
    void readsWhatLooksLikePython(@ForAll("pieces") List<String> pieces) {
        reads(String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "\"\"\"", "\\", "\n", "\r", "\t", "    ", "#",
                        ":", ";", ",", "=", "+=", ":=", ".", "...", "*", "**", "->", "@", "f", "rb", "b'", "f\"{",
                        "lambda", "def", "class", "if", "else", "for", "import", "from", "as", "async", "x", "1", "0x",
                        "None", "é", "\uD800", "\0", "\uFEFF", "$", "`")
                .list()
                .ofMaxSize(80);
    }

    /// Everything that is repeated is read in the end, and soon: nothing is looked at again and again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "{", ")", "f\"{\"", "f'{' '", "lambda ", "lambda:", "if a: ", "x.", "x()", "x[0]", "\"",
                        "'''",
                "\\", " ", "\t", "\n", ";", "a = ", "not ", "x,", "{1:", "# ", "1", "\\\n", "if lambda:\n", "def f("
            })
    void readsMuchOfTheSameInTime(String piece) {
        var text = "if lambda" + piece.repeat(MUCH / piece.length());

        assertTimeoutPreemptively(PATIENCE, () -> reads(text));
        assertTimeoutPreemptively(PATIENCE, () -> reads(piece.repeat(MUCH / piece.length())));
    }

    /// Python's own tokenizer, on Python's own library.
    @Test
    void tellsTokensAsPythonDoes() throws Exception {
        Installed.tool("python3");
        var program = Path.of("src/test/resources/tokens.py").toString();
        var files = Installed.run("python3", List.of(program)).lines().toList();
        assertThat(files).hasSizeGreaterThan(100);
        var ours = new ArrayList<String>();
        for (var file : files) {
            ours.add("file " + file);
            ours.addAll(tokens(Files.readString(Path.of(file))));
        }
        var arguments = Stream.concat(Stream.of(program), files.stream()).toList();

        assertThat(ours).isEqualTo(Installed.run("python3", arguments).lines().toList());
    }

    private static List<String> tokens(String source) {
        var lines = new ArrayList<String>();
        for (var token : new Lexer(source).tokens()) {
            switch (token.kind()) {
                case NAME, NUMBER -> lines.add(token.line() + " " + token.text());
                case STRING -> lines.add(token.line() + " text " + sum(token.text()));
                case OPAQUE -> lines.add(token.line() + " opaque");
                case OPERATOR, END -> {}
            }
        }
        return lines;
    }

    private static String sum(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        return bytes.length + " " + sum.getValue();
    }

    private static void reads(String text) {
        var tokens = new Lexer(text).tokens();
        if (!tokens.isEmpty()) {
            assertThat(tokens.getLast().kind()).isEqualTo(Kind.END);
        }
        for (var statement : PythonSource.parse(text).statements()) {
            assertThat(statement.line()).isPositive();
            assertThat(statement.expressions().count()).isNotNegative();
        }
    }
}
