package dev.snowfort.storage;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Fields;
import dev.snowfort.model.Sandbox;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The deployment file's text. Reading what was printed gives an equal deployment, fields that this version does not
/// know included; equal deployments print alike.
public final class DeploymentFormat {
    /// The version that is written. Older ones are migrated, newer ones refused.
    public static final int VERSION = 1;

    private DeploymentFormat() {}

    public static String print(Deployment deployment) {
        var file = new LinkedHashMap<String, @Nullable Object>();
        file.put("schemaVersion", VERSION);
        file.put("title", deployment.title());
        var rest = addStored(file, DeploymentSettings.stored(), deployment.settings());
        file.put(
                "applications",
                deployment.applications().stream()
                        .map(DeploymentFormat::application)
                        .toList());
        file.putAll(Json.named(rest));
        return Json.print(file);
    }

    /// One application, as it stands in the list of a deployment file, but not indented.
    public static String print(Application application) {
        return Json.print(application(application));
    }

    /// @throws DeploymentFileException with a sentence that names line and column
    public static Deployment parse(String text) throws DeploymentFileException {
        try {
            return new Reader(text).deployment(Json.read(text));
        } catch (JacksonException broken) {
            throw new DeploymentFileException("it is no JSON: " + Json.describe(broken), broken);
        }
    }

    private static Map<String, @Nullable Object> application(Application application) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", application.name());
        var rest = addStored(object, Settings.stored(), application.settings());
        if (!application.sandbox().equals(Sandbox.DEFAULT)) {
            object.put("sandbox", sandbox(application.sandbox()));
        }
        object.putAll(Json.named(rest));
        return object;
    }

    /// @return what is not declared
    private static Fields addStored(
            Map<String, @Nullable Object> object, List<? extends Declaration<?, ?>> declared, Fields fields) {
        var rest = fields;
        for (var setting : declared) {
            var value = rest.get(setting.key());
            if (value.isPresent()) {
                object.put(setting.key(), Json.printable(value.get()));
                rest = rest.without(setting.key());
            }
        }
        return rest;
    }

    private static Map<String, @Nullable Object> sandbox(Sandbox sandbox) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var names = new TreeSet<>(sandbox.overrides().keySet());
        names.addAll(sandbox.notes().keySet());
        for (var name : names) {
            var entry = new LinkedHashMap<String, @Nullable Object>();
            sandbox.override(name).ifPresent(override -> entry.put("value", override.value()));
            if (!sandbox.reason(name).isEmpty()) {
                entry.put("reason", sandbox.reason(name));
            }
            entry.putAll(Json.named(unknown(sandbox, name)));
            object.put(name, entry);
        }
        return object;
    }

    private static Fields unknown(Sandbox sandbox, String name) {
        return sandbox.override(name)
                .map(Sandbox.Override::unknown)
                .or(() -> Optional.ofNullable(sandbox.notes().get(name)).map(Sandbox.Note::unknown))
                .orElse(Fields.NONE);
    }

    /// Reads what stands in the file; keeps the text to say where something stands.
    private record Reader(String text) {
        Deployment deployment(@Nullable Object file) throws DeploymentFileException {
            var root = object(file, "");
            version(root);
            var applications = new ArrayList<Application>();
            for (var application : applications(root)) {
                applications.add(application(application, "/applications/" + applications.size()));
            }
            accept(root, "", DeploymentSettings.stored());
            var settings =
                    Json.fields(root).without("schemaVersion").without("title").without("applications");
            return new Deployment(string(root, "", "title"), applications, settings);
        }

        private List<?> applications(Map<?, ?> root) throws DeploymentFileException {
            if (!root.containsKey("applications")) {
                return List.of();
            }
            if (root.get("applications") instanceof List<?> list) {
                return list;
            }
            throw wrong("/applications", "applications must be a list");
        }

        private void version(Map<?, ?> root) throws DeploymentFileException {
            if (!root.containsKey("schemaVersion")) {
                throw new DeploymentFileException(
                        "it has no schemaVersion, so it is no deployment file of Snowfort; one begins with"
                                + " {\"schemaVersion\": " + VERSION);
            }
            var version = root.get("schemaVersion");
            var whole = version instanceof Long || version instanceof BigInteger;
            if (!whole || version.toString().startsWith("-") || version.equals(0L)) {
                throw wrong("/schemaVersion", "schemaVersion must be a whole number from 1");
            }
            if (!(version instanceof Long number) || number > VERSION) {
                throw new DeploymentFileException("it was written by a newer Snowfort (format " + version
                        + ", this one reads up to " + VERSION + "); update Snowfort to open it");
            }
        }

        private Application application(@Nullable Object application, String place) throws DeploymentFileException {
            var object = object(application, place);
            if (!object.containsKey("name")) {
                throw wrong(place, "an application needs a name");
            }
            accept(object, place, Settings.stored());
            var settings = Json.fields(object).without("name").without("sandbox");
            return new Application(string(object, place, "name"), settings, sandbox(object, place));
        }

        private void accept(Map<?, ?> object, String place, List<? extends Declaration<?, ?>> declared)
                throws DeploymentFileException {
            for (var setting : declared) {
                if (object.containsKey(setting.key()) && !accepts(setting.kind(), object.get(setting.key()))) {
                    throw wrong(
                            place + "/" + setting.key(),
                            setting.key() + " must be " + setting.kind().expected());
                }
            }
        }

        private static boolean accepts(Kind<?> kind, @Nullable Object value) {
            return value != null && kind.accepts(value);
        }

        private Sandbox sandbox(Map<?, ?> application, String place) throws DeploymentFileException {
            if (!application.containsKey("sandbox")) {
                return Sandbox.DEFAULT;
            }
            var overrides = new TreeMap<String, Sandbox.Override>();
            var notes = new TreeMap<String, Sandbox.Note>();
            for (var entry :
                    object(application.get("sandbox"), place + "/sandbox").entrySet()) {
                var name = (String) entry.getKey();
                var where = place + "/sandbox/" + Json.pointer(name);
                var object = object(entry.getValue(), where);
                var reason = string(object, where, "reason");
                var unknown = Json.fields(object).without("value").without("reason");
                if (object.containsKey("value") || reason.isBlank()) {
                    overrides.put(name, new Sandbox.Override(value(name, object, where), reason, unknown));
                } else {
                    notes.put(name, new Sandbox.Note(reason, unknown));
                }
            }
            return new Sandbox(overrides, notes);
        }

        private DirectiveValue value(String directive, Map<?, ?> object, String place) throws DeploymentFileException {
            var value = Json.directiveValue(object.get("value"));
            if (value.isEmpty()) {
                throw wrong(place, directive + " needs a value that is true, false, a text or a list of texts");
            }
            return value.get();
        }

        private String string(Map<?, ?> object, String place, String field) throws DeploymentFileException {
            if (!object.containsKey(field)) {
                return "";
            }
            if (object.get(field) instanceof String text) {
                return text;
            }
            throw wrong(place + "/" + field, field + " must be text");
        }

        private Map<?, ?> object(@Nullable Object value, String place) throws DeploymentFileException {
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            throw wrong(place, (place.isEmpty() ? "the file" : place.substring(1)) + " must be an object");
        }

        private DeploymentFileException wrong(String place, String sentence) {
            return new DeploymentFileException(sentence + Json.where(text, place));
        }
    }
}
