package dev.snowfort.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Work on files, off the FX thread. One request after the other, so the latest is also the last to be answered.
public final class Background implements AutoCloseable {
    private static final long PATIENCE_IN_SECONDS = 30;

    private final Executor later;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("files").factory());

    /// @param later runs on the FX thread, soon
    public Background(Executor later) {
        this.later = later;
    }

    /// @param onDone gets the result, on the FX thread
    /// @param onFail gets the message of a checked exception, on the FX thread: a sentence for the user
    public <T> void run(Callable<T> work, Consumer<T> onDone, Consumer<String> onFail) {
        run(work, () -> {}, onDone, onFail);
    }

    /// @param onEnd comes before the others and in every case, a defect of this program too
    public <T> void run(Callable<T> work, Runnable onEnd, Consumer<T> onDone, Consumer<String> onFail) {
        worker.execute(new FutureTask<>(work) {
            @Override
            protected void done() {
                later.execute(() -> {
                    onEnd.run();
                    deliver(this, onDone, onFail);
                });
            }
        });
    }

    /// Waits until what was asked for is finished, so that the end of the program cuts no file short; at most half a
    /// minute, in case a disk does not answer.
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void deliver(Future<T> ended, Consumer<T> onDone, Consumer<String> onFail) {
        if (ended.state() == Future.State.SUCCESS) {
            onDone.accept(ended.resultNow());
            return;
        }
        switch (ended.exceptionNow()) {
            case RuntimeException defect -> throw defect;
            case Error defect -> throw defect;
            case Throwable failed -> onFail.accept(failed.getMessage());
        }
    }
}
