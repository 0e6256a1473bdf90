package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Occurrence;
import dev.snowfort.cli.Usage.Option;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The words behind a command, told apart by its [usage][Usage] and getopt's habits: `--name value`, `--name=value`,
/// `-n value`, `-nvalue`, letters put together, and `--` before words that begin with a dash.
final class Arguments {
    private final Usage usage;
    private final List<String> parameters = new ArrayList<>();
    private final Map<String, String> options = new TreeMap<>();

    private Arguments(Usage usage) {
        this.usage = usage;
    }

    /// Nothing may be missing, unless only help or the version is asked for.
    static Arguments read(Usage usage, List<String> words) throws CommandException {
        var arguments = new Arguments(usage);
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            if (word.equals("--")) {
                left.forEachRemaining(arguments.parameters::add);
            } else if (word.startsWith("--")) {
                arguments.addNamed(word, left);
            } else if (word.startsWith("-") && word.length() > 1) {
                arguments.addLetters(word, left);
            } else {
                arguments.parameters.add(word);
            }
        }
        if (!arguments.has(Usage.HELP) && !arguments.has(Usage.VERSION)) {
            arguments.checkThatNothingIsMissing();
        }
        return arguments;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    String parameter(int place) {
        return parameters.get(place);
    }

    List<String> parameters() {
        return List.copyOf(parameters);
    }

    private void addNamed(String word, Iterator<String> left) throws CommandException {
        var equals = word.indexOf('=');
        var option = named(equals < 0 ? word : word.substring(0, equals));
        if (!option.hasValue() && equals >= 0) {
            throw misused(option.name() + " takes no value");
        }
        add(option, equals >= 0 ? word.substring(equals + 1) : following(option, left));
    }

    private void addLetters(String word, Iterator<String> left) throws CommandException {
        for (var at = 1; at < word.length(); at++) {
            var option = named("-" + word.charAt(at));
            if (option.hasValue() && at + 1 < word.length()) {
                add(option, word.substring(word.charAt(at + 1) == '=' ? at + 2 : at + 1));
                return;
            }
            add(option, following(option, left));
        }
    }

    private Option named(String word) throws CommandException {
        return usage.option(word).orElseThrow(() -> misused("There is no option “" + printable(word) + "”"));
    }

    private String following(Option option, Iterator<String> left) throws CommandException {
        if (!option.hasValue()) {
            return "";
        }
        var value = left.hasNext() ? left.next() : "";
        if (value.isEmpty() || usage.option(value).isPresent()) {
            throw misused(option.name() + " needs its " + option.label() + " behind it");
        }
        return value;
    }

    private void add(Option option, String value) throws CommandException {
        if (options.put(option.name(), value) != null) {
            throw misused(option.name() + " is given twice");
        }
    }

    private void checkThatNothingIsMissing() throws CommandException {
        for (var option : usage.options()) {
            if (option.required() && !has(option.name())) {
                throw misused(option.name() + " " + option.label() + " is missing");
            }
        }
        var declared = usage.parameters();
        for (var place = parameters.size(); place < declared.size(); place++) {
            if (declared.get(place).occurrence() != Occurrence.AT_MOST_ONCE) {
                throw misused(declared.get(place).label() + " is missing");
            }
        }
        var takesMore = !declared.isEmpty() && declared.getLast().occurrence() == Occurrence.ONCE_OR_MORE;
        if (parameters.size() > declared.size() && !takesMore) {
            throw misused("“" + printable(parameters.get(declared.size())) + "” is one word too many");
        }
    }

    private CommandException misused(String what) {
        return new CommandException(Exit.MISUSE, what + "; see " + usage.called() + " --help.");
    }

    private static String printable(String word) {
        return word.replaceAll("\\p{Cntrl}", "?");
    }
}
