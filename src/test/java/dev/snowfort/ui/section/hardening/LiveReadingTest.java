package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveReadingTest {
    @Test
    void saysWhatTheRunningMachineWouldPrint() {
        var verdict = Systemd.of(262).assess(UnitSection.of("plain.service", Map.of()));
        var live = ((Assessment) verdict).live();
        assertThat(live).isNotEqualTo(((Assessment) verdict).overall());
        assertThat(LiveReading.of(verdict)).endsWith("For this application it prints 9.6 UNSAFE there.");
    }

    @Test
    void saysThatTheTwoAgree() {
        Map<String, DirectiveValue> mounts = Map.of("ProtectSystem", new Word("strict"), "IPAddressDeny", new Lines());
        assertThat(LiveReading.of(Systemd.of(262).assess(UnitSection.of("mounts.service", mounts))))
                .endsWith("For this application the two agree.");
    }
}
