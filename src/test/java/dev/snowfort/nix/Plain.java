package dev.snowfort.nix;

import java.util.List;
import java.util.stream.Collectors;

/// The same trees without any care for looks: everything in parentheses, all names quoted, all on one line. What Nix
/// makes of this is what was meant.
final class Plain {
    private Plain() {}

    static String print(Nix nix) {
        return "(" + inner(nix) + ")";
    }

    private static String inner(Nix nix) {
        return switch (nix) {
            case Node.Name(String name) -> name;
            case Node.Number(long value) -> Long.toString(value);
            case Node.Path(String path) -> path;
            case Node.Str(List<Part> parts) ->
                parts.stream().map(Plain::part).collect(Collectors.joining("", "\"", "\""));
            case Node.ListOf(List<Nix> elements) ->
                elements.stream().map(Plain::print).collect(Collectors.joining(" ", "[", "]"));
            case Node.Set(List<Entry> entries) -> "{" + entries(entries) + "}";
            case Node.Select(Nix head, List<String> path) -> print(head) + "." + path(path, ".");
            case Node.Parens(Nix inner) -> print(inner);
            case Node.Call(Nix function, List<Nix> arguments) ->
                arguments.stream()
                        .reduce(print(function), (called, next) -> "(" + called + print(next) + ")", String::concat);
            case Node.Lambda(String parameter, Nix body) -> parameter + ": " + print(body);
            case Node.Destructuring(List<String> formals, boolean ellipsis, Nix body) ->
                "{" + String.join(",", formals) + (ellipsis ? (formals.isEmpty() ? "..." : ",...") : "") + "}: "
                        + print(body);
            case Node.Let(List<Entry> entries, Nix body) -> "let " + entries(entries) + " in " + print(body);
            case Node.When(Nix condition, Nix then, Nix otherwise) ->
                "if " + print(condition) + " then " + print(then) + " else " + print(otherwise);
            case Node.Prefix(String sign, Nix operand) -> sign + print(operand);
            case Node.Operation(Operator operator, List<Nix> operands) -> operation(operator, operands);
        };
    }

    private static String operation(Operator operator, List<Nix> operands) {
        List<String> plain = operands.stream().map(Plain::print).toList();
        return switch (operator) {
            case CONCAT, UPDATE, IMPLIES ->
                plain.reversed().stream()
                        .reduce((right, left) -> "(" + left + operator.symbol + right + ")")
                        .orElseThrow();
            case PLUS, MINUS, EQUAL, UNEQUAL, AND, OR ->
                plain.stream()
                        .reduce((left, right) -> "(" + left + operator.symbol + right + ")")
                        .orElseThrow();
        };
    }

    private static String entries(List<Entry> entries) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Blank _, Slot _ -> "";
                    case Inherit(List<Nix> source, List<String> names) ->
                        "inherit " + source.stream().map(Plain::print).collect(Collectors.joining()) + " "
                                + path(names, " ") + ";";
                    case Binding binding -> path(binding.path(), ".") + "=" + print(binding.value()) + ";";
                })
                .collect(Collectors.joining());
    }

    private static String path(List<String> names, String separator) {
        return names.stream().map(name -> "\"" + escaped(name) + "\"").collect(Collectors.joining(separator));
    }

    private static String part(Part part) {
        return switch (part) {
            case Part.Text(String text) -> escaped(text);
            case Part.Interpolation(Nix expression) -> "${" + print(expression) + "}";
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("[\"\\\\$]", "\\\\$0").replace("\r", "\\r");
    }
}
