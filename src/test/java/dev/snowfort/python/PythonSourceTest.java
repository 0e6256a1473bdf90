package dev.snowfort.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.python.Expression.Argument;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Compound;
import dev.snowfort.python.Expression.Constant;
import dev.snowfort.python.Expression.Entry;
import dev.snowfort.python.Expression.Index;
import dev.snowfort.python.Expression.Mapping;
import dev.snowfort.python.Expression.Name;
import dev.snowfort.python.Expression.Sequence;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Statement.Assignment;
import dev.snowfort.python.Statement.Function;
import dev.snowfort.python.Statement.Import;
import dev.snowfort.python.Statement.Imported;
import dev.snowfort.python.Statement.Other;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonSourceTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`'a'`,a",
                "`\"it's\"`,it's",
                "`r'\\d'`,\\d",
                "`'a\\n'`,`a\n`",
                "`'\\x41\\u0042'`,AB",
                "`'\\q'`,\\q",
                "`'''a\n'b'\n'''`,`a\n'b'\n`",
                "`'a' \"b\"`,ab",
                "`('a'\n 'b')`,ab",
                "`u'a'`,a",
                "`'open`,open"
            })
    void readsTextsAsPythonDoes(String source, String value) {
        assertThat(PythonSource.expression(source)).isEqualTo(new Text(value, 1));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`f'{x}'`", "`b'x'`", "`f'{d['a']}'`", "`rb'\\x'`", "`'a' f'{b}'`"})
    void doesNotGuessWhatIsMadeAtRunTime(String source) {
        assertThat(PythonSource.expression(source)).isEqualTo(new Compound(List.of(), 1));
    }

    @Test
    void readsCallsSubscriptsAndWhatIsInThem() {
        assertThat(PythonSource.expression("os.environ['A']"))
                .isEqualTo(new Index(new Name("os.environ", 1), new Text("A", 1), 1));
        assertThat(PythonSource.expression("env('A', default=None)"))
                .isEqualTo(new Call(
                        new Name("env", 1),
                        List.of(new Argument("", new Text("A", 1)), new Argument("default", new Constant("None", 1))),
                        1));
        assertThat(PythonSource.expression("{'a': [1, x], **more}"))
                .isEqualTo(new Mapping(
                        List.of(
                                new Entry(
                                        new Text("a", 1),
                                        new Sequence(List.of(new Constant("1", 1), new Name("x", 1)), 1)),
                                new Entry(new Compound(List.of(), 1), new Name("more", 1))),
                        1));
        assertThat(PythonSource.expression("BASE / 'static'"))
                .isEqualTo(new Compound(List.of(new Name("BASE", 1), new Text("static", 1)), 1));
    }

    @Test
    void tellsStatementsAndWhereTheyStand() {
        var source = PythonSource.parse("""
                from ..base import (a as b, c)  # comment
                import os.path as p
                X: str = Y = "1"; Z += 2

                def get(name, default=None, *, strict):
                    if name: return \\
                        name
                if X:
                    W = [
                  1]
                """);

        assertThat(source.statements())
                .containsExactly(
                        new Statement(
                                1,
                                0,
                                "",
                                new Import("..base", List.of(new Imported("a", "b"), new Imported("c", "c")))),
                        new Statement(2, 0, "", new Import("", List.of(new Imported("os.path", "p")))),
                        new Statement(
                                3,
                                0,
                                "",
                                new Assignment(List.of(new Name("X", 3), new Name("Y", 3)), "=", new Text("1", 3))),
                        new Statement(3, 0, "", new Assignment(List.of(new Name("Z", 3)), "+=", new Constant("2", 3))),
                        new Statement(5, 0, "", new Function("get", List.of("name", "default", "strict"))),
                        new Statement(6, 4, "get", new Other(new Name("name", 6))),
                        new Statement(6, 5, "get", new Other(new Name("name", 7))),
                        new Statement(8, 0, "", new Other(new Name("X", 8))),
                        new Statement(
                                9,
                                4,
                                "",
                                new Assignment(
                                        List.of(new Name("W", 9)),
                                        "=",
                                        new Sequence(List.of(new Constant("1", 10)), 9))));
    }
}
