package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What cannot work or is likely a mistake, in sentences, read once from `rules.json`. The module's assertions and
/// warnings and the program's findings take their words from this one list.
public final class Rules {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final SortedMap<String, Rule> ALL = load();

    /// @param id names the rule, in the manner of an option of the module
    /// @param error whether it cannot work; otherwise it is likely a mistake
    /// @param sentence what is wrong and what would do, with `{placeholders}`
    public record Rule(String id, boolean error, String sentence) {
        /// @throws IllegalArgumentException when the values are not those that the sentence asks for
        public String say(Map<String, ?> values) {
            return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
                if (!values.containsKey(found.group(1))) {
                    throw new IllegalArgumentException("the rule " + id + " asks for " + found.group());
                }
                return Matcher.quoteReplacement(String.valueOf(values.get(found.group(1))));
            });
        }
    }

    private Rules() {}

    /// All, by id.
    public static SortedMap<String, Rule> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException when there is no such rule
    public static Rule named(String id) {
        var rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule is called " + id);
        }
        return rule;
    }

    private static SortedMap<String, Rule> load() {
        try (InputStream in = Rules.class.getResourceAsStream("rules.json")) {
            var rules = new TreeMap<String, Rule>();
            for (JsonNode node : JsonMapper.shared().readTree(in).get("rules")) {
                var id = node.get("id").stringValue();
                var error = node.get("severity").stringValue().equals("error");
                rules.put(id, new Rule(id, error, node.get("sentence").stringValue()));
            }
            return Collections.unmodifiableSortedMap(rules);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
