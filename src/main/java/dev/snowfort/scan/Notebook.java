package dev.snowfort.scan;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a scan writes down on its way, each thing once, and the application that comes of it.
final class Notebook {
    private static final int LONGEST = 100;

    private final Set<Found> found = new LinkedHashSet<>();
    private final Set<Remark> notes = new LinkedHashSet<>();
    private final Set<Missing> missing = new LinkedHashSet<>();
    private final Set<Remark> unclear = new LinkedHashSet<>();
    private Application application = new Application("app");

    Application application() {
        return application;
    }

    /// Sets a value that the forms would take; says so when they would not.
    <T> void propose(Setting<T> setting, T value, String why, Place place) {
        var refusal = setting.rules().stream()
                .filter(rule -> rule.broken().test(value))
                .map(rule -> rule.sentence().apply(value))
                .findFirst();
        if (refusal.isPresent()) {
            unclear(setting.label() + " was left out: " + refusal.get(), place);
            return;
        }
        found.removeIf(earlier -> earlier.setting() == setting);
        application = setting.reset(application);
        if (!value.equals(setting.defaultFor(application))) {
            application = setting.set(application, value);
            found.add(new Found(setting, display(value), why, place));
        }
    }

    void note(String sentence, Place place) {
        notes.add(new Remark(plain(sentence), place));
    }

    void missing(String title, String sentence, String snippet, Place place) {
        missing.add(new Missing(title, plain(sentence), snippet, place));
    }

    void unclear(String sentence, Place place) {
        unclear.add(new Remark(plain(sentence), place));
    }

    ProjectScan close(List<Remark> obstacles) {
        var order = Settings.all();
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(one -> order.indexOf(one.setting())));
        obstacles.forEach(obstacle -> unclear(obstacle.sentence(), obstacle.place()));
        return new ProjectScan(application, sorted, List.copyOf(notes), List.copyOf(missing), List.copyOf(unclear));
    }

    /// A word of the project within a sentence, at most so long.
    static String quoted(String word) {
        return "“" + (word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word) + "”";
    }

    private static String display(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
            case Boolean on -> on ? "on" : "off";
            default -> plain(value.toString());
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
