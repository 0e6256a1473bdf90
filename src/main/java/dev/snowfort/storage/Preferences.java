package dev.snowfort.storage;

import dev.snowfort.model.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How the user likes the window, and what it remembers from one start to the next. What is missing or makes no sense
/// has its default; what this version does not know is kept.
public record Preferences(Fields fields) {
    public static final Preferences DEFAULT = new Preferences(Fields.NONE);

    public static final int LEAST_ZOOM = 80;
    public static final int MOST_ZOOM = 200;
    public static final int ZOOM_STEP = 10;
    public static final int MOST_RECENT = 10;
    private static final int MOST_FOLDERS = 50;

    public enum Theme {
        LIGHT,
        DARK,
        /// Whatever the desktop prefers.
        SYSTEM
    }

    /// Where the window stood, in pixels of the screen.
    ///
    /// @param maximized it filled the screen; the rest says where it goes when it does not
    public record Placement(double x, double y, double width, double height, boolean maximized) {}

    /// A deployment file and the folder that it was exported to.
    private record ExportFolder(Path file, Path folder) {
        Object value() {
            return Map.of("file", file.toString(), "folder", folder.toString());
        }

        static Stream<ExportFolder> of(Object value) {
            return path(member(value, "file"))
                    .flatMap(file -> path(member(value, "folder")).map(folder -> new ExportFolder(file, folder)));
        }
    }

    public Theme theme() {
        return Stream.of(Theme.values())
                .filter(theme -> name(theme).equals(fields.get("theme").orElse("")))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    public Preferences withTheme(Theme changed) {
        return with("theme", name(changed));
    }

    /// Percent, in steps of 10 from 80 to 200.
    public int zoom() {
        return zoom(number(fields.get("zoom").orElse(100L)).orElse(100.0));
    }

    /// The next possible one is taken.
    public Preferences withZoom(int percent) {
        return with("zoom", zoom(percent));
    }

    /// Whether long lines of the preview are wrapped.
    public boolean wrap() {
        return fields.get("wrap").equals(Optional.of(true));
    }

    public Preferences withWrap(boolean changed) {
        return with("wrap", changed);
    }

    /// Whether somebody has seen what to do first.
    public boolean welcomed() {
        return fields.get("welcomed").equals(Optional.of(true));
    }

    public Preferences withWelcomed(boolean changed) {
        return with("welcomed", changed);
    }

    public Optional<Placement> window() {
        var window = fields.get("window").orElse(Map.of());
        var numbers = Stream.of("x", "y", "width", "height")
                .flatMap(name -> number(member(window, name)).stream())
                .toList();
        return numbers.size() == 4
                ? Optional.of(new Placement(
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        numbers.get(3),
                        member(window, "maximized").equals(true)))
                : Optional.empty();
    }

    public Preferences withWindow(Placement changed) {
        return with(
                "window",
                Map.of(
                        "x", Math.round(changed.x()),
                        "y", Math.round(changed.y()),
                        "width", Math.round(changed.width()),
                        "height", Math.round(changed.height()),
                        "maximized", changed.maximized()));
    }

    /// Positions of a split pane's dividers, from 0 to 1 and ascending; empty where none are known.
    ///
    /// @param pane its id
    public List<Double> dividers(String pane) {
        var list = member(fields.get("dividers").orElse(Map.of()), pane);
        var positions =
                list(list).flatMap(position -> number(position).stream()).toList();
        var sound = positions.size() == list(list).count()
                && positions.stream().allMatch(position -> position >= 0 && position <= 1)
                && positions.equals(positions.stream().sorted().toList());
        return sound ? positions : List.of();
    }

    public Preferences withDividers(String pane, List<Double> positions) {
        var all = fields.get("dividers").filter(Map.class::isInstance).orElse(Map.of());
        var percents = positions.stream()
                .map(position -> new BigDecimal(position).setScale(3, RoundingMode.HALF_UP))
                .toList();
        var changed = new TreeMap<String, Object>();
        ((Map<?, ?>) all).forEach((name, value) -> changed.put((String) name, value));
        changed.put(pane, percents);
        return with("dividers", changed);
    }

    /// Files that were opened or saved, the latest first.
    public List<Path> recent() {
        return list(fields.get("recent").orElse(List.of()))
                .flatMap(Preferences::path)
                .distinct()
                .limit(MOST_RECENT)
                .toList();
    }

    public Preferences withRecent(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return withRecent(
                Stream.concat(Stream.of(absolute), recent().stream().filter(Predicate.not(absolute::equals))));
    }

    public Preferences withoutRecent(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return withRecent(recent().stream().filter(Predicate.not(absolute::equals)));
    }

    private Preferences withRecent(Stream<Path> files) {
        return with("recent", files.limit(MOST_RECENT).map(Path::toString).toList());
    }

    /// Where a deployment file was exported to the last time.
    public Optional<Path> exportFolder(Path deployment) {
        var absolute = deployment.toAbsolutePath().normalize();
        return exportFolders()
                .filter(known -> known.file().equals(absolute))
                .map(ExportFolder::folder)
                .findFirst();
    }

    public Preferences withExportFolder(Path deployment, Path folder) {
        var latest = new ExportFolder(
                deployment.toAbsolutePath().normalize(), folder.toAbsolutePath().normalize());
        return with(
                "exportFolders",
                Stream.concat(
                                Stream.of(latest),
                                exportFolders().filter(known -> !known.file().equals(latest.file())))
                        .limit(MOST_FOLDERS)
                        .map(ExportFolder::value)
                        .toList());
    }

    private Stream<ExportFolder> exportFolders() {
        return list(fields.get("exportFolders").orElse(List.of())).flatMap(ExportFolder::of);
    }

    private Preferences with(String name, Object value) {
        return new Preferences(fields.with(name, value));
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static int zoom(double percent) {
        var step = (int) Math.round(Math.clamp(percent, LEAST_ZOOM, MOST_ZOOM) / ZOOM_STEP);
        return step * ZOOM_STEP;
    }

    private static Optional<Double> number(Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /// An empty text where there is none.
    private static Object member(Object map, String name) {
        return map instanceof Map<?, ?> members && members.get(name) instanceof Object value ? value : "";
    }

    private static Stream<Object> list(Object value) {
        return value instanceof List<?> list ? new ArrayList<Object>(list).stream() : Stream.empty();
    }

    private static Stream<Path> path(Object value) {
        try {
            return value instanceof String text && Path.of(text).isAbsolute()
                    ? Stream.of(Path.of(text))
                    : Stream.empty();
        } catch (InvalidPathException none) {
            return Stream.empty();
        }
    }
}
