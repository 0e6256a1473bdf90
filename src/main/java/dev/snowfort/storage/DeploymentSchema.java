package dev.snowfort.storage;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (draft 2020-12) of the deployment file, made from the catalogue. It says what shape a file has;
/// whether a value makes sense is for the findings to say.
public final class DeploymentSchema {
    private DeploymentSchema() {}

    public static String text() {
        return Json.print(schema());
    }

    private static ObjectNode schema() {
        var schema = Json.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Snowfort deployment");
        schema.put(
                "description",
                "Applications that Snowfort exports as a NixOS flake. Fields that are not described here are kept.");
        schema.put("type", "object");
        schema.putArray("required").add("schemaVersion");
        var properties = schema.putObject("properties");
        properties.set("schemaVersion", Json.node(Map.of("const", (long) DeploymentFormat.VERSION)));
        for (var setting : DeploymentSettings.all()) {
            properties.set(setting.key(), described(setting.help(), type(setting.kind())));
        }
        var applications = properties.putObject("applications");
        applications.put("type", "array");
        applications.set("items", application());
        return schema;
    }

    private static ObjectNode application() {
        var application = Json.object();
        application.put("type", "object");
        application.putArray("required").add("name");
        var properties = application.putObject("properties");
        properties.set("name", described(GeneralSettings.NAME.help(), Map.of("type", "string")));
        for (Setting<?> setting : Settings.stored()) {
            properties.set(setting.key(), described(setting.help(), type(setting.kind())));
        }
        properties.set("sandbox", sandbox());
        return application;
    }

    private static Map<String, Object> type(Kind<?> kind) {
        return switch (kind) {
            case Kind.Text _, Kind.Block _ -> Map.of("type", "string");
            case Kind.Flag _ -> Map.of("type", "boolean");
            case Kind.Number number -> number(number.least(), number.most());
            case Kind.Choice(List<Kind.Option> options) ->
                Map.of("enum", options.stream().map(Kind.Option::value).toList());
            case Kind.TextList _ -> Map.of("type", "array", "items", Map.of("type", "string"));
            case Kind.Variables _ -> Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
            case Kind.Records(String _, List<Kind.Column> columns) ->
                Map.of("type", "object", "additionalProperties", record(columns));
        };
    }

    private static Map<String, Object> record(List<Kind.Column> columns) {
        var properties = new LinkedHashMap<String, Object>();
        columns.forEach(column -> properties.put(column.key(), Map.of("type", "string")));
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> number(long least, long most) {
        var number = new LinkedHashMap<String, Object>();
        number.put("type", "integer");
        number.put("minimum", least);
        number.put("maximum", most);
        return number;
    }

    private static ObjectNode sandbox() {
        var sandbox = Json.object();
        sandbox.put("type", "object");
        sandbox.put("description", "Directives of systemd that differ from the module's default, with the reasons.");
        var properties = sandbox.putObject("properties");
        Hardening.all().forEach(directive -> properties.set(directive.name(), override(directive)));
        return sandbox;
    }

    private static ObjectNode override(Directive directive) {
        var override = Json.object();
        override.put("description", directive.summary());
        override.put("type", "object");
        var parts = override.putArray("anyOf");
        parts.addObject().putArray("required").add("value");
        parts.addObject().putArray("required").add("reason");
        var properties = override.putObject("properties");
        properties.set(
                "value",
                Json.node(Map.of("type", List.of("boolean", "string", "array"), "items", Map.of("type", "string"))));
        properties.set(
                "reason",
                described(
                        "Why, in your words. Without a value the directive is at its default, and this is kept for when"
                                + " it is changed again.",
                        Map.of("type", "string")));
        return override;
    }

    private static ObjectNode described(String description, Map<String, Object> type) {
        var described = Json.object();
        described.put("description", description);
        type.forEach((name, value) -> described.set(name, Json.node(value)));
        return described;
    }
}
