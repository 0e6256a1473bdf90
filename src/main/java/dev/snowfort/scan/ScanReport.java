package dev.snowfort.scan;

import java.util.List;
import java.util.stream.Stream;

/// A scan as lines of text: a sentence each, with its place in front, and snippets indented below.
public final class ScanReport {
    private ScanReport() {}

    public static List<String> lines(ProjectScan scan) {
        return Stream.of(
                        scan.found().stream().map(ScanReport::line),
                        scan.notes().stream().map(note -> line("note", note.place(), note.sentence())),
                        scan.missing().stream().flatMap(ScanReport::lines),
                        scan.unclear().stream().map(remark -> line("unclear", remark.place(), remark.sentence())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(Found found) {
        return line("found", found.place(), found.setting().label() + ": " + found.value() + " (" + found.why() + ")");
    }

    private static Stream<String> lines(Missing missing) {
        return Stream.concat(
                Stream.of(line("missing", missing.place(), missing.sentence())),
                missing.snippet().lines().map(line -> ("    " + line).stripTrailing()));
    }

    private static String line(String kind, Place place, String sentence) {
        return kind + ": " + (place.equals(Place.FOLDER) ? "" : place + ": ") + sentence;
    }
}
