package dev.snowfort.python;

import dev.snowfort.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts tokens into statements: at line ends and semicolons, and behind the head of a block whose body stands on the
/// same line.
final class Lines {
    private static final Set<String> BLOCKS =
            Set.of("if", "elif", "else", "try", "except", "finally", "for", "while", "with", "class", "def", "async");

    private final List<Line> lines = new ArrayList<>();
    private final List<Token> current = new ArrayList<>();
    private int indent;
    /// Those whose colon is still to come.
    private int lambdas;

    /// @param tokens at least one
    record Line(int indent, List<Token> tokens) {
        Line {
            tokens = List.copyOf(tokens);
        }
    }

    private Lines() {}

    static List<Line> of(List<Token> tokens) {
        var cut = new Lines();
        var depth = 0;
        for (var token : tokens) {
            depth = Math.max(0, depth + (token.opens() ? 1 : token.closes() ? -1 : 0));
            cut.take(token, depth);
        }
        cut.end();
        return cut.lines;
    }

    private void take(Token token, int depth) {
        if (token.kind() == Kind.END) {
            end();
            indent = 0;
        } else if (depth == 0 && token.is(";")) {
            end();
        } else {
            if (current.isEmpty()) {
                indent = Math.max(indent, token.column());
            }
            current.add(token);
            if (depth == 0
                    && token.is(":")
                    && BLOCKS.contains(current.getFirst().text())) {
                colon();
            }
            lambdas += token.isName("lambda") ? 1 : 0;
        }
    }

    private void colon() {
        if (lambdas > 0) {
            lambdas--;
        } else {
            end();
            indent++;
        }
    }

    private void end() {
        if (!current.isEmpty()) {
            lines.add(new Line(indent, current));
            current.clear();
            lambdas = 0;
        }
    }
}
