package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Rules;
import java.util.Map;
import java.util.Optional;

/// Something that is wrong or doubtful.
///
/// @param message one or two sentences: what is wrong and what would do
public record Finding(Severity severity, FieldId field, String message, Optional<Fix> fix) {
    /// What a rule of the catalogue says about a field.
    ///
    /// @param values what fills the gaps of the rule's sentence
    static Finding of(String rule, FieldId field, Map<String, ?> values) {
        var found = Rules.named(rule);
        var severity = found.error() ? Severity.ERROR : Severity.WARNING;
        return new Finding(severity, field, found.say(values), Optional.empty());
    }

    static Finding error(FieldId field, String message) {
        return new Finding(Severity.ERROR, field, message, Optional.empty());
    }

    static Finding warning(FieldId field, String message) {
        return new Finding(Severity.WARNING, field, message, Optional.empty());
    }

    /// Where the program cannot see whether the rule is broken.
    Finding asWarning() {
        return new Finding(Severity.WARNING, field, message, fix);
    }

    Finding fixedBy(Fix changed) {
        return fixedBy(Optional.of(changed));
    }

    Finding fixedBy(Optional<Fix> changed) {
        return new Finding(severity, field, message, changed);
    }
}
