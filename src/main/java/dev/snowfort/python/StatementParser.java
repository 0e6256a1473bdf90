package dev.snowfort.python;

import dev.snowfort.python.Statement.Assignment;
import dev.snowfort.python.Statement.ClassHead;
import dev.snowfort.python.Statement.Form;
import dev.snowfort.python.Statement.Function;
import dev.snowfort.python.Statement.Import;
import dev.snowfort.python.Statement.Imported;
import dev.snowfort.python.Statement.Other;
import dev.snowfort.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells what kind of statement a line is.
final class StatementParser {
    private static final Set<String> ASSIGNING =
            Set.of("=", "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");
    /// Words that stand in front of an expression.
    private static final Set<String> LEADING = Set.of(
            "if",
            "elif",
            "else",
            "while",
            "for",
            "with",
            "return",
            "raise",
            "assert",
            "del",
            "yield",
            "try",
            "except",
            "finally",
            "async",
            "await",
            "global",
            "nonlocal",
            "pass",
            "break",
            "continue");

    private final List<Token> tokens;
    private final int line;

    /// @param tokens at least one
    StatementParser(List<Token> tokens) {
        this.tokens = tokens;
        line = tokens.getFirst().line();
    }

    Form form() {
        var head = tokens.getFirst().isName("async") && tokens.size() > 1 ? 1 : 0;
        var first = tokens.get(head);
        if (first.isName("import")) {
            return new Import("", imported(tokens.subList(head + 1, tokens.size())));
        }
        if (first.isName("from") && indexOfName("import") > 0) {
            return from();
        }
        if (first.isName("def") && nameAt(head + 1)) {
            return new Function(tokens.get(head + 1).text(), parameters(head + 2));
        }
        if (first.isName("class") && nameAt(head + 1)) {
            var bases = expression(tokens.subList(head + 2, withoutColon()));
            return new ClassHead(tokens.get(head + 1).text(), List.of(bases));
        }
        return assignmentOrOther();
    }

    private Form assignmentOrOther() {
        var parts = new ArrayList<List<Token>>();
        var operator = "";
        var depth = 0;
        var from = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth = Math.max(0, depth + (token.opens() ? 1 : token.closes() ? -1 : 0));
            if (depth == 0 && token.kind() == Kind.OPERATOR && ASSIGNING.contains(token.text())) {
                parts.add(tokens.subList(from, i));
                operator = token.text();
                from = i + 1;
            }
        }
        var rest = tokens.subList(from, tokens.size());
        return parts.isEmpty() || LEADING.contains(tokens.getFirst().text())
                ? new Other(expression(withoutLeading(tokens)))
                : new Assignment(parts.stream().map(this::target).toList(), operator, expression(rest));
    }

    /// `NAME: type` is the target `NAME`.
    private Expression target(List<Token> part) {
        var depth = 0;
        for (var i = 0; i < part.size(); i++) {
            var token = part.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(":")) {
                return expression(part.subList(0, i));
            }
        }
        return expression(part);
    }

    private Form from() {
        var cut = indexOfName("import");
        var module = tokens.subList(1, cut).stream().map(Token::text).collect(Collectors.joining());
        var names = tokens.subList(cut + 1, tokens.size()).stream()
                .filter(token -> !token.opens() && !token.closes())
                .toList();
        return new Import(module, imported(names));
    }

    private static List<Imported> imported(List<Token> tokens) {
        var names = new ArrayList<Imported>();
        var dotted = new StringBuilder();
        var as = "";
        for (var i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is(",")) {
                if (!dotted.isEmpty()) {
                    names.add(new Imported(dotted.toString(), as.isEmpty() ? dotted.toString() : as));
                }
                dotted.setLength(0);
                as = "";
            } else if (tokens.get(i).isName("as") && i + 1 < tokens.size()) {
                as = tokens.get(i + 1).text();
                i++;
            } else {
                dotted.append(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Names right behind the bracket or a comma of the same depth.
    private List<String> parameters(int from) {
        var parameters = new ArrayList<String>();
        var depth = 0;
        for (var i = from; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            var before = tokens.get(i - 1);
            if (depth == 1 && token.kind() == Kind.NAME && (before.is("(") || before.is(",") || before.is("*"))) {
                parameters.add(token.text());
            }
        }
        return parameters;
    }

    private static List<Token> withoutLeading(List<Token> tokens) {
        var from = 0;
        while (from < tokens.size() && LEADING.contains(tokens.get(from).text())) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    private Expression expression(List<Token> part) {
        return new ExpressionParser(
                        part, part.isEmpty() ? line : part.getFirst().line())
                .list();
    }

    private int withoutColon() {
        return tokens.getLast().is(":") ? tokens.size() - 1 : tokens.size();
    }

    private int indexOfName(String name) {
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName(name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean nameAt(int index) {
        return index < tokens.size() && tokens.get(index).kind() == Kind.NAME;
    }
}
