package dev.snowfort.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A value as Python source writes it, as far as it can be told without running anything.
public sealed interface Expression {
    /// Line of its first token, from 1.
    int line();

    /// A string whose value stands in the source.
    record Text(String value, int line) implements Expression {}

    /// A number, `True`, `False`, `None` or `...`.
    record Constant(String word, int line) implements Expression {}

    /// A name with its attributes: `os.environ.get`.
    record Name(String dotted, int line) implements Expression {}

    /// An attribute of something that is no name.
    record Attribute(Expression of, String name, int line) implements Expression {}

    record Call(Expression function, List<Argument> arguments, int line) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// @param keyword empty for a positional argument, `*` or `**` for one that is spread
    record Argument(String keyword, Expression value) {}

    record Index(Expression of, Expression key, int line) implements Expression {}

    /// A list, tuple or set.
    record Sequence(List<Expression> items, int line) implements Expression {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, int line) implements Expression {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Entry(Expression key, Expression value) {}

    /// Whatever is made of several: sums, comparisons, conditions, comprehensions. Without operands: unknown.
    record Compound(List<Expression> operands, int line) implements Expression {
        public Compound {
            operands = List.copyOf(operands);
        }
    }

    /// What it is made of, one level down.
    default Stream<Expression> parts() {
        return switch (this) {
            case Text _, Constant _, Name _ -> Stream.empty();
            case Attribute attribute -> Stream.of(attribute.of());
            case Call call ->
                Stream.concat(
                        Stream.of(call.function()), call.arguments().stream().map(Argument::value));
            case Index index -> Stream.of(index.of(), index.key());
            case Sequence sequence -> sequence.items().stream();
            case Mapping mapping -> mapping.entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
            case Compound compound -> compound.operands().stream();
        };
    }

    /// This one and all that it is made of, from the outside in.
    default Stream<Expression> all() {
        var all = new ArrayList<Expression>();
        var waiting = new ArrayDeque<Expression>(List.of(this));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            all.add(next);
            next.parts().toList().reversed().forEach(waiting::push);
        }
        return all.stream();
    }
}
