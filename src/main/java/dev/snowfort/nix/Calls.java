package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group.Style;
import java.util.List;

/// Writes function calls: on one line, else with one argument spread over several lines, else one argument a line.
final class Calls {
    private final Draft draft;
    private final Expressions expressions;

    /// Where a call stands.
    enum Place {
        PLAIN,
        /// After `=` or an operator: it may start on a line of its own.
        AFTER,
        /// Between parentheses or in an interpolation: so may what closes it.
        ENCLOSED
    }

    Calls(Draft draft, Expressions expressions) {
        this.draft = draft;
        this.expressions = expressions;
    }

    void write(Node.Call call, Place place) {
        int last = call.arguments().size() - 1;
        boolean lists = last > 0 && isList(call, last - 1) && isList(call, last);
        boolean simple = !draft.afterComment() && Shape.simple(call);
        int count = lists ? last - 1 : last;
        List<Doc> start = draft.apart(() -> start(call, count, place));
        if (simple && start.stream().allMatch(doc -> doc.flat() < Doc.NEVER)) {
            draft.group(() -> {
                draft.joined(start).gap(Gap.SPACE);
                last(call.arguments().getLast());
            });
        } else {
            draft.group(() -> {
                draft.add(start).gap(Gap.SPACE_OR_LINE);
                ending(call.arguments().subList(count, last + 1));
                if (place == Place.ENCLOSED) {
                    draft.gap(Gap.NOTHING_OR_LINE);
                }
            });
        }
    }

    private static boolean isList(Node.Call call, int argument) {
        return call.arguments().get(argument) instanceof Node.ListOf;
    }

    private void start(Node.Call call, int count, Place place) {
        if (place == Place.AFTER) {
            draft.gap(Gap.SPACE_OR_LINE);
        }
        draft.group(Style.SHARED, () -> beginning(call, count, place));
    }

    /// The function and its first arguments. Every argument more is one group around the rest, so that a line takes as
    /// many as it can.
    private void beginning(Node.Call call, int count, Place place) {
        if (count == 0) {
            function(call.function(), place);
            return;
        }
        Nix argument = call.arguments().get(count - 1);
        if (argument instanceof Node.Select) {
            draft.group(Style.SHARED, () -> beginning(call, count - 1, place)).gap(Gap.SPACE_OR_LINE);
            draft.nest(() -> draft.group(() -> argument(argument)));
        } else if (count > 1 && isList(call, count - 2) && isList(call, count - 1)) {
            Nix before = call.arguments().get(count - 2);
            draft.group(Style.SHARED, () -> {
                draft.group(Style.SHARED, () -> beginning(call, count - 2, place));
                draft.nest(() -> draft.group(() -> lists(List.of(before, argument))));
            });
        } else {
            draft.group(Style.SHARED, () -> beginning(call, count - 1, place)).gap(Gap.SPACE_OR_LINE);
            draft.nest(() -> draft.group(Style.EAGER, () -> argument(argument)));
        }
    }

    private void function(Nix function, Place place) {
        if (place == Place.ENCLOSED) {
            draft.nest(() -> draft.group(() -> {
                draft.gap(Gap.NOTHING_OR_LINE);
                expressions.write(function);
            }));
        } else {
            expressions.write(function);
        }
    }

    /// Lists side by side go to lines of their own together.
    private void lists(List<Nix> lists) {
        for (Nix list : lists) {
            draft.gap(Gap.SPACE_OR_LINE).group(() -> argument(list));
        }
    }

    private void argument(Nix argument) {
        if (argument instanceof Node.ListOf(List<Nix> none) && none.isEmpty()) {
            // To nixfmt these are two spaces that meet, which tells where it measures them.
            draft.punctuation("[").gap(Gap.SPACE).gap(Gap.SPACE).punctuation("]");
        } else if (argument instanceof Node.ListOf(List<Nix> elements)
                && elements.stream().allMatch(Shape::simple)) {
            expressions.bare(argument);
        } else {
            expressions.write(argument);
        }
    }

    private void ending(List<Nix> arguments) {
        if (arguments.size() == 1) {
            last(arguments.getFirst());
            return;
        }
        draft.nest(() -> draft.group(() -> argument(arguments.getFirst()))).gap(Gap.SPACE_OR_LINE);
        draft.nest(() -> draft.group(() -> argument(arguments.getLast())));
    }

    /// The last argument is what a call prefers to spread, from the end of its first line on.
    private void last(Nix argument) {
        switch (argument) {
            case Nix term when Shape.absorbable(term) -> spread(() -> expressions.bare(term));
            case Node.Parens(Node.Lambda(String name, Nix body))
            when Shape.absorbable(body) ->
                spread(() -> {
                    draft.punctuation("(").word(Identifier.kind(name), name).punctuation(":");
                    closed(body);
                });
            case Node.Parens(Node.Call(Node.Name(String name), List<Nix> only))
            when only.size() == 1 && Shape.absorbable(only.getFirst()) ->
                spread(() -> {
                    draft.punctuation("(").word(Identifier.kind(name), name);
                    closed(only.getFirst());
                });
            case Node.Parens(Nix inner) -> spread(() -> parenthesised(inner));
            case Nix other -> draft.group(() -> draft.nest(() -> expressions.write(other)));
        }
    }

    private void spread(Runnable body) {
        draft.group(Style.EAGER, () -> draft.nest(body));
    }

    private void closed(Nix body) {
        draft.gap(Gap.SPACE);
        expressions.bare(body);
        draft.punctuation(")");
    }

    private void parenthesised(Nix inner) {
        draft.punctuation("(").gap(Gap.NOTHING_OR_LINE);
        draft.group(() -> draft.nest(() -> expressions.write(inner)));
        draft.gap(Gap.NOTHING_OR_LINE).punctuation(")");
    }
}
