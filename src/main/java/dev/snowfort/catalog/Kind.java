package dev.snowfort.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a setting's value is, for the form, the deployment file, its schema and the Nix code.
///
/// @param <T> the Java type of the value
public sealed interface Kind<T> {
    /// One line of text.
    record Text() implements Kind<String> {}

    /// Several lines of text, handed on as they are.
    record Block() implements Kind<String> {}

    /// A whole number.
    ///
    /// @param unit what is counted, for the form; may be empty
    record Number(long least, long most, String unit) implements Kind<Long> {}

    record Flag() implements Kind<Boolean> {}

    /// One of several words.
    record Choice(List<Option> options) implements Kind<String> {
        public Choice {
            options = List.copyOf(options);
        }

        public Choice(Option... options) {
            this(List.of(options));
        }
    }

    record Option(String value, String label, String help) {}

    /// Several texts, in order.
    record TextList(String itemName) implements Kind<List<String>> {}

    /// Names with values, sorted by name.
    record Variables() implements Kind<Map<String, String>> {}

    /// Named things with a text in each column, sorted by name. A record keeps fields that are no column.
    ///
    /// @param itemName what one is called: `worker`
    record Records(String itemName, List<Column> columns) implements Kind<Map<String, Map<String, @Nullable Object>>> {
        public Records {
            columns = List.copyOf(columns);
        }

        public Records(String itemName, Column... columns) {
            this(itemName, List.of(columns));
        }

        private boolean accepts(Map<?, ?> record) {
            return columns.stream()
                    .allMatch(
                            column -> !record.containsKey(column.key()) || record.get(column.key()) instanceof String);
        }
    }

    /// @param key the option's name in the module, and the field's in the deployment file
    /// @param example a value that could stand there
    record Column(String key, String label, String example) {
        /// What a record holds there; empty when nothing.
        public String of(Map<String, ? extends @Nullable Object> record) {
            return record.get(key) instanceof String text ? text : "";
        }
    }

    /// Whether a value out of a deployment file is of this kind.
    default boolean accepts(Object value) {
        return switch (this) {
            case Text _, Block _, Choice _ -> value instanceof String;
            case Number _ -> value instanceof Long;
            case Flag _ -> value instanceof Boolean;
            case TextList _ -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case Variables _ ->
                value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance);
            case Records records ->
                value instanceof Map<?, ?> map
                        && map.values().stream()
                                .allMatch(record -> record instanceof Map<?, ?> fields && records.accepts(fields));
        };
    }

    /// What [#accepts] wants, for an error message.
    default String expected() {
        return switch (this) {
            case Text _, Block _ -> "text";
            case Choice(List<Option> options) ->
                "one of "
                        + String.join(
                                ", ",
                                options.stream()
                                        .map(option -> '"' + option.value() + '"')
                                        .toList());
            case Number _ -> "a whole number";
            case Flag _ -> "true or false";
            case TextList _ -> "a list of texts";
            case Variables _ -> "an object whose values are texts";
            case Records(String itemName, List<Column> columns) ->
                "an object with an object for each " + itemName + ", whose "
                        + String.join(" and ", columns.stream().map(Column::key).toList())
                        + (columns.size() == 1 ? " is text" : " are texts");
        };
    }
}
