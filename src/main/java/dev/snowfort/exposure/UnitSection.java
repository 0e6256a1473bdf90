package dev.snowfort.exposure;

import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitLine.FileStart;
import dev.snowfort.exposure.UnitLine.Header;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a unit says, before any version of systemd reads it: what has an effect depends on the version.
///
/// @param unit the unit's full name, which `%n` and its like stand for
/// @param lines in the order in which systemd reads them
public record UnitSection(String unit, List<UnitLine> lines) {
    private static final String UNNAMED = "application.service";
    private static final String SERVICE = "[Service]";

    public UnitSection {
        lines = List.copyOf(lines);
    }

    /// A unit file, or what `systemctl cat` prints.
    public static UnitSection parse(String text) {
        return parse(UNNAMED, List.of(text));
    }

    /// A unit file and its drop-ins, in the order in which systemd reads them.
    public static UnitSection parse(String unit, List<String> files) {
        var lines = new ArrayList<UnitLine>();
        for (var file : files) {
            lines.add(new FileStart(!lines.isEmpty()));
            lines.addAll(UnitText.lines(file));
        }
        return new UnitSection(unit, lines);
    }

    /// The directives of `[Service]` as values, in the order of the map.
    public static UnitSection of(Map<String, DirectiveValue> directives) {
        return of(UNNAMED, directives);
    }

    public static UnitSection of(String unit, Map<String, DirectiveValue> directives) {
        var lines = new ArrayList<UnitLine>();
        lines.add(new Header(0, SERVICE));
        directives.forEach((directive, value) ->
                assignments(value).forEach(text -> lines.add(new Assignment(0, directive, Words.strip(text)))));
        return new UnitSection(unit, lines);
    }

    /// Whether it is about a service at all.
    public boolean hasService() {
        return lines.stream().anyMatch(line -> line instanceof Header(int _, String text) && text.equals(SERVICE));
    }

    /// The assignments in `[Service]`, whether a version of systemd knows them or not.
    public List<Assignment> service() {
        var service = new ArrayList<Assignment>();
        var section = "";
        for (var line : lines) {
            switch (line) {
                case Header(int _, String text) -> section = text;
                case FileStart _ -> section = "";
                case Assignment assignment -> {
                    if (section.equals(SERVICE)) {
                        service.add(assignment);
                    }
                }
                case UnitLine.Stray _, UnitLine.Unreadable _ -> {}
            }
        }
        return List.copyOf(service);
    }

    private static Stream<String> assignments(DirectiveValue value) {
        return switch (value) {
            case Toggle(boolean on) -> Stream.of(on ? "yes" : "no");
            case Word(String text) -> Stream.of(text);
            case Lines(List<String> entries) -> entries.stream();
        };
    }
}
