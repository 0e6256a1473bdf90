package dev.snowfort.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ServingSettings;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static final FieldId PORT = FieldId.of(0, ServingSettings.PORT);
    private static final FieldId USER = FieldId.of(0, DatabaseSettings.USER);

    private final Reading reading = new Reading();

    @Test
    void nobodyReadsWhoOnlyTypes() {
        assertThat(reading.turnsTo(PORT)).isTrue();
        assertThat(reading.goesOn()).isFalse();
    }

    @Test
    void whoeverScrolledReadsUntilAnotherFieldGetsTheFocus() {
        reading.turnsTo(PORT);
        reading.touched();
        assertThat(reading.goesOn()).isTrue();

        assertThat(reading.turnsTo(PORT)).isFalse();
        assertThat(reading.goesOn()).isTrue();

        assertThat(reading.turnsTo(USER)).isTrue();
        assertThat(reading.goesOn()).isFalse();
    }

    @Test
    void whoeverIsInTheLinesReads() {
        reading.turnsTo(PORT);
        reading.focused(true);
        assertThat(reading.goesOn()).isTrue();

        reading.focused(false);
        assertThat(reading.goesOn()).isFalse();
    }
}
