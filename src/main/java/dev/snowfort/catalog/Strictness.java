package dev.snowfort.catalog;

import dev.snowfort.catalog.Directive.More;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Word;
import java.math.BigInteger;
import java.util.List;

/// Which of two values of a directive protects less. Values that cannot be compared count as looser.
final class Strictness {
    private Strictness() {}

    static boolean looser(Directive directive, DirectiveValue value, DirectiveValue than) {
        if (value.equals(than)) {
            return false;
        }
        return switch (directive.kind()) {
            case SWITCH, CHOICE -> directive.rank(value) < directive.rank(than);
            case MASK -> (mask(than) & ~mask(value)) != 0;
            case ERRNO -> false;
            case LIMIT -> amount(value).compareTo(amount(than)) > 0;
            case CALLS ->
                directive.moreIs() == More.TIGHTER
                        ? looserList(directive, value, than)
                        : looserCalls(entries(value), entries(than));
            case CAPABILITIES, FAMILIES, ARCHITECTURES, PATHS, ADDRESSES, PORTS -> looserList(directive, value, than);
            case DEVICES, INTERFACES, FILE_SYSTEMS, GROUPS, BITS, NAMESPACES -> looserList(directive, value, than);
        };
    }

    private static boolean looserList(Directive directive, DirectiveValue value, DirectiveValue than) {
        return directive.moreIs() == More.TIGHTER
                ? !entries(value).containsAll(entries(than))
                : allowsEverything(directive, value)
                        || !allowsEverything(directive, than) && !entries(than).containsAll(entries(value));
    }

    /// Not set at all, where being set is what restricts.
    private static boolean allowsEverything(Directive directive, DirectiveValue value) {
        if (directive.kind() == DirectiveKind.NAMESPACES) {
            return value.equals(directive.off()) || value.equals(new Lines());
        }
        return value.equals(directive.off())
                && !directive.kind().isMereList()
                && !directive.name().startsWith("Ambient");
    }

    private static boolean looserCalls(List<String> value, List<String> than) {
        var allowed = value.stream().filter(entry -> !entry.startsWith("~")).toList();
        var denied = value.stream().filter(entry -> entry.startsWith("~")).toList();
        return allowed.isEmpty()
                || !allowedComeFirst(value)
                || !than.containsAll(allowed)
                || !denied.containsAll(
                        than.stream().filter(entry -> entry.startsWith("~")).toList());
    }

    /// systemd reads them in order: a list that begins with a refused call allows all others, and an allowed one behind
    /// a refused one takes the refusal back.
    private static boolean allowedComeFirst(List<String> calls) {
        var refused = false;
        for (var call : calls) {
            if (refused && !call.startsWith("~")) {
                return false;
            }
            refused |= call.startsWith("~");
        }
        return true;
    }

    private static int mask(DirectiveValue value) {
        return value instanceof Word(String text) && text.matches("[0-7]{1,4}") ? Integer.parseInt(text, 8) : 0;
    }

    private static BigInteger amount(DirectiveValue value) {
        if (!(value instanceof Word(String text)) || !DirectiveKind.LIMIT.takes(text) || text.matches("infinity|.*%")) {
            return BigInteger.TWO.pow(128);
        }
        var unit = "KMGT".indexOf(text.charAt(text.length() - 1)) + 1;
        var digits = unit == 0 ? text : text.substring(0, text.length() - 1);
        return new BigInteger(digits).shiftLeft(10 * unit);
    }

    private static List<String> entries(DirectiveValue value) {
        var entries = Directive.entries(value);
        return entries.equals(List.of("")) ? List.of() : entries;
    }
}
