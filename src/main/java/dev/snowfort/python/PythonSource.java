package dev.snowfort.python;

import dev.snowfort.python.Statement.ClassHead;
import dev.snowfort.python.Statement.Function;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A file of Python, as statements. Any text can be read; what makes no sense is an [Statement.Other].
public record PythonSource(List<Statement> statements) {
    public PythonSource {
        statements = List.copyOf(statements);
    }

    private record Scope(int indent, String name) {}

    public static PythonSource parse(String text) {
        var statements = new ArrayList<Statement>();
        Deque<Scope> scopes = new ArrayDeque<>();
        for (var line : Lines.of(new Lexer(text).tokens())) {
            while (!scopes.isEmpty() && scopes.element().indent() >= line.indent()) {
                scopes.pop();
            }
            var within = scopes.isEmpty() ? "" : scopes.element().name();
            var first = line.tokens().getFirst();
            var form = new StatementParser(line.tokens()).form();
            statements.add(new Statement(first.line(), line.indent(), within, form));
            switch (form) {
                case Function function -> scopes.push(new Scope(line.indent(), function.name()));
                case ClassHead head -> scopes.push(new Scope(line.indent(), head.name()));
                case Statement.Assignment _, Statement.Import _, Statement.Other _ -> {}
            }
        }
        return new PythonSource(statements);
    }

    /// One expression alone, as a marker of a requirement or a test has it.
    public static Expression expression(String text) {
        var tokens = new Lexer(text)
                .tokens().stream()
                        .filter(token -> token.kind() != Token.Kind.END)
                        .toList();
        return new ExpressionParser(tokens, 1).list();
    }
}
