package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TextsTest {
    private static final String[] PIECES = {"ש", "ع", "🏰", "a", "1", " ", ".", "“", "”"};

    @Test
    void laysOutEveryTextHoweverNarrowItIs() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    var label = Texts.wrapped("", "any");
                    var box = new VBox(label);
                    new Scene(box).getRoot().applyCss();
                    var random = new Random(3);
                    for (var tried = 0; tried < 2_000; tried++) {
                        var text = text(random);
                        label.setText(text);
                        box.resize(random.nextInt(20, 200), 200);
                        box.layout();
                    }
                })
                .get();
    }

    @Test
    void wrapsWhatRunsFromLeftToRight() {
        assertThat(Texts.breaks("Port 80 is “privileged” 🏰")).isTrue();
        assertThat(Texts.breaks("Port ש")).isFalse();
        assertThat(Texts.breaks("مرحبا")).isFalse();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(30); length > 0; length--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
