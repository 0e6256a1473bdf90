package dev.snowfort.ui.form;

import dev.snowfort.ui.form.VariablesViewModel.Row;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes apart what was typed or pasted into a list, with whatever stands around it where it comes from: line ends of
/// any system, quotes, commas, comments, `export`.
final class Pasted {
    private static final Pattern EXPORT = Pattern.compile("^export\\s+");

    private Pasted() {}

    /// Entries that cannot hold a blank.
    static Stream<String> words(String text) {
        return Arrays.stream(EntriesViewModel.WORDS.split(text)).map(Pasted::unquoted);
    }

    /// Names of variables. Their values, where there are some, are left out: they may be secrets.
    static Stream<String> names(String text) {
        return assignments(text)
                .flatMap(line -> line.contains("=") ? Stream.of(line.substring(0, line.indexOf('='))) : words(line));
    }

    /// `NAME=value`; without `=` a name alone.
    static Stream<Row> variables(String text) {
        return assignments(text).map(Pasted::variable).filter(row -> !row.name().isEmpty());
    }

    private static Row variable(String line) {
        var equals = line.indexOf('=');
        return equals < 0
                ? new Row(line, "")
                : new Row(
                        line.substring(0, equals).strip(),
                        unquoted(line.substring(equals + 1).strip()));
    }

    /// A comment is none.
    private static Stream<String> assignments(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .map(line -> EXPORT.matcher(line).replaceFirst(""));
    }

    private static String unquoted(String text) {
        var quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
