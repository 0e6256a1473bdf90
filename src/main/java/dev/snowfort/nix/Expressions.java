package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group.Style;
import dev.snowfort.nix.Token.Kind;
import java.util.List;

/// Writes an expression of any kind into a draft, laid out as RFC 166 has it.
final class Expressions {
    /// A function of more single parameters than this has its body on a line of its own.
    private static final int PARAMETERS_ON_LINE = 2;

    private final Draft draft;
    private final Calls calls;
    private final Operations operations;
    private final Strings strings;
    private final Bindings bindings;
    private final Brackets brackets;

    Expressions(Draft draft, Brackets brackets) {
        this.draft = draft;
        this.brackets = brackets;
        calls = new Calls(draft, this);
        operations = new Operations(draft, this);
        strings = new Strings(draft, this);
        bindings = new Bindings(draft, this);
    }

    Calls calls() {
        return calls;
    }

    Operations operations() {
        return operations;
    }

    Strings strings() {
        return strings;
    }

    void write(Nix nix) {
        switch (nix) {
            case Node.Name(String name) -> draft.word(Identifier.kind(name), name);
            case Node.Number(long value) -> draft.word(Kind.NUMBER, Long.toString(value));
            case Node.Path(String path) -> draft.word(Kind.PATH, path);
            case Node.Str(List<Part> parts) -> strings.write(parts);
            case Node.ListOf list -> draft.group(() -> bare(list));
            case Node.Set set -> bare(set);
            case Node.Select select -> select(select);
            case Node.Parens(Nix inner) -> parens(inner);
            case Node.Call call -> calls.write(call, Calls.Place.PLAIN);
            case Node.Lambda lambda -> lambda(lambda);
            case Node.Destructuring function -> destructuring(function);
            case Node.Let let -> let(let);
            case Node.When when -> draft.group(() -> when(when, Gap.SPACE_OR_LINE));
            case Node.Prefix(String sign, Nix operand) -> {
                draft.punctuation(sign);
                write(operand);
            }
            case Node.Operation operation -> operations.write(operation);
        }
    }

    /// A list or set that is spread together with what is around it; anything else as ever.
    void bare(Nix nix) {
        switch (nix) {
            case Node.ListOf list -> list(list);
            case Node.Set set -> set(set);
            case Nix other -> write(other);
        }
    }

    /// What stands between parentheses, or between `${` and `}`.
    void enclosed(Nix inner) {
        switch (inner) {
            case Node.Call call -> calls.write(call, Calls.Place.ENCLOSED);
            case Nix nix when Shape.absorbable(nix) -> draft.group(() -> bare(nix));
            case Nix nix when Shape.absorbableFunction(nix) -> draft.group(() -> write(nix));
            case Node.Select select
            when !Shape.absorbable(select.head()) -> {
                draft.group(() -> write(select));
                draft.gap(Gap.NOTHING_OR_LINE);
            }
            case Nix nix -> {
                draft.gap(Gap.NOTHING_OR_LINE).group(() -> write(nix));
                draft.gap(Gap.NOTHING_OR_LINE);
            }
        }
    }

    private void set(Node.Set set) {
        // nixfmt lets an empty set right after the comment of a file break; everywhere else it stays together.
        Gap empty = draft.afterComment() ? Gap.SPACE_OR_LINE : Gap.SPACE;
        draft.punctuation("{");
        if (set.entries().isEmpty()) {
            draft.gap(empty);
        } else {
            draft.gap(Gap.LINE).nest(() -> bindings.write(set.entries())).gap(Gap.LINE);
        }
        draft.punctuation("}");
    }

    private void list(Node.ListOf list) {
        draft.punctuation("[");
        Token bracket = draft.last();
        brackets.open(bracket);
        Gap gap = Gap.SPACE;
        if (!list.elements().isEmpty()) {
            List<Doc> inner = draft.apart(() -> draft.nest(() -> elements(list.elements())));
            boolean lines = inner.stream().anyMatch(doc -> doc.flat() >= Doc.NEVER);
            gap = brackets.areApart(bracket, lines) ? Gap.LINE : Gap.SPACE_OR_LINE;
            draft.gap(gap).add(inner);
        }
        draft.gap(gap).punctuation("]");
    }

    private void elements(List<Nix> elements) {
        for (int at = 0; at < elements.size(); at++) {
            Nix element = elements.get(at);
            if (at > 0) {
                draft.gap(Gap.LINE);
            }
            draft.group(() -> write(element));
        }
    }

    private void select(Node.Select select) {
        write(select.head());
        if (select.head() instanceof Node.Parens) {
            draft.gap(Gap.LATE_NOTHING);
        }
        for (String name : select.path()) {
            draft.punctuation(".");
            strings.attribute(name);
        }
    }

    private void parens(Nix inner) {
        draft.group(() -> {
            draft.punctuation("(");
            draft.nest(() -> enclosed(inner));
            draft.punctuation(")");
        });
    }

    private void lambda(Node.Lambda lambda) {
        draft.group(() -> {
            draft.gap(Gap.NOTHING_OR_LINE).word(Identifier.kind(lambda.parameter()), lambda.parameter());
            draft.punctuation(":");
            body(lambda.body(), 1);
        });
    }

    private void body(Nix body, int parameters) {
        if (body instanceof Node.Lambda(String parameter, Nix inner)) {
            draft.gap(Gap.SPACE).word(Identifier.kind(parameter), parameter).punctuation(":");
            body(inner, parameters + 1);
        } else if (Shape.absorbable(body)) {
            draft.gap(Gap.SPACE).group(Style.EAGER, () -> bare(body));
        } else {
            draft.gap(parameters <= PARAMETERS_ON_LINE ? Gap.SPACE_OR_LINE : Gap.LINE);
            write(body);
        }
    }

    /// The body always starts a line: nixfmt keeps that, whatever the body is.
    private void destructuring(Node.Destructuring function) {
        new Formals(function.formals(), function.ellipsis()).write(draft);
        draft.punctuation(":").gap(Gap.LINE);
        write(function.body());
    }

    private void let(Node.Let let) {
        draft.group(() -> {
            draft.keyword("let").gap(Gap.LINE);
            draft.nest(() -> bindings.write(let.entries()));
        });
        draft.gap(Gap.LINE).group(() -> {
            draft.keyword("in").gap(Gap.LINE);
            write(let.body());
        });
    }

    /// `else if` goes on in the same column, and then no branch stays on the line of its keyword.
    private void when(Node.When when, Gap gap) {
        draft.group(() -> {
            draft.keyword("if").gap(Gap.SPACE_OR_LINE).nest(() -> write(when.condition()));
            draft.gap(Gap.SPACE_OR_LINE).keyword("then");
        });
        draft.gap(gap).nest(() -> draft.group(() -> write(when.then())));
        draft.gap(gap).keyword("else").gap(Gap.SPACE);
        if (when.otherwise() instanceof Node.When next) {
            when(next, Gap.LINE);
        } else {
            draft.gap(Gap.SPACE_OR_LINE).nest(() -> draft.group(() -> write(when.otherwise())));
        }
    }
}
