package dev.snowfort.ui.form;

import java.util.stream.Stream;
import javafx.scene.control.TextField;

/// A field of one line. Its size does not hang on its text, so that somebody who types in it asks nothing around it for
/// another layout, which any other field does.
public sealed class LineField extends TextField permits PasteField {
    public LineField() {
        Stream.of(fontProperty(), insetsProperty(), prefColumnCountProperty(), skinProperty())
                .forEach(size -> size.subscribe(super::requestLayout));
    }

    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }
}
