package dev.snowfort.ui.state;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An application gets another name, and what holds the old one as a word follows: its files and folders on the server,
/// its secret, the addresses of its database. A name that cannot be one, such as one that is half typed, changes
/// nothing
/// else.
record Renaming(String before, String after) {
    private static final List<Setting<String>> TEXTS =
            List.of(SecretSettings.KEYS_FILE, SecretSettings.KEYS_SECRET, ServingSettings.MEDIA_ROOT);
    private static final List<Setting<Map<String, String>>> VARIABLES =
            List.of(SecretSettings.CREDENTIALS, SecretSettings.ENVIRONMENT);
    private static final Pattern PATH = Pattern.compile("[-+!]*/.*", Pattern.DOTALL);

    /// Folders that a server has anyway: an application that is called `lib` does not move them.
    private static final Pattern SERVERS_OWN = Pattern.compile(
            "[-+!]*/((etc|srv|opt|home|run|var(/(lib|log|cache|www))?)/)?((keys|secrets|wsgi-media)/)?");

    /// What the last step did, for the user; nothing when it renamed no application.
    static Optional<String> sentence(Deployment before, Deployment after, int index) {
        var old = before.applications();
        var now = after.applications();
        if (index < 0
                || old.size() != now.size()
                || old.get(index).name().equals(now.get(index).name())
                || !valid(now.get(index).name())) {
            return Optional.empty();
        }
        var followed = followed(old.get(index), now.get(index));
        for (var other = 0; other < now.size(); other++) {
            if (other != index && !old.get(other).equals(now.get(other))) {
                followed.add("what " + now.get(other).name() + " says of it");
            }
        }
        return followed.isEmpty()
                ? Optional.empty()
                : Optional.of("Renamed with it: " + String.join(", ", followed)
                        + ". What lies on the server does not move by itself.");
    }

    private static List<String> followed(Application old, Application now) {
        var labels = new ArrayList<String>();
        Settings.all().stream()
                .filter(setting -> setting != GeneralSettings.NAME)
                .filter(setting -> setting.applies(now) && !setting.of(old).equals(setting.of(now)))
                .map(setting -> Workbench.inSentence(setting.label()))
                .forEach(labels::add);
        if (!old.sandbox().equals(now.sandbox())) {
            labels.add("paths in the sandbox");
        }
        return labels;
    }

    /// The application at a place has the new name, and the others know it by that.
    Deployment in(Deployment deployment, int index) {
        var old = deployment.applications().get(index);
        var renamed = of(old);
        var applications = new ArrayList<>(deployment.applications());
        if (follows()) {
            var moved = moved(old, renamed);
            var database = !DatabaseSettings.DATABASE.of(old).equals(DatabaseSettings.DATABASE.of(renamed));
            applications.replaceAll(other -> follow(other, text -> reference(text, moved, database)));
        }
        applications.set(index, renamed);
        return deployment.withApplications(applications);
    }

    /// The application by its new name.
    Application of(Application application) {
        var named = application.withName(after);
        return follows() ? follow(named, text -> isDatabase(text) ? withDatabase(text) : withWord(text)) : named;
    }

    private boolean follows() {
        return valid(before) && valid(after);
    }

    private static boolean valid(String name) {
        return !name.isEmpty()
                && GeneralSettings.NAME.rules().stream()
                        .noneMatch(rule -> rule.broken().test(name));
    }

    private String withWord(String text) {
        var kept = SERVERS_OWN.matcher(text);
        var end = kept.lookingAt() ? kept.end() : 0;
        return text.substring(0, end)
                + Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(before) + "(?![A-Za-z0-9_-])")
                        .matcher(text.substring(end))
                        .replaceAll(Matcher.quoteReplacement(after));
    }

    private boolean isDatabase(String text) {
        return text.endsWith(":///" + before) && text.matches("postgres[a-z0-9+]*:///.*");
    }

    private String withDatabase(String text) {
        return text.substring(0, text.length() - before.length()) + after;
    }

    /// Files and folders that others may name: old to new.
    private static Map<String, String> moved(Application old, Application renamed) {
        return Stream.of(SecretSettings.KEYS_FILE, ServingSettings.MEDIA_ROOT)
                .filter(setting -> !setting.of(old).equals(setting.of(renamed)))
                .collect(Collectors.toMap(setting -> setting.of(old), setting -> setting.of(renamed), (one, _) -> one));
    }

    /// What another application says of this one: a path or what is below it, or an address of its database.
    private String reference(String text, Map<String, String> moved, boolean database) {
        if (isDatabase(text)) {
            return database ? withDatabase(text) : text;
        }
        var path = text.replaceFirst("^[-+!]*", "");
        return moved.keySet().stream()
                .filter(old -> path.equals(old) || path.startsWith(old + "/"))
                .findFirst()
                .map(old -> text.substring(0, text.length() - path.length())
                        + moved.get(old)
                        + path.substring(old.length()))
                .orElse(text);
    }

    private Application follow(Application application, UnaryOperator<String> change) {
        var changed = application;
        for (var setting : TEXTS) {
            changed = put(changed, setting, change.apply(setting.of(changed)));
        }
        var files = SecretSettings.FURTHER_KEYS_FILES.of(changed);
        changed = put(
                changed,
                SecretSettings.FURTHER_KEYS_FILES,
                files.stream().map(change).toList());
        for (var setting : VARIABLES) {
            var variables = new TreeMap<>(setting.of(changed));
            variables.replaceAll(
                    (_, value) -> PATH.matcher(value).matches() || isDatabase(value) ? change.apply(value) : value);
            changed = put(changed, setting, variables);
        }
        var sandbox = follow(changed.sandbox(), change);
        return sandbox == changed.sandbox() ? changed : changed.withSandbox(sandbox);
    }

    private static <T> Application put(Application application, Setting<T> setting, T value) {
        return value.equals(setting.of(application)) ? application : setting.set(application, value);
    }

    private static Sandbox follow(Sandbox sandbox, UnaryOperator<String> change) {
        var changed = sandbox;
        for (var entry : sandbox.overrides().entrySet()) {
            if (entry.getValue().value() instanceof Lines(List<String> lines)) {
                var followed = lines.stream()
                        .map(line -> PATH.matcher(line).matches() ? change.apply(line) : line)
                        .toList();
                if (!followed.equals(lines)) {
                    changed = changed.with(entry.getKey(), entry.getValue().withValue(new Lines(followed)));
                }
            }
        }
        return changed;
    }
}
