package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.ui.form.Format;
import dev.snowfort.ui.form.Parsed;
import dev.snowfort.ui.form.Target;
import java.util.List;

/// How the editors of the form edit the value of a directive.
final class DirectiveTargets {
    private static final String NONE_OF_ALL = "none";

    private DirectiveTargets() {}

    /// Takes what systemd takes; anything else stays half typed.
    static Format<DirectiveValue> word(Directive directive) {
        return new Format<>(
                text -> {
                    var word = new Word(text.strip());
                    return text.isBlank()
                            ? new Parsed.Empty<DirectiveValue>()
                            : directive
                                    .refuse(word)
                                    .<Parsed<DirectiveValue>>map(Parsed.Half::new)
                                    .orElseGet(() -> new Parsed.Value<>(word));
                },
                DirectiveValue::display);
    }

    static Target<DirectiveValue> value(DirectiveViewModel model) {
        return new ValueTarget(model);
    }

    static Target<List<String>> entries(DirectiveViewModel model) {
        return new EntriesTarget(model);
    }

    /// The reason is kept as it was typed.
    static Target<String> reason(DirectiveViewModel model) {
        return new ReasonTarget(model);
    }

    /// The rows of a value. A word is a list of one.
    static List<String> rows(DirectiveValue value) {
        return switch (value) {
            case Lines(List<String> entries) -> entries;
            case Word(String text) -> List.of(text);
            case Toggle _ -> List.of();
        };
    }

    private record ValueTarget(DirectiveViewModel model) implements Target<DirectiveValue> {
        @Override
        public void type(DirectiveValue value) {
            model.type(value);
        }

        @Override
        public void typeDefault() {
            model.type(model.state().fallback());
        }

        @Override
        public void adding(String what, DirectiveValue value) {
            model.choose(value);
        }

        @Override
        public void removing(String what, DirectiveValue value) {
            model.choose(value);
        }

        @Override
        public void endTyping() {
            model.endTyping();
        }

        @Override
        public void leave() {
            model.leave();
        }
    }

    private record ReasonTarget(DirectiveViewModel model) implements Target<String> {
        @Override
        public void type(String value) {
            model.typeReason(value);
        }

        @Override
        public void typeDefault() {
            model.typeReason("");
        }

        @Override
        public void adding(String what, String value) {
            model.typeReason(value);
        }

        @Override
        public void removing(String what, String value) {
            model.typeReason(value);
        }

        @Override
        public void endTyping() {
            model.endTyping();
        }
    }

    private record EntriesTarget(DirectiveViewModel model) implements Target<List<String>> {
        @Override
        public void type(List<String> value) {
            model.type(new Lines(value));
        }

        @Override
        public void typeDefault() {
            model.type(model.state().fallback());
        }

        @Override
        public void adding(String what, List<String> value) {
            model.change("Add " + what + " to " + name(), new Lines(alone(value)));
        }

        @Override
        public void removing(String what, List<String> value) {
            model.change("Remove " + what + " from " + name(), value.isEmpty() ? emptied() : new Lines(value));
        }

        @Override
        public void endTyping() {
            model.endTyping();
        }

        @Override
        public void leave() {
            model.leave();
        }

        private String name() {
            return model.directive().name();
        }

        /// The empty assignment and `none` are no entries beside others: what was added last is what is meant.
        private List<String> alone(List<String> value) {
            var last = value.getLast();
            return isNothing(last)
                    ? List.of(last)
                    : value.stream().filter(entry -> !isNothing(entry)).toList();
        }

        private static boolean isNothing(String entry) {
            return entry.isEmpty() || entry.equals(NONE_OF_ALL);
        }

        /// A list of what is allowed that loses its last entry allows nothing, rather than everything.
        private DirectiveValue emptied() {
            var wasNothing = rows(model.state().value()).equals(List.of(""));
            return switch (model.directive().kind()) {
                case CAPABILITIES -> wasNothing ? new Lines() : new Lines("");
                case NAMESPACES -> new Toggle(true);
                default -> new Lines();
            };
        }
    }
}
