package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class AfterPulseTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void runsOnceWhatWasChangedHasBeenLaidOut() throws Exception {
        FxToolkit.registerPrimaryStage();
        var done = new CompletableFuture<Void>();
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            var region = region();
            stage.setScene(new Scene(region));
            stage.show();
            seen.clear();
            region.requestLayout();
            new AfterPulse().execute(() -> {
                seen.add("run");
                stage.close();
                done.complete(null);
            });
            seen.add("asked");
        });
        done.get(10, TimeUnit.SECONDS);
        assertThat(seen).startsWith("asked", "laid out").endsWith("run");
    }

    private Region region() {
        return new Region() {
            @Override
            protected void layoutChildren() {
                seen.add("laid out");
            }
        };
    }
}
