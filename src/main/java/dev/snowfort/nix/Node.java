package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The kinds of expression. Each is checked at birth and puts its parts in parentheses where Nix needs them, so a tree
/// holds exactly what will be written.
final class Node {
    private Node() {}

    record Name(String name) implements Nix {
        Name {
            Identifier.check(name);
        }
    }

    /// A number of zero or above.
    record Number(long value) implements Nix {}

    record Path(String path) implements Nix {
        private static final Pattern SHAPE = Pattern.compile("\\.{0,2}(?:/[a-zA-Z0-9._+-]++)++");

        Path {
            if (!SHAPE.matcher(path).matches()) {
                throw new IllegalArgumentException("no path literal of Nix: \"" + path
                        + "\"; one starts with ./, ../ or / and has letters, digits and ._+- between its slashes");
            }
        }
    }

    /// A string. Neighbouring texts are one part.
    record Str(List<Part> parts) implements Nix {
        Str {
            parts = Quoted.merged(parts);
        }
    }

    record ListOf(List<Nix> elements) implements Nix {
        ListOf {
            elements = elements.stream().map(Node::term).toList();
        }
    }

    record Set(List<Entry> entries) implements Nix {
        Set {
            entries = Entries.tidied(entries);
        }
    }

    /// `head.a.b` with a name or something in parentheses as its head.
    record Select(Nix head, List<String> path) implements Nix {
        Select {
            head = head instanceof Name ? head : parens(head);
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a selection needs an attribute name");
            }
            path.forEach(Quoted::check);
        }
    }

    record Parens(Nix inner) implements Nix {}

    record Call(Nix function, List<Nix> arguments) implements Nix {
        Call {
            function = term(function);
            arguments = arguments.stream().map(Node::term).toList();
            if (arguments.isEmpty()) {
                throw new IllegalArgumentException("a call needs an argument");
            }
        }
    }

    /// `parameter: body`.
    record Lambda(String parameter, Nix body) implements Nix {
        Lambda {
            Identifier.check(parameter);
        }
    }

    /// `{ a, b, ... }: body`.
    record Destructuring(List<String> formals, boolean ellipsis, Nix body) implements Nix {
        Destructuring {
            formals = List.copyOf(formals);
            formals.forEach(Identifier::check);
            if (new HashSet<>(formals).size() < formals.size()) {
                throw new IllegalArgumentException("a parameter is named twice: " + formals);
            }
        }
    }

    record Let(List<Entry> entries, Nix body) implements Nix {
        Let {
            entries = Entries.tidied(entries);
        }
    }

    record When(Nix condition, Nix then, Nix otherwise) implements Nix {
        When {
            condition = open(condition) ? parens(condition) : condition;
        }
    }

    /// `!operand` or `-number`.
    record Prefix(String sign, Nix operand) implements Nix {
        Prefix {
            operand = operand instanceof Call ? operand : term(operand);
        }
    }

    /// Two or more operands joined by the same operator.
    record Operation(Operator operator, List<Nix> operands) implements Nix {
        Operation {
            operands = List.copyOf(operands);
        }

        static Operation of(Operator operator, Nix left, Nix right) {
            var operands = new ArrayList<Nix>();
            operands.addAll(side(operator, left, operator.chainsLeft()));
            operands.addAll(side(operator, right, operator.chainsRight()));
            return new Operation(operator, operands);
        }

        private static List<Nix> side(Operator operator, Nix operand, boolean chains) {
            return switch (operand) {
                case Operation inner when inner.operator == operator && chains -> inner.operands;
                case Operation inner when inner.operator.level > operator.level -> List.of(inner);
                case Prefix prefix when prefix.sign.equals("!") && operator.isLogical() -> List.of(prefix);
                case Call call -> List.of(call);
                case Nix other -> List.of(term(other));
            };
        }
    }

    /// Whether it reaches as far right as it can, so that only parentheses end it.
    private static boolean open(Nix nix) {
        return nix instanceof Lambda || nix instanceof Destructuring || nix instanceof Let || nix instanceof When;
    }

    /// The expression as something that may be an element of a list or an argument.
    private static Nix term(Nix nix) {
        return switch (nix) {
            case Name _, Number _, Path _, Str _, ListOf _, Set _, Select _, Parens _ -> nix;
            case Call _, Lambda _, Destructuring _, Let _, When _, Prefix _, Operation _ -> parens(nix);
        };
    }

    private static Nix parens(Nix nix) {
        return nix instanceof Parens ? nix : new Parens(nix);
    }
}
