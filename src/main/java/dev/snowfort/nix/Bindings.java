package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group.Style;
import dev.snowfort.nix.Token.Kind;
import java.util.List;

/// Writes what stands between the braces of a set, or between `let` and `in`: one entry a line.
final class Bindings {
    /// A path up to this long gains nothing if its value starts a line of its own.
    private static final int SHORT_PATH = 4;

    /// Up to this many names may follow `inherit` on its line.
    private static final int INHERITED_ON_LINE = 3;

    private final Draft draft;
    private final Expressions expressions;

    Bindings(Draft draft, Expressions expressions) {
        this.draft = draft;
        this.expressions = expressions;
    }

    void write(List<Entry> entries) {
        for (int at = 0; at < entries.size(); at++) {
            switch (entries.get(at)) {
                case Blank _ -> draft.gap(Gap.BLANK_LINE);
                case Slot _ -> draft.word(Kind.SPACE, Slot.MARK);
                case Inherit inherit -> draft.group(() -> inherit(inherit));
                case Binding binding -> draft.from(binding.origin(), () -> commented(binding));
            }
            if (at < entries.size() - 1) {
                draft.gap(Gap.LINE);
            }
        }
    }

    private void commented(Binding binding) {
        for (String line : CommentText.lines(binding.comment())) {
            draft.word(Kind.COMMENT, line).gap(Gap.LINE);
        }
        draft.group(() -> bind(binding));
    }

    private void bind(Binding binding) {
        List<String> path = binding.path();
        names(path, ".");
        draft.nest(() -> {
            draft.gap(Gap.SPACE).punctuation("=");
            if (path.size() <= SHORT_PATH && path.stream().allMatch(Identifier::isBare)) {
                value(binding.value());
            } else {
                draft.gap(Gap.NOTHING_OR_LINE).group(Style.EAGER, () -> value(binding.value()));
            }
        });
        draft.punctuation(";");
    }

    private void names(List<String> names, String separator) {
        for (int at = 0; at < names.size(); at++) {
            if (at > 0) {
                draft.punctuation(separator);
            }
            expressions.strings().attribute(names.get(at));
        }
    }

    /// Whatever can start beside `=` does; the rest starts a line unless all of it fits.
    private void value(Nix value) {
        if (value instanceof Node.Operation operation
                && operation.operator().extend()
                && Shape.absorbable(operation.operands().getFirst())) {
            draft.gap(Gap.SPACE);
            expressions.operations().continued(operation);
        } else {
            draft.nest(() -> nested(value));
        }
    }

    private void nested(Nix value) {
        switch (value) {
            case Nix nix when Shape.absorbable(nix) -> draft.gap(Gap.SPACE).group(() -> expressions.bare(nix));
            case Nix nix when Shape.absorbableFunction(nix) -> beside(nix);
            case Node.Str _, Node.Path _ -> beside(value);
            case Node.Name _, Node.Number _, Node.ListOf _, Node.Set _, Node.Select _, Node.Parens _ ->
                draft.group(() -> {
                    draft.gap(Gap.SPACE_OR_LINE);
                    expressions.write(value);
                });
            case Node.Call call -> expressions.calls().write(call, Calls.Place.AFTER);
            case Node.Operation operation when extension(operation) -> extended(operation);
            case Node.Lambda _, Node.Destructuring _, Node.Let _, Node.When _, Node.Prefix _, Node.Operation _ ->
                draft.gap(Gap.SPACE_OR_LINE).group(() -> expressions.write(value));
        }
    }

    private void beside(Nix value) {
        draft.gap(Gap.SPACE).group(() -> expressions.write(value));
    }

    private static boolean extension(Node.Operation operation) {
        return operation.operator().extend()
                && operation.operands().size() == 2
                && Shape.absorbable(operation.operands().getLast());
    }

    /// `x // {`: the right side is spread from the end of the line on.
    private void extended(Node.Operation operation) {
        draft.group(() -> {
            draft.gap(Gap.SPACE_OR_LINE);
            expressions.write(operation.operands().getFirst());
            draft.gap(Gap.SPACE_OR_LINE).group(Style.SHARED, () -> {
                draft.punctuation(operation.operator().symbol).gap(Gap.SPACE);
                draft.group(
                        Style.EAGER, () -> expressions.bare(operation.operands().getLast()));
            });
        });
    }

    private void inherit(Inherit inherit) {
        List<String> names = inherit.names();
        Gap open = names.size() <= INHERITED_ON_LINE ? Gap.SPACE_OR_LINE : Gap.LINE;
        Gap close = names.size() <= INHERITED_ON_LINE ? Gap.NOTHING_OR_LINE : Gap.LINE;
        draft.keyword("inherit");
        draft.nest(() -> {
            inherit.source()
                    .forEach(source -> draft.group(() -> {
                        draft.gap(Gap.SPACE_OR_LINE);
                        expressions.write(new Node.Parens(source));
                    }));
            for (String name : names) {
                draft.gap(open);
                expressions.strings().attribute(name);
            }
            draft.gap(close).punctuation(";");
        });
    }
}
