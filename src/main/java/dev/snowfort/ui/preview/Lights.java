package dev.snowfort.ui.preview;

import dev.snowfort.catalog.FieldId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the lines of the preview are looked at for: those of the field that has the focus, and those that hold the text
/// that is searched for; and whether long ones are wrapped.
final class Lights {
    static final int NONE = -1;

    private final ObjectProperty<Optional<FieldId>> field = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty hit = new SimpleIntegerProperty(NONE);

    private final BooleanProperty wrap = new SimpleBooleanProperty();

    BooleanProperty wrapProperty() {
        return wrap;
    }

    ObjectProperty<Optional<FieldId>> fieldProperty() {
        return field;
    }

    StringProperty queryProperty() {
        return query;
    }

    /// The line that the search stands at.
    IntegerProperty hitProperty() {
        return hit;
    }
}
