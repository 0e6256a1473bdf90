package dev.snowfort.python;

import java.util.List;
import java.util.stream.Stream;

/// One statement; of a compound one, its head.
///
/// @param line of its first token, from 1
/// @param indent columns in front of it
/// @param within name of the function or class that it stands in; empty at module level, below an `if` or `try` too
public record Statement(int line, int indent, String within, Form form) {
    /// What kind it is.
    public sealed interface Form {}

    /// `a = b = value`; a chain has several targets.
    ///
    /// @param operator `=`, or `+=` and the like
    public record Assignment(List<Expression> targets, String operator, Expression value) implements Form {
        public Assignment {
            targets = List.copyOf(targets);
        }
    }

    /// `import a.b as c`, `from ..a import b as c`, `from a import *`.
    ///
    /// @param module with its leading dots; empty for a plain `import`
    public record Import(String module, List<Imported> names) implements Form {
        public Import {
            names = List.copyOf(names);
        }
    }

    /// @param name `*` for all
    /// @param as the name that it has here
    public record Imported(String name, String as) {}

    public record Function(String name, List<String> parameters) implements Form {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    public record ClassHead(String name, List<Expression> bases) implements Form {
        public ClassHead {
            bases = List.copyOf(bases);
        }
    }

    /// Anything else.
    public record Other(Expression expression) implements Form {}

    /// All expressions in it, from the outside in.
    public Stream<Expression> expressions() {
        return switch (form) {
            case Assignment assignment ->
                Stream.concat(assignment.targets().stream(), Stream.of(assignment.value()))
                        .flatMap(Expression::all);
            case ClassHead head -> head.bases().stream().flatMap(Expression::all);
            case Other other -> other.expression().all();
            case Import _, Function _ -> Stream.empty();
        };
    }
}
