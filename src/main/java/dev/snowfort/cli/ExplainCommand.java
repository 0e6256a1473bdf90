package dev.snowfort.cli;

import dev.snowfort.catalog.Circumstance;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Preset;
import dev.snowfort.catalog.Presets;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `snowfort explain`: a directive's entry of the hardening catalogue, or what a preset does.
final class ExplainCommand implements Command {
    private static final int WIDTH = 80;

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "explain",
                        "Explain a hardening directive: what it protects, what it breaks, when to switch it off. Or a"
                                + " preset: compatible, default or sealed.")
                .parameter("DIRECTIVE", "Its name, in any case: MemoryDenyWriteExecute.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var name = arguments.parameter(0);
        var preset = Presets.named(name.toLowerCase(Locale.ROOT));
        if (preset.isPresent()) {
            lines(preset.get()).forEach(streams::line);
            return Exit.FINE;
        }
        var directive = Hardening.named(name.replaceFirst("=$", ""))
                .orElseThrow(() -> new CommandException(Exit.MISUSE, unknown(name)));
        lines(directive).forEach(streams::line);
        return Exit.FINE;
    }

    private static List<String> lines(Directive directive) {
        var lines = new ArrayList<String>();
        lines.add(directive.name() + " — " + directive.title());
        lines.add(directive.group().title() + ". Since systemd " + directive.since() + ". "
                + directive.manual().page());
        paragraph(lines, "Protects", directive.protects());
        paragraph(lines, "Breaks", directive.breaks());
        paragraph(lines, "How it shows", directive.shows());
        paragraph(lines, "When to switch it off", directive.switchOff());
        paragraph(lines, "Default", defaults(directive));
        if (!directive.values().isEmpty()) {
            lines.add("");
            lines.add("Values, loosest first");
            directive
                    .values()
                    .forEach(choice ->
                            lines.addAll(wrapped(choice.value().display() + since(choice) + ": " + choice.meaning())));
        }
        if (!directive.also().isEmpty()) {
            paragraph(lines, "See also", String.join(", ", directive.also()));
        }
        paragraph(lines, "Manual", directive.manual().address());
        return lines;
    }

    private static List<String> lines(Preset preset) {
        var lines = new ArrayList<String>();
        lines.add(preset.title() + " — a preset of the sandbox");
        lines.addAll(wrapped(preset.summary()));
        lines.add("");
        lines.add("Settings");
        preset.settings().forEach((setting, on) -> lines.addAll(wrapped(setting.key() + ": " + (on ? "on" : "off"))));
        lines.add("");
        lines.add("Your own overrides");
        lines.addAll(wrapped(preset.others().description()));
        for (var advice : preset.advice()) {
            paragraph(lines, advice.directive().name() + ": " + advice.value().display(), advice.reason());
        }
        return lines;
    }

    private static String since(Directive.Choice choice) {
        return choice.since() == 0 ? "" : " (since systemd " + choice.since() + ")";
    }

    private static String defaults(Directive directive) {
        if (directive.setting().isPresent()) {
            return "What the module's option " + directive.settingKey() + " says: "
                    + directive.defaultFor(new Application("")).display() + " unless you set it.";
        }
        if (directive.defaults().isEmpty()) {
            return directive.off().equals(new DirectiveValue.Lines())
                    ? "Not set."
                    : "Not set, which means " + directive.off().display() + ".";
        }
        return Arrays.stream(Circumstance.values())
                .filter(directive.defaults()::containsKey)
                .map(circumstance -> directive.defaults().get(circumstance).display() + " ("
                        + circumstance.description().replaceFirst("[.]$", "").toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining("; "));
    }

    private static void paragraph(List<String> lines, String heading, String text) {
        lines.add("");
        lines.add(heading);
        lines.addAll(wrapped(text));
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ");
        for (var word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 2) {
                lines.add(line.toString());
                line.setLength(1);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String unknown(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var near = Hardening.all().stream()
                .map(Directive::name)
                .filter(known -> wanted.length() > 2
                        && (known.toLowerCase(Locale.ROOT).contains(wanted)
                                || wanted.contains(known.toLowerCase(Locale.ROOT))
                                || known.toLowerCase(Locale.ROOT).startsWith(wanted.substring(0, 3))))
                .limit(5)
                .toList();
        return "Snowfort knows no hardening directive “" + name + "”"
                + (near.isEmpty() ? "; look at its spelling." : "; did you mean " + String.join(", ", near) + "?");
    }
}
