package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackgroundTest {
    @TempDir
    private Path folder;

    @Test
    void closesOnlyWhenWhatWasBegunIsWritten() throws Exception {
        var file = folder.resolve("slow");
        var mayWrite = new CountDownLatch(1);
        var background = new Background(_ -> {});
        background.run(
                () -> {
                    mayWrite.await();
                    return Files.writeString(file, "whole");
                },
                _ -> {},
                _ -> {});

        var closing = Thread.ofVirtual().start(background::close);
        assertThat(closing.join(Duration.ofMillis(50))).isFalse();
        mayWrite.countDown();
        closing.join();

        assertThat(file).hasContent("whole");
    }

    @Test
    void endsBeforeADefectIsReported() {
        List<Runnable> answers = new CopyOnWriteArrayList<>();
        var ended = new ArrayList<String>();
        var background = new Background(answers::add);
        background.run(
                () -> {
                    throw new IllegalStateException("defect");
                },
                () -> ended.add("ended"),
                _ -> ended.add("done"),
                ended::add);
        background.close();

        assertThatThrownBy(answers.getFirst()::run).hasMessage("defect");
        assertThat(ended).containsExactly("ended");
    }
}
