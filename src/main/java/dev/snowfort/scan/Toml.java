package dev.snowfort.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// A table of a TOML file. What is not there, or of another type, is empty.
final class Toml {
    private static final TomlMapper MAPPER = new TomlMapper();

    private final JsonNode node;

    private Toml(JsonNode node) {
        this.node = node;
    }

    /// Nothing for what is no TOML.
    static Optional<Toml> parse(String text) {
        try {
            return Optional.of(new Toml(MAPPER.readTree(text)));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// @param path names of tables, from the outside in
    Toml table(String... path) {
        var found = node;
        for (var name : path) {
            found = found.path(name);
        }
        return new Toml(found);
    }

    Map<String, Toml> entries() {
        var entries = new LinkedHashMap<String, Toml>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), new Toml(entry.getValue())));
        return entries;
    }

    List<Toml> items() {
        var items = new ArrayList<Toml>();
        if (node.isArray()) {
            node.forEach(item -> items.add(new Toml(item)));
        }
        return items;
    }

    Stream<String> texts(String name) {
        return table(name).items().stream().map(Toml::text).filter(text -> !text.isEmpty());
    }

    String text(String name) {
        return table(name).text();
    }

    String text() {
        return node.isString() ? node.stringValue() : "";
    }

    boolean is(String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    boolean has(String name) {
        return node.has(name);
    }
}
