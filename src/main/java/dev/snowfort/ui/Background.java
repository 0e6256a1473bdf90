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

    private final ExecutorService aside =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("aside").factory());

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
        worker.execute(task(work, onEnd, onDone, onFail));
    }

    /// For another program, which may take minutes: nobody waits for it. Cancelling the result interrupts the work;
    /// then only `onEnd` is told.
    public <T> Future<T> runAside(Callable<T> work, Runnable onEnd, Consumer<T> onDone, Consumer<String> onFail) {
        var task = task(work, onEnd, onDone, onFail);
        aside.execute(task);
        return task;
    }

    /// Runs something on the FX thread, soon.
    public void later(Runnable action) {
        later.execute(action);
    }

    private <T> FutureTask<T> task(Callable<T> work, Runnable onEnd, Consumer<T> onDone, Consumer<String> onFail) {
        return new FutureTask<>(work) {
            @Override
            protected void done() {
                later.execute(() -> {
                    onEnd.run();
                    deliver(this, onDone, onFail);
                });
            }
        };
    }

    /// Waits until what was asked for is finished, so that the end of the program cuts no file short; at most half a
    /// minute, in case a disk does not answer. Other programs are stopped.
    @Override
    public void close() {
        worker.shutdown();
        aside.shutdownNow();
        try {
            worker.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            aside.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void deliver(Future<T> ended, Consumer<T> onDone, Consumer<String> onFail) {
        if (ended.state() == Future.State.SUCCESS) {
            onDone.accept(ended.resultNow());
            return;
        }
        if (ended.state() == Future.State.CANCELLED) {
            return;
        }
        switch (ended.exceptionNow()) {
            case RuntimeException defect -> throw defect;
            case Error defect -> throw defect;
            case Throwable failed -> onFail.accept(failed.getMessage());
        }
    }
}
