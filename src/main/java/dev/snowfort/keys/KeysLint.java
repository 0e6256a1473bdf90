package dev.snowfort.keys;

import dev.snowfort.keys.Found.State;
import dev.snowfort.keys.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Compares a keys file with what an application wants to find there. It sees values for a moment each and keeps none:
/// what it tells are names, lines and kinds of problems.
///
/// A name that nobody asked for is told only where it reads like one, `LIKE_THIS`: systemd takes for a name whatever
/// stands before a `=`, and the middle of a secret can stand there.
final class KeysLint implements EnvironmentParser.Sink {
    private static final int LONGEST_VARIABLE = 128 * 1024 - 1;
    private static final Pattern READS_LIKE_A_NAME = Pattern.compile("[A-Z]{1,15}(_[A-Z0-9]{1,15}){0,5}");
    private static final byte[] EXPORT = "export ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final Map<Quirk, Kind> QUIRKS = Map.of(
            Quirk.UNCLOSED, Kind.UNCLOSED_QUOTE,
            Quirk.BACKSLASH_AT_END, Kind.BACKSLASH_AT_END,
            Quirk.CONTINUED, Kind.CONTINUED,
            Quirk.SEVERAL_LINES, Kind.SEVERAL_LINES,
            Quirk.LOST_BACKSLASH, Kind.LOST_BACKSLASH,
            Quirk.INNER_QUOTE, Kind.INNER_QUOTE,
            Quirk.BLANK, Kind.BLANK,
            Quirk.HASH, Kind.HASH,
            Quirk.EXPANSION, Kind.EXPANSION);

    private final List<Wanted> wanted;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Problem> judgements = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean refused;

    private KeysLint(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /// @param content is only looked at
    static Report check(byte[] content, List<Wanted> wanted) {
        var lint = new KeysLint(wanted);
        lint.whole(content);
        EnvironmentParser.parse(content, lint);
        return lint.report();
    }

    @Override
    public void assignment(Assignment assignment) {
        var name = shown(assignment);
        if (!assignment.isText()) {
            refused = true;
            states.put(name, State.DROPPED);
            report(Kind.NO_TEXT, assignment, name);
        } else if (!assignment.hasValidName()) {
            misnamed(assignment);
        } else {
            written(assignment, name);
            named(assignment, name);
        }
    }

    @Override
    public void ignored(int line) {
        problems.add(new Problem(Kind.NO_ASSIGNMENT, line, ""));
    }

    @Override
    public void continuedComment(int line) {
        problems.add(new Problem(Kind.CONTINUED_COMMENT, line, ""));
    }

    private void whole(byte[] content) {
        for (var c : content) {
            refused |= c == 0;
        }
        if (refused) {
            problems.add(Problem.of(Kind.NUL));
        }
        if (startsWith(content, MARK)) {
            problems.add(new Problem(Kind.BYTE_ORDER_MARK, 1, ""));
        }
        for (var index = 1; index < content.length; index++) {
            if (content[index - 1] == '\r' && content[index] == '\n') {
                problems.add(Problem.of(Kind.WINDOWS_LINES));
                return;
            }
        }
    }

    private void misnamed(Assignment assignment) {
        if (startsWith(assignment.name(), MARK)) {
            return;
        }
        var exported = startsWith(assignment.name(), EXPORT);
        report(exported ? Kind.EXPORT : Kind.NO_NAME, assignment, exported ? exportedName(assignment) : "");
    }

    private String exportedName(Assignment assignment) {
        var name = assignment.name();
        return shown(new String(name, EXPORT.length, name.length - EXPORT.length, StandardCharsets.US_ASCII).strip());
    }

    private void written(Assignment assignment, String name) {
        assignment.quirks.stream()
                .filter(quirk -> quirk != Quirk.BLANK || !assignment.quirks.contains(Quirk.HASH))
                .forEach(quirk -> report(QUIRKS.get(quirk), assignment, name));
        if (assignment.holdsControlCharacter()) {
            report(Kind.CONTROL_CHARACTER, assignment, name);
        }
        if (assignment.name().length + 1 + assignment.value().length > LONGEST_VARIABLE) {
            report(Kind.TOO_LONG, assignment, name);
        }
    }

    private void named(Assignment assignment, String name) {
        var asked =
                wanted.stream().filter(one -> assignment.isNamed(one.name())).findFirst();
        if (asked.isPresent()) {
            again(assignment, name);
            judgements.remove(name);
            states.put(name, state(assignment, asked.get()));
        } else if (name.isEmpty()) {
            report(Kind.UNKNOWN_UNSHOWN, assignment, "");
        } else {
            again(assignment, name);
            others.add(name);
            report(Kind.UNKNOWN, assignment, name);
        }
    }

    private void again(Assignment assignment, String name) {
        if (states.containsKey(name) || others.contains(name)) {
            report(Kind.DUPLICATE, assignment, name);
        }
    }

    private State state(Assignment assignment, Wanted asked) {
        var value = assignment.value();
        if (value.length == 0) {
            judge(asked.required() ? Kind.EMPTY : Kind.EMPTY_OPTIONAL, assignment, asked);
            return State.EMPTY;
        }
        if (Placeholder.is(value)) {
            judge(Kind.PLACEHOLDER, assignment, asked);
            return State.PLACEHOLDER;
        }
        if (Placeholder.isWeak(value, asked.least())) {
            judge(Kind.SHORT, assignment, asked);
        }
        return State.PRESENT;
    }

    private Report report() {
        var found = new ArrayList<Found>();
        for (var one : wanted) {
            var state = states.getOrDefault(one.name(), State.MISSING);
            if (state == State.MISSING && one.required()) {
                problems.add(new Problem(Kind.MISSING, Integer.MAX_VALUE, one.name()));
            }
            found.add(new Found(one.name(), one.required(), refused && state != State.MISSING ? State.DROPPED : state));
        }
        problems.addAll(judgements.values());
        Collections.sort(problems);
        return new Report(found, problems.stream().map(KeysLint::placed).toList());
    }

    /// What is missing comes last, and stands on no line.
    private static Problem placed(Problem problem) {
        return problem.line() == Integer.MAX_VALUE ? new Problem(problem.kind(), 0, problem.name()) : problem;
    }

    /// What is said of a value holds until the name is assigned again.
    private void judge(Kind kind, Assignment assignment, Wanted asked) {
        judgements.put(asked.name(), new Problem(kind, assignment.line, asked.name()));
    }

    private void report(Kind kind, Assignment assignment, String name) {
        problems.add(new Problem(kind, assignment.line, name));
    }

    private String shown(Assignment assignment) {
        return assignment.hasValidName() ? shown(new String(assignment.name(), StandardCharsets.US_ASCII)) : "";
    }

    private String shown(String name) {
        var asked = wanted.stream().anyMatch(one -> one.name().equals(name));
        return asked || READS_LIKE_A_NAME.matcher(name).matches() ? name : "";
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
