package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuredBoxTest {
    private static final double WIDTH = 100;

    private final Text text = new Text(1_000);
    private final MeasuredBox box = new MeasuredBox();

    /// So many square pixels, in lines of ten.
    private static final class Text extends Region {
        private double area;
        private int measured;

        Text(double area) {
            this.area = area;
        }

        void say(double much) {
            area = much;
            requestLayout();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            measured++;
            return Math.ceil(area / width / 10) * 10;
        }
    }

    private enum Edit {
        MORE_TEXT(box -> text(box).say(5_000)),
        ANOTHER_ROW(box -> box.getChildren().add(new Text(700))),
        NO_ROW(box -> box.getChildren().clear()),
        HIDDEN_ROW(box -> Texts.show(text(box), false)),
        SPACE_AROUND(box -> box.setPadding(new Insets(7))),
        SPACE_BETWEEN(box -> {
            box.getChildren().add(new Text(700));
            box.setSpacing(5);
        }),
        DEEP_INSIDE(box -> {
            var inner = new Text(700);
            box.getChildren().add(new VBox(inner));
            box.prefHeight(WIDTH);
            inner.say(3_000);
        });

        private final Consumer<VBox> on;

        Edit(Consumer<VBox> on) {
            this.on = on;
        }

        private static Text text(VBox box) {
            return (Text) box.getChildren().getFirst();
        }
    }

    @Test
    void isMeasuredOnceForAWidth() {
        box.getChildren().add(text);
        box.prefHeight(WIDTH);
        var before = text.measured;
        assertThat(box.prefHeight(WIDTH)).isEqualTo(10);
        assertThat(text.measured).isEqualTo(before);
        assertThat(box.prefHeight(WIDTH / 2)).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource
    void isAsHighAsAnyOtherColumn(Edit edit) {
        var plain = new VBox(new Text(1_000));
        box.getChildren().add(text);
        box.prefHeight(WIDTH);
        box.minHeight(WIDTH);
        edit.on.accept(box);
        edit.on.accept(plain);
        assertThat(box.prefHeight(WIDTH)).isEqualTo(plain.prefHeight(WIDTH));
        assertThat(box.minHeight(WIDTH)).isEqualTo(plain.minHeight(WIDTH));
    }
}
