package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Option;
import dev.snowfort.cli.Usage.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `--help` prints, 100 columns wide.
final class HelpText {
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private HelpText() {}

    static String of(Usage usage) {
        return new HelpText().add(usage).text();
    }

    /// The program's own, with all its commands.
    static String of(Usage usage, List<Usage> commands, List<String> footer) {
        var help = new HelpText().add(usage);
        help.lines.addAll(List.of("", "Commands:"));
        help.addTable(
                commands.stream()
                        .collect(Collectors.toMap(
                                Usage::name,
                                command -> command.description().getFirst(),
                                (one, _) -> one,
                                LinkedHashMap::new)),
                2);
        help.lines.addAll(footer);
        return help.text();
    }

    private HelpText add(Usage usage) {
        addWrapped("Usage: " + synopsis(usage), "", "  ");
        usage.description().forEach(line -> addWrapped(line, "", ""));
        var table = new LinkedHashMap<String, String>();
        usage.parameters().forEach(parameter -> table.put("    " + parameter.synopsis(), parameter.description()));
        sorted(usage).forEach(option -> table.put(option.listed(), option.description()));
        addTable(table, 3);
        return this;
    }

    private static String synopsis(Usage usage) {
        var common = Stream.of(usage.called(), "[-hV]");
        var options = sorted(usage).filter(option -> option.letter().isEmpty() || option.required());
        var words = Stream.concat(
                Stream.concat(common, options.map(Option::synopsis)),
                usage.parameters().stream().map(Parameter::synopsis));
        return words.collect(Collectors.joining(" ")) + (usage.name().isEmpty() ? " [COMMAND]" : "");
    }

    private static Stream<Option> sorted(Usage usage) {
        return usage.options().stream().sorted(Comparator.comparing(Option::name));
    }

    private void addTable(Map<String, String> table, int gap) {
        var widest = table.keySet().stream().mapToInt(String::length).max().orElse(0);
        table.forEach((left, right) -> addWrapped(
                right, "  " + left + " ".repeat(widest - left.length() + gap), " ".repeat(2 + widest + gap + 2)));
    }

    /// @param further what the second line and those behind it begin with
    private void addWrapped(String text, String first, String further) {
        var line = new StringBuilder(first);
        var empty = true;
        for (var word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }
}
