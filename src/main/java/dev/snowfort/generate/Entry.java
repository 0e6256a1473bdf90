package dev.snowfort.generate;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// An application at its place in the deployment, with what the files say of it alone. That is made once; exports of
/// deployments in which the application is the same, at the same place, share the entry.
final class Entry {
    private final int index;
    private final Application application;
    private final String name;
    private final Map<Function<Entry, ?>, Object> made = new ConcurrentHashMap<>();

    /// @param index in the deployment, for [FieldId]
    Entry(int index, Application application) {
        this.index = index;
        this.application = application;
        name = Export.text(application.name());
    }

    /// What is made of this entry and of nothing else. A maker may ask for what others make, which a map that computes
    /// would refuse.
    ///
    /// @param maker a constant: what it made is known by it
    @SuppressWarnings("unchecked") // what a maker made is kept under the maker
    <T> T once(Function<Entry, T> maker) {
        var known = made.get(maker);
        if (known == null) {
            var now = maker.apply(this);
            var earlier = made.putIfAbsent(maker, now);
            known = earlier == null ? now : earlier;
        }
        return (T) known;
    }

    /// Whether it is this application at this place.
    boolean is(Application other) {
        return application == other;
    }

    Application application() {
        return application;
    }

    String name() {
        return name;
    }

    Source source() {
        return application.source();
    }

    /// Name of the flake input for the source.
    String input() {
        return name + "-source";
    }

    String origin(Setting<?> setting) {
        return FieldId.of(index, setting).toString();
    }

    String origin(String directive) {
        return FieldId.sandbox(index, directive).toString();
    }
}
