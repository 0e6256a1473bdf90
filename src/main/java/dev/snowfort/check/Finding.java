package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import java.util.Optional;

/// Something that is wrong or doubtful.
///
/// @param message one or two sentences: what is wrong and what would do
public record Finding(Severity severity, FieldId field, String message, Optional<Fix> fix) {
    static Finding error(FieldId field, String message) {
        return new Finding(Severity.ERROR, field, message, Optional.empty());
    }

    static Finding warning(FieldId field, String message) {
        return new Finding(Severity.WARNING, field, message, Optional.empty());
    }

    Finding fixedBy(Fix changed) {
        return new Finding(severity, field, message, Optional.of(changed));
    }
}
