package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import java.util.List;

/// Writes operations: on one line, else every operator starts a line.
final class Operations {
    private final Draft draft;
    private final Expressions expressions;

    Operations(Draft draft, Expressions expressions) {
        this.draft = draft;
        this.expressions = expressions;
    }

    void write(Node.Operation operation) {
        if (operation.operator().compares()) {
            expressions.write(operation.operands().getFirst());
            draft.gap(Gap.LATE_SPACE).punctuation(operation.operator().symbol).gap(Gap.SPACE);
            expressions.write(operation.operands().getLast());
        } else {
            draft.group(() -> {
                expressions.write(operation.operands().getFirst());
                others(operation);
            });
        }
    }

    /// With a first operand that starts on the line of what is before the operation.
    void continued(Node.Operation operation) {
        draft.group(() -> {
            expressions.bare(operation.operands().getFirst());
            others(operation);
        });
    }

    private void others(Node.Operation operation) {
        List<Nix> operands = operation.operands();
        for (Nix operand : operands.subList(1, operands.size())) {
            draft.gap(Gap.SPACE_OR_LINE).punctuation(operation.operator().symbol);
            draft.nest(() -> operand(operand));
        }
    }

    private void operand(Nix operand) {
        switch (operand) {
            case Node.Operation operation ->
                draft.group(() -> {
                    draft.gap(Gap.SPACE_OR_LINE);
                    write(operation);
                });
            case Node.Call call ->
                draft.group(() -> {
                    draft.gap(Gap.SPACE);
                    expressions.calls().write(call, Calls.Place.AFTER);
                });
            case Nix other -> {
                draft.gap(Gap.SPACE);
                expressions.write(other);
            }
        }
    }
}
