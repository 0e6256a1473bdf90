package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.DirectiveValue.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    @ParameterizedTest
    @CsvSource({
        "MemoryHigh, infinity, No limit.",
        "MemoryHigh, 512M, 512 MiB.",
        "MemoryHigh, 60%, Of the memory of the machine.",
        "CPUQuota, 150%, Of one processor.",
        "LimitNPROC, 80, ''",
        "UMask, 0027, 'New files are rw-r-----, new folders rwxr-x---.'",
    })
    void isOneLineBelowTheEditor(String directive, String value, String meaning) {
        assertThat(Meaning.of(Hardening.named(directive).orElseThrow(), new Word(value)))
                .isEqualTo(meaning);
    }
}
