package dev.snowfort.generate;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Release;
import dev.snowfort.model.Deployment;
import dev.snowfort.nix.Nix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// A deployment as the emitters see it.
///
/// @param all applications in the order of the deployment
/// @param applications sorted by name, each once: a second one of the same name is left out, since one attribute cannot
///   be set twice; a finding tells the user
/// @param known what was made for this export and the one before it
record Export(
        String title,
        Release release,
        boolean hidesProcesses,
        List<Entry> all,
        List<Entry> applications,
        Map<Object, Known> known) {
    private static final Known NOT_YET = new Known(List.of(), List.of());
    private static final String REPLACEMENT = "\uFFFD";
    private static final Export NOTHING =
            new Export("", DeploymentSettings.release(Deployment.EMPTY), false, List.of(), List.of(), Map.of());

    static Export of(Deployment deployment) {
        return NOTHING.after(deployment);
    }

    /// The export of another deployment, with the entries of this one as far as it has the same applications.
    Export after(Deployment deployment) {
        var entries = new ArrayList<Entry>(deployment.applications().size());
        for (var application : deployment.applications()) {
            var index = entries.size();
            var same = index < all.size() && all.get(index).is(application);
            entries.add(same ? all.get(index) : new Entry(index, application));
        }
        return new Export(
                oneLine(text(deployment.title())),
                DeploymentSettings.release(deployment),
                DeploymentSettings.HIDE_PROCESSES.of(deployment),
                entries,
                sorted(entries),
                new ConcurrentHashMap<>(known));
    }

    /// What was made of some facts, or a list of what was made of each of them.
    record Known(List<?> facts, Object made) {}

    /// What is made of facts about the applications; what the export before this one made, where those were the same.
    ///
    /// @param what names it among the others
    @SuppressWarnings("unchecked") // what was made under a name is of one kind
    <T> T once(String what, List<?> facts, Supplier<T> maker) {
        var before = known.get(what);
        if (before == null || !before.facts().equals(facts)) {
            before = new Known(facts, maker.get());
            known.put(what, before);
        }
        return (T) before.made();
    }

    /// What is made of each application, in the order of the files.
    <T> List<T> each(Function<Entry, T> maker) {
        return each(applications, maker);
    }

    /// What is made of some of the applications. Nearly all of it is what the export before this one had at the same
    /// place, which is seen without asking each entry for it.
    @SuppressWarnings("unchecked") // what a maker made is kept under the maker
    <T> List<T> each(List<Entry> entries, Function<Entry, T> maker) {
        var before = known.getOrDefault(maker, NOT_YET);
        var made = (List<T>) before.made();
        var now = new ArrayList<T>(entries.size());
        for (var entry : entries) {
            var place = now.size();
            var same = place < made.size() && before.facts().get(place) == entry;
            now.add(same ? made.get(place) : entry.once(maker));
        }
        known.put(maker, new Known(entries, now));
        return now;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        var names = new HashSet<String>();
        var once = new ArrayList<Entry>(entries.size());
        for (var entry : entries) {
            if (names.add(entry.name())) {
                once.add(entry);
            }
        }
        once.sort(Comparator.comparing(Entry::name));
        return once;
    }

    /// The title, or what stands in its place.
    String heading() {
        return title.isBlank() ? "WSGI applications" : title;
    }

    /// A text that Nix can hold: the preview goes on while the user mends what a finding complains of.
    static String text(String typed) {
        return Nix.canHold(typed) ? typed : held(typed);
    }

    private static String held(String typed) {
        var held = new StringBuilder();
        typed.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> held.append(Nix.canHold(character) ? character : REPLACEMENT));
        return held.toString();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", " ");
    }
}
