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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The deployment file's text. Reading what was printed gives an equal deployment, fields that this version does not
/// know included; equal deployments print alike.
public final class DeploymentFormat {
    /// The version that is written. Older ones are migrated, newer ones refused.
    public static final int VERSION = 1;

    private DeploymentFormat() {}

    public static String print(Deployment deployment) {
        var file = Json.object();
        file.put("schemaVersion", VERSION);
        file.put("title", deployment.title());
        var rest = addStored(file, DeploymentSettings.stored(), deployment.settings());
        var applications = file.putArray("applications");
        deployment.applications().forEach(application -> applications.add(application(application)));
        Json.addAll(file, rest);
        return Json.print(file);
    }

    /// One application, as it stands in the list of a deployment file, but not indented.
    public static String print(Application application) {
        return Json.print(application(application));
    }

    /// @throws DeploymentFileException with a sentence that names line and column
    public static Deployment parse(String text) throws DeploymentFileException {
        JsonNode file;
        try {
            file = Json.parse(text);
        } catch (JacksonException broken) {
            throw new DeploymentFileException("it is no JSON: " + Json.describe(broken), broken);
        }
        return new Reader(text).deployment(file);
    }

    private static ObjectNode application(Application application) {
        var node = Json.object();
        node.put("name", application.name());
        var rest = addStored(node, Settings.stored(), application.settings());
        if (!application.sandbox().equals(Sandbox.DEFAULT)) {
            node.set("sandbox", sandbox(application.sandbox()));
        }
        Json.addAll(node, rest);
        return node;
    }

    /// @return what is not declared
    private static Fields addStored(ObjectNode node, List<? extends Declaration<?, ?>> declared, Fields fields) {
        var rest = fields;
        for (var setting : declared) {
            var value = rest.get(setting.key());
            if (value.isPresent()) {
                node.set(setting.key(), Json.node(value.get()));
                rest = rest.without(setting.key());
            }
        }
        return rest;
    }

    private static ObjectNode sandbox(Sandbox sandbox) {
        var node = Json.object();
        var names = new TreeSet<>(sandbox.overrides().keySet());
        names.addAll(sandbox.notes().keySet());
        for (var name : names) {
            var entry = node.putObject(name);
            sandbox.override(name).ifPresent(override -> entry.set("value", Json.node(override.value())));
            if (!sandbox.reason(name).isEmpty()) {
                entry.put("reason", sandbox.reason(name));
            }
            Json.addAll(entry, unknown(sandbox, name));
        }
        return node;
    }

    private static Fields unknown(Sandbox sandbox, String name) {
        return sandbox.override(name)
                .map(Sandbox.Override::unknown)
                .or(() -> Optional.ofNullable(sandbox.notes().get(name)).map(Sandbox.Note::unknown))
                .orElse(Fields.NONE);
    }

    /// Reads the tree; keeps the text to say where something stands.
    private record Reader(String text) {
        Deployment deployment(JsonNode file) throws DeploymentFileException {
            var root = object(file, "");
            version(root);
            var applications = new ArrayList<Application>();
            var list = root.get("applications");
            if (list != null && !list.isArray()) {
                throw wrong("/applications", "applications must be a list");
            }
            for (var i = 0; list != null && i < list.size(); i++) {
                applications.add(application(list.get(i), "/applications/" + i));
            }
            accept(root, "", DeploymentSettings.stored());
            var settings =
                    Json.fields(root).without("schemaVersion").without("title").without("applications");
            return new Deployment(string(root, "", "title"), applications, settings);
        }

        private void version(ObjectNode root) throws DeploymentFileException {
            var version = root.get("schemaVersion");
            if (version == null) {
                throw new DeploymentFileException(
                        "it has no schemaVersion, so it is no deployment file of Snowfort; one begins with"
                                + " {\"schemaVersion\": " + VERSION);
            }
            if (!version.isIntegralNumber() || version.bigIntegerValue().signum() <= 0) {
                throw wrong("/schemaVersion", "schemaVersion must be a whole number from 1");
            }
            if (version.bigIntegerValue().bitLength() > 31 || version.intValue() > VERSION) {
                throw new DeploymentFileException("it was written by a newer Snowfort (format " + version.asString()
                        + ", this one reads up to " + VERSION + "); update Snowfort to open it");
            }
        }

        private Application application(JsonNode node, String place) throws DeploymentFileException {
            var object = object(node, place);
            if (!object.has("name")) {
                throw wrong(place, "an application needs a name");
            }
            accept(object, place, Settings.stored());
            var settings = Json.fields(object).without("name").without("sandbox");
            return new Application(string(object, place, "name"), settings, sandbox(object, place));
        }

        private void accept(ObjectNode object, String place, List<? extends Declaration<?, ?>> declared)
                throws DeploymentFileException {
            for (var setting : declared) {
                var value = object.get(setting.key());
                if (value != null && !accepts(setting.kind(), Json.value(value))) {
                    throw wrong(
                            place + "/" + setting.key(),
                            setting.key() + " must be " + setting.kind().expected());
                }
            }
        }

        private static boolean accepts(Kind<?> kind, @Nullable Object value) {
            return value != null && kind.accepts(value);
        }

        private Sandbox sandbox(ObjectNode application, String place) throws DeploymentFileException {
            var node = application.get("sandbox");
            if (node == null) {
                return Sandbox.DEFAULT;
            }
            var overrides = new TreeMap<String, Sandbox.Override>();
            var notes = new TreeMap<String, Sandbox.Note>();
            for (var entry : object(node, place + "/sandbox").properties()) {
                var name = entry.getKey();
                var where = place + "/sandbox/" + Json.pointer(name);
                var object = object(entry.getValue(), where);
                var reason = string(object, where, "reason");
                var unknown = Json.fields(object).without("value").without("reason");
                if (object.has("value") || reason.isBlank()) {
                    overrides.put(name, new Sandbox.Override(value(name, object, where), reason, unknown));
                } else {
                    notes.put(name, new Sandbox.Note(reason, unknown));
                }
            }
            return new Sandbox(overrides, notes);
        }

        private DirectiveValue value(String directive, ObjectNode node, String place) throws DeploymentFileException {
            var value = Json.directiveValue(node.get("value"));
            if (value.isEmpty()) {
                throw wrong(place, directive + " needs a value that is true, false, a text or a list of texts");
            }
            return value.get();
        }

        private String string(ObjectNode object, String place, String field) throws DeploymentFileException {
            var value = object.get(field);
            if (value != null && !value.isString()) {
                throw wrong(place + "/" + field, field + " must be text");
            }
            return value == null ? "" : value.stringValue();
        }

        private ObjectNode object(JsonNode node, String place) throws DeploymentFileException {
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw wrong(place, (place.isEmpty() ? "the file" : place.substring(1)) + " must be an object");
        }

        private DeploymentFileException wrong(String place, String sentence) {
            return new DeploymentFileException(sentence + Json.where(text, place));
        }
    }
}
