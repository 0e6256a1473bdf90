package dev.snowfort.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void readsBothOutputsHoweverMuchThereIs() throws Exception {
        var shell = Installed.tool("sh");
        var result = shell.run(
                LIMIT,
                "-c",
                "head -c 300000 /dev/zero | tr '\\0' e >&2; head -c 300000 /dev/zero | tr '\\0' o; exit 7");

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.out()).hasSize(300_000);
        assertThat(result.err()).hasSize(300_000);
    }

    @Test
    void endsWhatTakesTooLong() {
        var shell = Installed.tool("sh");

        assertThatThrownBy(() -> shell.run(Duration.ofMillis(200), "-c", "exec sleep 600"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took longer than");
    }
}
