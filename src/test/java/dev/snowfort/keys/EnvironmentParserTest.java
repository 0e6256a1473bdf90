package dev.snowfort.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.keys.EnvironmentFile.Comment;
import dev.snowfort.keys.EnvironmentFile.Empty;
import dev.snowfort.keys.EnvironmentFile.Variable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The parser against its own writer, and against the real one of the installed systemd.
class EnvironmentParserTest {
    /// Pieces that mean something, so that random files get into every state.
    private static final List<String> PIECES = List.of(
            "A", "B", "NAME", "=", "==", "x", "value", " ", "\t", "\n", "\n", "\r\n", "\r", "\"", "'", "\\", "\\\n",
            "\\\r\n", "#", ";", "$", "${B}", "`", "export ", "\uFEFF", "é", "\u0001", "\u007f", "\uFFFE", "\uFDD0",
            "😀", "1", "-", ".");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A=b\nC=d\n",
                "\n\nA=b\n\nC=d",
                "export A=b\nB=c\n",
                "A=b\r\nC=\"x\r\ny\"\r\n",
                "\uFEFFA=b\nB=c\n",
                "A=\"x\nB=c\n",
                "# foo\\\nA=b\n",
                "; foo\\x\nA=b\n",
                "A=b # c\nB=\"b\" # c\nC= #c\n",
                "=x\n==y\nA\n =\n",
                "A=1\nB=1\nA=2\nC =  3  \nC\t=\t\n",
                "A=a\\\nb\nB=\"a\\\nb\"\nC='a\\\nb'\nD=a\\\r\nb\n",
                "A=a\\",
                "A=\"a\\",
                "A=\\\"x\\'\\ y\\$\n",
                "A=\"\\\"\\\\\\`\\$\\n\"\nB='\\\"$`'\n",
                "A=x\"y\"'z'\nB=\"x\"'y'\"z\"w'v'\n",
                "A=\"x \" \nB='x'  y  \nC=x \\\n\n",
                "A=\u0001\nB=\ttab\nC=\u007f\n",
                "A=\uFFFE\nB=1\n",
                "1A=b\nA-B=c\nA.B=d\né=e\n",
            })
    void readsWhatSystemdReads(String content) throws IOException {
        var systemd = Systemd.installed(folder);

        assertSame(systemd, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsRandomFilesAsSystemdDoes() throws IOException {
        var systemd = Systemd.installed(folder);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        for (var round = 0; round < 3_000; round++) {
            assertSame(systemd, random(random));
        }
    }

    @Property
    void readsBackWhatWasWritten(@ForAll("variables") Map<String, String> variables, @ForAll String comment) {
        var text = new StringBuilder();
        variables.forEach((name, value) -> text.append(new Comment(comment).line())
                .append('\n')
                .append(new Variable(name, value).line())
                .append('\n')
                .append(new Empty().line())
                .append('\n'));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, false)).isEqualTo(variables);
        assertThat(read(bytes, true)).isEqualTo(variables);
    }

    @Property
    void takesAnyBytes(@ForAll byte[] content) {
        var lines = new ArrayList<Integer>();
        EnvironmentParser.parse(content, assignment -> lines.add(assignment.line));
        var problems =
                KeysLint.check(content, List.of(new Wanted("A", true, 50))).problems();

        assertThat(lines).isSorted();
        assertThat(problems).isNotEmpty();
    }

    @Test
    void keepsNothingOfAnAssignment() {
        var seen = new ArrayList<Assignment>();
        EnvironmentParser.parse("SECRET='hush'\n".getBytes(StandardCharsets.UTF_8), seen::add);

        assertThat(seen.getFirst().value()).containsOnly(0);
        assertThat(seen.getFirst().name()).containsOnly(0);
    }

    @Test
    void knowsWhereAValueStands() {
        var content = "# c\nA = \"b c\"  \r\nB=2".getBytes(StandardCharsets.UTF_8);
        var places = new ArrayList<String>();
        EnvironmentParser.parse(
                content,
                assignment -> places.add(assignment.line + ":"
                        + new String(
                                Arrays.copyOfRange(content, assignment.start, assignment.end),
                                StandardCharsets.UTF_8)));

        assertThat(places).containsExactly("2: \"b c\"  ", "3:2");
    }

    @Provide
    Arbitrary<Map<String, String>> variables() {
        var names =
                Arbitraries.strings().withChars("ABCxyz_019").ofMinLength(1).filter(name -> !name.matches("[0-9].*"));
        var values = Arbitraries.strings()
                .all()
                .filter(value -> value.indexOf('\0') < 0
                        && value.equals(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        return Arbitraries.maps(names, values).ofMaxSize(4);
    }

    /// What reaches the service, in the order of the parser's list: a later value takes the place of an earlier one.
    private static void assertSame(Systemd systemd, byte[] content) throws IOException {
        var expected = systemd.read(content);
        var all = new LinkedHashMap<String, String>();
        var accepted = new LinkedHashMap<String, String>();
        var refused = new boolean[] {containsNul(content)};
        EnvironmentParser.Sink sink = assignment -> {
            refused[0] |= !assignment.isText();
            var line = new ByteArrayOutputStream();
            line.writeBytes(assignment.name());
            line.write('=');
            line.writeBytes(assignment.value());
            var key = HexFormat.of().formatHex(assignment.name());
            all.put(key, HexFormat.of().formatHex(line.toByteArray()));
            accepted.remove(key);
            if (assignment.hasValidName()) {
                accepted.put(key, all.get(key));
            }
        };
        if (systemd.continuesComments()) {
            EnvironmentParser.parseAsBefore254(content, sink);
        } else {
            EnvironmentParser.parse(content, sink);
        }

        assertThat(refused[0]).as(shown(content)).isEqualTo(expected.refused());
        if (!refused[0]) {
            assertThat(accepted.values()).as(shown(content)).containsExactlyInAnyOrderElementsOf(expected.accepted());
        }
    }

    private static byte[] random(RandomGenerator random) {
        var content = new ByteArrayOutputStream();
        for (var pieces = random.nextInt(1, 25); pieces > 0; pieces--) {
            if (random.nextInt(40) == 0) {
                content.write(random.nextInt(256));
            } else {
                content.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return content.toByteArray();
    }

    private static boolean containsNul(byte[] content) {
        for (var c : content) {
            if (c == 0) {
                return true;
            }
        }
        return false;
    }

    private static String shown(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .chars()
                .mapToObj(c -> c < ' ' || c > '~' ? "<%x>".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static Map<String, String> read(byte[] content, boolean before254) {
        var values = new LinkedHashMap<String, String>();
        EnvironmentParser.Sink sink = assignment -> values.put(
                new String(assignment.name(), StandardCharsets.UTF_8),
                new String(assignment.value(), StandardCharsets.UTF_8));
        if (before254) {
            EnvironmentParser.parseAsBefore254(content, sink);
        } else {
            EnvironmentParser.parse(content, sink);
        }
        return values;
    }
}
