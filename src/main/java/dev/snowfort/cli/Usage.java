package dev.snowfort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a command is called.
///
/// @param description its first line tells the command from the others
/// @param parameters in their order; of more words than there are parameters, the last one takes those left, where it
/// may
record Usage(String name, List<String> description, List<Parameter> parameters, List<Option> options) {
    static final String HELP = "--help";
    static final String VERSION = "--version";

    /// A word that is told by its place.
    record Parameter(String label, String description, Occurrence occurrence) {
        String synopsis() {
            return switch (occurrence) {
                case ONCE -> label;
                case AT_MOST_ONCE -> "[" + label + "]";
                case ONCE_OR_MORE -> label + "...";
            };
        }
    }

    enum Occurrence {
        ONCE,
        AT_MOST_ONCE,
        ONCE_OR_MORE
    }

    /// A word that is told by its name, which begins with a dash.
    ///
    /// @param letter `-o`, or empty
    /// @param label stands for its value; empty for one that has none
    record Option(String letter, String name, String label, String description, boolean required) {
        boolean isCalled(String word) {
            return word.equals(name) || word.equals(letter) && !letter.isEmpty();
        }

        boolean hasValue() {
            return !label.isEmpty();
        }

        String synopsis() {
            var value = hasValue() ? "=" + label : "";
            return required ? (letter.isEmpty() ? name : letter) + value : "[" + name + value + "]";
        }

        String listed() {
            return (letter.isEmpty() ? "    " : letter + ", ") + name + (hasValue() ? "=" + label : "");
        }
    }

    /// With the options that every command has.
    static Usage of(String name, String... description) {
        return new Usage(name, List.of(description), List.of(), List.of())
                .flag("-h", HELP, "Print this help.")
                .flag("-V", VERSION, "Print the version.");
    }

    Usage parameter(String label, String description) {
        return parameter(new Parameter(label, description, Occurrence.ONCE));
    }

    Usage parameter(Parameter parameter) {
        return new Usage(name, description, and(parameters, parameter), options);
    }

    Usage flag(String name, String description) {
        return flag("", name, description);
    }

    Usage value(String name, String label, String description) {
        return option(new Option("", name, label, description, false));
    }

    Usage option(Option option) {
        return new Usage(name, description, parameters, and(options, option));
    }

    Optional<Option> option(String word) {
        for (var option : options) {
            if (option.isCalled(word)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /// As it is called: `snowfort export`.
    String called() {
        return name.isEmpty() ? "snowfort" : "snowfort " + name;
    }

    private Usage flag(String letter, String name, String description) {
        return option(new Option(letter, name, "", description, false));
    }

    private static <T> List<T> and(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
