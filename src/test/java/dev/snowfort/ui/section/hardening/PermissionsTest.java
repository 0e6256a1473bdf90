package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
    @ParameterizedTest
    @CsvSource({"0027, rw-r-----, rwxr-x---", "077, rw-------, rwx------", "0000, rw-rw-rw-, rwxrwxrwx"})
    void saysWhatAMaskLeaves(String mask, String files, String folders) {
        assertThat(Permissions.under(mask)).contains("New files are " + files + ", new folders " + folders + ".");
    }

    @Test
    void saysNothingOfWhatIsNoMask() {
        assertThat(Permissions.under("0098")).isEmpty();
    }
}
