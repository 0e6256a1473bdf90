package dev.snowfort.catalog;

import dev.snowfort.catalog.Directive.Choice;
import dev.snowfort.catalog.Directive.Group;
import dev.snowfort.catalog.Directive.More;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hardening catalogue, read once from `hardening.json`: all directives of the module's sandbox, by group.
public final class Hardening {
    private static final List<Directive> ALL = load();

    private Hardening() {}

    public static List<Directive> all() {
        return ALL;
    }

    public static SequencedMap<Group, List<Directive>> byGroup() {
        LinkedHashMap<Group, List<Directive>> groups = ALL.stream()
                .collect(Collectors.groupingBy(Directive::group, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        return Collections.unmodifiableSequencedMap(groups);
    }

    /// By name, in any case: `umask` finds `UMask`.
    public static Optional<Directive> named(String name) {
        return ALL.stream()
                .filter(directive -> directive.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// The whole sandbox of an application, by directive.
    public static SortedMap<String, DirectiveValue> effective(Application application) {
        var effective = new TreeMap<String, DirectiveValue>();
        var defaults = DefaultSandbox.of(application);
        ALL.forEach(directive -> effective.put(directive.name(), directive.valueFor(application, defaults)));
        return effective;
    }

    private static List<Directive> load() {
        try (InputStream in = Hardening.class.getResourceAsStream("hardening.json")) {
            return elements(JsonMapper.shared().readTree(in).get("directives"))
                    .map(Hardening::directive)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Directive directive(JsonNode node) {
        return new Directive(
                text(node, "name"),
                Group.of(text(node, "group")),
                DirectiveKind.valueOf(
                        text(node, "kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                text(node, "title"),
                text(node, "summary"),
                text(node, "protects"),
                text(node, "breaks"),
                text(node, "shows"),
                text(node, "switchOff"),
                elements(node.get("values")).map(Hardening::choice).toList(),
                value(node.get("off")),
                node.has("setting") ? text(node, "setting") : "",
                node.has("moreIs") ? More.valueOf(text(node, "moreIs").toUpperCase(Locale.ROOT)) : More.TIGHTER,
                defaults(node.get("defaults")),
                node.get("since").intValue(),
                manual(node),
                elements(node.get("also")).map(JsonNode::stringValue).toList());
    }

    private static Manual manual(JsonNode node) {
        return new Manual(text(node, "manual"), node.has("term") ? text(node, "term") : text(node, "name") + "=");
    }

    private static Choice choice(JsonNode node) {
        var since = node.has("since") ? node.get("since").intValue() : 0;
        return new Choice(value(node.get("value")), text(node, "meaning"), since);
    }

    private static Map<Circumstance, DirectiveValue> defaults(JsonNode node) {
        var defaults = new EnumMap<Circumstance, DirectiveValue>(Circumstance.class);
        node.properties().forEach(entry -> defaults.put(Circumstance.of(entry.getKey()), value(entry.getValue())));
        return defaults;
    }

    static DirectiveValue value(JsonNode node) {
        if (node.isBoolean()) {
            return new Toggle(node.booleanValue());
        }
        return node.isArray()
                ? new Lines(elements(node).map(JsonNode::stringValue).toList())
                : new Word(node.stringValue());
    }

    static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
