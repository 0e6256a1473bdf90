package dev.snowfort.python;

import dev.snowfort.python.Expression.Argument;
import dev.snowfort.python.Expression.Attribute;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Compound;
import dev.snowfort.python.Expression.Constant;
import dev.snowfort.python.Expression.Entry;
import dev.snowfort.python.Expression.Index;
import dev.snowfort.python.Expression.Mapping;
import dev.snowfort.python.Expression.Name;
import dev.snowfort.python.Expression.Sequence;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads an expression. It knows no precedence: operands are told apart and what joins them is left out. Brackets
/// deeper than [#DEEPEST] are skipped.
final class ExpressionParser {
    private static final int DEEPEST = 60;
    /// The most attributes, calls and subscripts behind each other.
    private static final int LONGEST = 100;

    private static final Set<String> CONSTANTS = Set.of("True", "False", "None");
    private static final Set<String> JOINING = Set.of(
            "and", "or", "not", "in", "is", "if", "else", "for", "async", "await", "lambda", "yield", "from", "as");
    private static final Set<String> ENDING = Set.of(",", ")", "]", "}", ":", "=", ";");

    private final List<Token> tokens;
    private final int line;
    private int at;
    private int depth;

    /// @param line of an expression without tokens
    ExpressionParser(List<Token> tokens, int line) {
        this.tokens = tokens;
        this.line = line;
    }

    /// All tokens: one expression, or a tuple without brackets.
    Expression list() {
        var start = line();
        var items = new ArrayList<Expression>();
        var commas = 0;
        while (at < tokens.size()) {
            if (ends()) {
                commas += tokens.get(at).is(",") ? 1 : 0;
                at++;
            } else {
                items.add(one());
            }
        }
        return commas == 0 && items.size() == 1 ? items.getFirst() : sequenceOrCompound(items, commas, start);
    }

    private static Expression sequenceOrCompound(List<Expression> items, int commas, int start) {
        return commas > 0 ? new Sequence(items, start) : new Compound(items, start);
    }

    /// Up to a comma, colon, assignment or closing bracket. Takes at least one token unless it stands at one of these.
    private Expression one() {
        var start = line();
        var parts = new ArrayList<Expression>();
        while (at < tokens.size() && !ends()) {
            if (joins(tokens.get(at))) {
                at++;
            } else {
                parts.add(operand());
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Compound(parts, start);
    }

    private boolean ends() {
        return tokens.get(at).kind() == Kind.OPERATOR
                && ENDING.contains(tokens.get(at).text());
    }

    private static boolean joins(Token token) {
        return token.kind() == Kind.NAME
                ? JOINING.contains(token.text())
                : token.kind() == Kind.OPERATOR && !token.opens() && !token.is("...");
    }

    private Expression operand() {
        var operand = atom();
        for (var links = 0; at < tokens.size() && links < LONGEST; links++) {
            var token = tokens.get(at);
            if (token.is(".") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.NAME) {
                operand = attribute(operand, tokens.get(at + 1).text());
                at += 2;
            } else if (token.is("(")) {
                operand = new Call(operand, arguments(), operand.line());
            } else if (token.is("[")) {
                operand = new Index(operand, key(), operand.line());
            } else {
                return operand;
            }
        }
        return operand;
    }

    private Expression key() {
        return bracketed() instanceof Sequence(List<Expression> items, int start)
                ? items.size() == 1 ? items.getFirst() : new Compound(items, start)
                : new Compound(List.of(), line());
    }

    private static Expression attribute(Expression of, String name) {
        return of instanceof Name(String dotted, int line)
                ? new Name(dotted + "." + name, line)
                : new Attribute(of, name, of.line());
    }

    private Expression atom() {
        var token = tokens.get(at);
        return switch (token.kind()) {
            case STRING, OPAQUE -> strings();
            case NUMBER -> constant(token);
            case NAME -> CONSTANTS.contains(token.text()) ? constant(token) : name(token);
            case OPERATOR -> token.opens() ? bracketed() : constant(token);
            case END -> constant(token);
        };
    }

    private Expression constant(Token token) {
        at++;
        return new Constant(token.text(), token.line());
    }

    private Expression name(Token token) {
        at++;
        return new Name(token.text(), token.line());
    }

    /// Strings that follow each other are one.
    private Expression strings() {
        var start = line();
        var value = new StringBuilder();
        var known = true;
        for (; at < tokens.size() && isString(tokens.get(at)); at++) {
            known &= tokens.get(at).kind() == Kind.STRING;
            value.append(tokens.get(at).text());
        }
        return known ? new Text(value.toString(), start) : new Compound(List.of(), start);
    }

    private static boolean isString(Token token) {
        return token.kind() == Kind.STRING || token.kind() == Kind.OPAQUE;
    }

    /// From an opening bracket to behind the closing one.
    private Expression bracketed() {
        var start = line();
        var open = tokens.get(at).text();
        if (depth >= DEEPEST) {
            skipBracket();
            return new Compound(List.of(), start);
        }
        at++;
        depth++;
        var inside = new Inside();
        inside.read();
        depth--;
        return inside.expression(open, start);
    }

    /// What stands between two brackets.
    private final class Inside {
        private final List<Expression> items = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private int commas;

        void read() {
            while (at < tokens.size() && !tokens.get(at).closes()) {
                var token = tokens.get(at);
                if (ends()) {
                    commas += token.is(",") ? 1 : 0;
                    at++;
                    if (token.is(":") && !items.isEmpty() && at < tokens.size() && !ends()) {
                        entries.add(new Entry(items.getLast(), one()));
                        items.removeLast();
                    }
                } else {
                    items.add(one());
                }
            }
            at++;
        }

        Expression expression(String open, int start) {
            if (open.equals("{") && (items.isEmpty() || !entries.isEmpty())) {
                items.forEach(spread -> entries.add(new Entry(new Compound(List.of(), start), spread)));
                return new Mapping(entries, start);
            }
            entries.forEach(entry -> items.addAll(List.of(entry.key(), entry.value())));
            return open.equals("(") && commas == 0 && items.size() == 1 ? items.getFirst() : new Sequence(items, start);
        }
    }

    private List<Argument> arguments() {
        if (depth >= DEEPEST) {
            skipBracket();
            return List.of();
        }
        at++;
        depth++;
        var arguments = new ArrayList<Argument>();
        while (at < tokens.size() && !tokens.get(at).closes()) {
            if (ends()) {
                at++;
            } else {
                arguments.add(argument());
            }
        }
        at++;
        depth--;
        return arguments;
    }

    private Argument argument() {
        var token = tokens.get(at);
        if (token.is("*") || token.is("**")) {
            at++;
            return new Argument(token.text(), one());
        }
        if (token.kind() == Kind.NAME
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("=")) {
            at += 2;
            return new Argument(token.text(), one());
        }
        return new Argument("", one());
    }

    private void skipBracket() {
        var open = 0;
        do {
            var token = tokens.get(at);
            open += token.opens() ? 1 : token.closes() ? -1 : 0;
            at++;
        } while (open > 0 && at < tokens.size());
    }

    private int line() {
        return at < tokens.size() ? tokens.get(at).line() : line;
    }
}
