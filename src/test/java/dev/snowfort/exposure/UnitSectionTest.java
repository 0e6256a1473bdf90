package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.UnitLine.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSectionTest {
    @Test
    void readsTheServiceSectionAsSystemdDoes() {
        var text = """
                # first
                [Unit]
                Description=shop
                [Service]
                  ; second
                User = shop\t
                ProtectSystem=\\
                # third
                  strict
                Environment=A=1 # no comment
                ExecStart=/bin/echo \\\\
                [Install]
                User=root
                [Service]
                UMask=0077\\""";
        assertThat(UnitSection.parse(text).service())
                .containsExactly(
                        new Assignment(6, "User", "shop"),
                        new Assignment(9, "ProtectSystem", "strict"),
                        new Assignment(10, "Environment", "A=1 # no comment"),
                        new Assignment(11, "ExecStart", "/bin/echo \\\\"),
                        new Assignment(16, "UMask", "0077"));
    }

    @Test
    void endsLinesInEveryWay() {
        assertThat(UnitSection.parse("\uFEFF[Service]\r\nUser=a\rGroup=b\0UMask=1\n")
                        .service())
                .containsExactly(
                        new Assignment(2, "User", "a"),
                        new Assignment(3, "Group", "b"),
                        new Assignment(4, "UMask", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, PERFECT",
        "1, 0.1, SAFE",
        "9, 0.9, SAFE",
        "10, 1.0, OK",
        "49, 4.9, OK",
        "50, 5.0, MEDIUM",
        "75, 7.5, EXPOSED",
        "89, 8.9, EXPOSED",
        "90, 9.0, UNSAFE",
        "99, 9.9, UNSAFE",
        "100, 10.0, DANGEROUS"
    })
    void printsExposureAndLevelAsSystemdDoes(int tenths, String printed, Level level) {
        assertThat(new Exposure(tenths)).hasToString(printed);
        assertThat(new Exposure(tenths).level()).isEqualTo(level);
    }
}
