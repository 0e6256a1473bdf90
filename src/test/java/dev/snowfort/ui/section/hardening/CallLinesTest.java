package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.Systemd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLinesTest {
    @ParameterizedTest
    @CsvSource({
        "'', chown, true",
        "@system-service, chown, true",
        "@system-service, mount, false",
        "@system-service;~@privileged, chown, false",
        "@system-service;~@privileged;chown, chown, true",
        "@system-service;~@privileged:EPERM, chown, false",
        "~@mount, mount, false",
        "~@mount, chown, true",
        "~@mount;mount, mount, true",
        "@chown, read, false",
        "@chown, execve, true",
        "~@chown @mount, umount2, false",
    })
    void letsThroughWhatSystemdLetsThrough(String lines, String call, boolean allowed) {
        assertThat(lines(lines).allow(call, Systemd.of(262).systemCalls())).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"'', chown, false", "@chown, chown, true", "@chown, execve, false", "~@chown, execve, true"})
    void logsWhatSystemdLogs(String lines, String call, boolean logged) {
        assertThat(lines(lines).log(call, Systemd.of(262).systemCalls())).isEqualTo(logged);
    }

    @Test
    void turnsAndMovesOneLine() {
        var lines = new CallLines(List.of("@system-service", "~@privileged", "chown"));
        assertThat(lines.turned(1).lines()).containsExactly("@system-service", "@privileged", "chown");
        assertThat(lines.turned(2).lines()).containsExactly("@system-service", "~@privileged", "~chown");
        assertThat(lines.moved(2, -1).lines()).containsExactly("@system-service", "chown", "~@privileged");
        assertThat(lines.moved(0, -1)).isEqualTo(lines);
    }

    private static CallLines lines(String text) {
        return new CallLines(text.isEmpty() ? List.of() : List.of(text.split(";")));
    }
}
