package dev.snowfort.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An environment marker (PEP 508): whether a requirement may hold on NixOS. What it cannot tell may.
final class Marker {
    /// The oldest minor version of Python 3 that a supported NixOS has.
    private static final int PYTHON = 12;

    private static final Pattern TOKEN = Pattern.compile("[()]|'[^']*'|\"[^\"]*\"|[A-Za-z_.]+|[<>=!~]+");
    private static final Pattern VERSION = Pattern.compile("3(?:\\.([0-9]{1,4}))?(?:\\..*)?");
    private static final Set<String> OURS = Set.of("linux", "posix", "cpython", "x86_64", "aarch64");
    private static final Set<String> COMPARED = Set.of(
            "sys_platform", "platform_system", "os_name", "implementation_name", "platform_python_implementation");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Marker(String text) {
        TOKEN.matcher(text).results().forEach(found -> tokens.add(found.group()));
    }

    static boolean mayApply(String text) {
        return text.isBlank() || new Marker(text).any(0);
    }

    private boolean any(int depth) {
        var result = all(depth);
        while (next("or")) {
            result |= all(depth);
        }
        return result;
    }

    private boolean all(int depth) {
        var result = one(depth);
        while (next("and")) {
            result &= one(depth);
        }
        return result;
    }

    private boolean one(int depth) {
        if (depth < 50 && next("(")) {
            var result = any(depth + 1);
            next(")");
            return result;
        }
        var left = take();
        var operator = take();
        if (operator.equals("not")) {
            operator += " " + take();
        }
        var right = take();
        return isText(left) ? compare(right, operator, left) : compare(left, operator, right);
    }

    private static boolean compare(String variable, String operator, String text) {
        var value = text.replaceAll("['\"]", "").strip();
        if (variable.equals("extra")) {
            return false;
        }
        if (variable.startsWith("python_")) {
            return python(operator, value);
        }
        if (!COMPARED.contains(variable) || value.isEmpty()) {
            return true;
        }
        var ours = OURS.contains(value.toLowerCase(java.util.Locale.ROOT));
        return switch (operator) {
            case "==", "in" -> ours;
            case "!=", "not in" -> !ours;
            default -> true;
        };
    }

    private static boolean python(String operator, String value) {
        var version = VERSION.matcher(value);
        if (!version.matches() || version.group(1) == null) {
            return !(value.startsWith("2") && Set.of("<", "<=", "==").contains(operator));
        }
        var minor = Integer.parseInt(version.group(1));
        return switch (operator) {
            case "<" -> minor > PYTHON;
            case "<=", "==", "===", "~=" -> minor >= PYTHON;
            default -> true;
        };
    }

    private static boolean isText(String token) {
        return token.startsWith("'") || token.startsWith("\"");
    }

    private boolean next(String word) {
        var found = at < tokens.size() && tokens.get(at).equals(word);
        at += found ? 1 : 0;
        return found;
    }

    private String take() {
        at++;
        return at <= tokens.size() ? tokens.get(at - 1) : "";
    }
}
