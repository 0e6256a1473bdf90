package dev.snowfort.ui.palette;

import dev.snowfort.ui.form.Texts;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A pane above the window that hinders nobody: what lies beside it can be used. When it is closed while it has the
/// focus, the focus goes back to where it was.
public class Overlay extends VBox {
    private Optional<Node> cameFrom = Optional.empty();

    /// @param id style class too
    protected Overlay(String id) {
        setId(id);
        getStyleClass().addAll("overlay", id);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Texts.show(this, false);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    public final boolean isOpen() {
        return isVisible();
    }

    /// Never taller than what it lies in.
    public final void lieIn(StackPane place) {
        place.getChildren().add(this);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(16));
        setMaxHeight(USE_PREF_SIZE);
    }

    /// @param first gets the focus
    protected final void open(Node first) {
        if (!isOpen()) {
            cameFrom = Optional.ofNullable(getScene().getFocusOwner());
        }
        Texts.show(this, true);
        first.requestFocus();
    }

    public final void close() {
        var focused = isFocusWithin();
        Texts.show(this, false);
        if (focused) {
            cameFrom.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
        cameFrom = Optional.empty();
    }
}
