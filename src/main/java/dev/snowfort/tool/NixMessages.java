package dev.snowfort.tool;

import dev.snowfort.tool.NixMessage.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what Nix prints when it fails. Up to 2.16 the error comes first and what led there after it; since then the
/// other way round, below an `error:` of its own. Before 2.4 the place stood at the end of the sentence.
final class NixMessages {
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern ERROR = Pattern.compile("\\s*error:(?: (.*))?");
    private static final Pattern AT = Pattern.compile("\\s*at (.+?):(\\d+)(?::(\\d+))?:?");
    private static final Pattern AT_THE_END = Pattern.compile("(.*), at (/.+?):(\\d+):(\\d+)");
    private static final Pattern CODE = Pattern.compile("\\s*(\\d*)\\| ?(.*)");
    private static final Pattern NOT_THE_ERROR = Pattern.compile("\\s*(?:…|warning:|trace:|\\(use '--show-trace').*");

    /// Which part of a message the next line belongs to.
    private enum Part {
        NOTHING,
        SENTENCE,
        PLACE,
        TRACE
    }

    private final List<NixMessage> messages = new ArrayList<>();
    private final StringBuilder sentence = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private final List<Place> led = new ArrayList<>();
    private Part part = Part.NOTHING;

    private NixMessages() {}

    static List<NixMessage> read(String printed) {
        var messages = new NixMessages();
        COLOUR.matcher(printed).replaceAll("").lines().forEach(messages::take);
        messages.end();
        return List.copyOf(messages.messages);
    }

    private void take(String line) {
        var error = ERROR.matcher(line);
        var at = AT.matcher(line);
        var code = CODE.matcher(line);
        if (error.matches()) {
            begin(error.group(1) == null ? "" : error.group(1).strip());
        } else if (NOT_THE_ERROR.matcher(line).matches()) {
            part = Part.TRACE;
        } else if (at.matches()) {
            place(at);
        } else if (code.matches()) {
            excerpt(code);
        } else if (line.isBlank()) {
            part = part == Part.SENTENCE ? Part.PLACE : part;
        } else if (part == Part.SENTENCE) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    /// An `error:` alone stands above what led to the error.
    private void begin(String words) {
        if (!sentence.isEmpty()) {
            end();
        }
        part = words.isEmpty() ? Part.TRACE : Part.SENTENCE;
        var placed = AT_THE_END.matcher(words);
        if (placed.matches()) {
            sentence.append(placed.group(1));
            places.add(new Place(placed.group(2), number(placed.group(3)), number(placed.group(4)), ""));
        } else {
            sentence.append(words);
        }
    }

    private void place(Matcher at) {
        var column = at.group(3) == null ? 1 : number(at.group(3));
        (part == Part.TRACE ? led : places).add(new Place(at.group(1), number(at.group(2)), column, ""));
        part = part == Part.SENTENCE ? Part.PLACE : part;
    }

    /// Nix shows the lines around the place too; only the line itself tells anything.
    private void excerpt(Matcher code) {
        var those = part == Part.TRACE ? led : places;
        if (!those.isEmpty()
                && code.group(1).equals(String.valueOf(those.getLast().line()))) {
            var place = those.removeLast();
            those.add(new Place(place.file(), place.line(), place.column(), code.group(2)));
        }
    }

    private void end() {
        if (!sentence.isEmpty()) {
            places.addAll(led);
            messages.add(new NixMessage(sentence.toString(), places));
        }
        sentence.setLength(0);
        places.clear();
        led.clear();
        part = Part.NOTHING;
    }

    /// A number that Java cannot hold is the number of no line.
    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
