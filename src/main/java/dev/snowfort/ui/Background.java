package dev.snowfort.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Work on files, off the FX thread. One request after the other, so the latest is also the last to be answered.
public final class Background implements AutoCloseable {
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
        worker.execute(new FutureTask<>(work) {
            @Override
            protected void done() {
                later.execute(() -> deliver(this, onDone, onFail));
            }
        });
    }

    /// Ends without waiting; what was begun is finished.
    @Override
    public void close() {
        worker.shutdown();
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
