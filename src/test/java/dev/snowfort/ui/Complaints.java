package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test during which anything was complained about: a warning in the log, which is where JavaFX puts what it
/// dislikes in a style sheet, an exception that nobody caught, or a word on standard error.
public final class Complaints implements BeforeEachCallback, AfterEachCallback {
    private final Set<String> complaints = new ConcurrentSkipListSet<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        complaints.clear();
        written.reset();
        root.addHandler(handler);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler((_, uncaught) -> complaints.add(uncaught.toString()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.removeHandler(handler);
        System.setErr(standardError);
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(complaints).as("complaints").isEmpty();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .as("standard error")
                .isEmpty();
    }
}
