package dev.snowfort.ui;

import dev.snowfort.ui.form.Switch;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Does something at random with a window: whatever can be seen and used there, save what opens, saves or exports
/// files.
/// On the FX thread.
final class Walker {
    private static final int SCREEN = 1000;
    private static final int LONGEST = 200;
    private static final int MOST_APPLICATIONS = 6;
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "shop",
            "8001",
            "a.example.org",
            "/var/lib/x y",
            "KEY=value",
            "one\ntwo\r\nthree",
            "\"${x}''\\",
            "%n#;",
            "🏰 ש",
            "~@privileged",
            "true");
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.SPACE, KeyCode.UP, KeyCode.DOWN, KeyCode.BACK_SPACE);

    private final Stage stage;
    private final Workbench workbench;
    private final Random random;
    private int edits;

    Walker(Stage stage, Workbench workbench, Random random) {
        this.stage = stage;
        this.workbench = workbench;
        this.random = random;
    }

    /// How many steps changed the deployment.
    int edits() {
        return edits;
    }

    /// @return what was done
    String step() {
        var before = workbench.store().current();
        var done = one();
        edits += workbench.store().current() == before ? 0 : 1;
        return done;
    }

    private String one() {
        var kind = random.nextInt(100);
        if (kind < 40) {
            return type();
        } else if (kind < 62) {
            return press();
        } else if (kind < 70) {
            return undo();
        } else if (kind < 74) {
            return redo();
        } else if (kind < 78) {
            return key();
        } else if (kind < 85) {
            return turn();
        } else if (kind < 91) {
            return showApplication();
        } else if (kind < 96) {
            return showFile();
        }
        return resize();
    }

    private String type() {
        var fields = seen(TextInputControl.class, TextInputControl::isEditable);
        if (fields.isEmpty()) {
            return "nothing to type into";
        }
        var field = either(fields);
        field.requestFocus();
        if (random.nextInt(3) == 0 || field.getLength() > LONGEST) {
            field.clear();
        }
        var text = either(TEXTS);
        if (random.nextInt(4) == 0) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            field.paste();
        } else {
            field.appendText(text);
        }
        return "typed “" + text + "” into " + field.getId();
    }

    private String press() {
        var buttons = seen(Node.class, this::isPressed);
        if (buttons.isEmpty()) {
            return "nothing to press";
        }
        var button = either(buttons);
        button.requestFocus();
        switch (button) {
            case ButtonBase base -> base.fire();
            case Switch flag -> flag.setSelected(!flag.isSelected());
            default -> throw new AssertionError(button);
        }
        return "pressed " + button;
    }

    private boolean isPressed(Node node) {
        var full = workbench.store().current().applications().size() >= MOST_APPLICATIONS;
        var grows = Stream.of("duplicate-application", "add-application").anyMatch(id -> id.equals(node.getId()));
        return (node instanceof ButtonBase && !(node instanceof MenuButton) || node instanceof Switch)
                && !within(node, "toolbar")
                && !(full && grows);
    }

    private String undo() {
        workbench.store().undo();
        return "undid";
    }

    private String redo() {
        workbench.store().redo();
        return "redid";
    }

    private String key() {
        var key = either(KEYS);
        var owner = stage.getScene().getFocusOwner();
        if (owner != null) {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(owner, new KeyEvent(type, "", "", key, random.nextInt(4) == 0, false, false, false));
            }
        }
        return "hit " + key + " in " + owner;
    }

    private String turn() {
        return seen(TabPane.class, _ -> true).stream()
                .findFirst()
                .map(tabs -> {
                    tabs.getSelectionModel()
                            .select(random.nextInt(tabs.getTabs().size()));
                    return "turned to "
                            + tabs.getSelectionModel().getSelectedItem().getText();
                })
                .orElse("no page to turn");
    }

    private String showApplication() {
        var place = random.nextInt(
                Focus.DEPLOYMENT, workbench.store().current().applications().size());
        workbench.focus().show(place);
        return "showed application " + place;
    }

    @SuppressWarnings("unchecked") // all of this window hold texts
    private String showFile() {
        return seen(ComboBox.class, box -> "preview-file".equals(box.getId())).stream()
                .findFirst()
                .map(box -> {
                    box.setValue(either(box.getItems()));
                    return "showed " + box.getValue();
                })
                .orElse("no file to show");
    }

    /// Not beyond the screen in memory, which has 1000 by 1000 points.
    private String resize() {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(random.nextInt((int) stage.getMinWidth(), SCREEN));
        stage.setHeight(random.nextInt((int) stage.getMinHeight(), SCREEN));
        return "made it " + stage.getWidth() + " by " + stage.getHeight();
    }

    private <T extends Node> List<T> seen(Class<T> type, Predicate<T> wanted) {
        return visible(stage.getScene().getRoot())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> !node.isDisabled() && wanted.test(node))
                .toList();
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Walker::visible))
                : Stream.of(node);
    }

    private static boolean within(Node node, String styleClass) {
        return Stream.iterate(node, above -> above != null, Node::getParent)
                .anyMatch(above -> above.getStyleClass().contains(styleClass));
    }

    private <T> T either(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
