package dev.snowfort.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Note;
import dev.snowfort.model.Sandbox.Override;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final Fields UNKNOWN = Fields.of(Map.of("ticket", 7L));
    private static final Override OPEN = new Override(new Toggle(false), "a camera", UNKNOWN);
    private static final Sandbox CHANGED = Sandbox.DEFAULT.with("PrivateDevices", OPEN);

    @Test
    void aResetKeepsTheReasonForTheNextChange() {
        var reset = CHANGED.reset("PrivateDevices");

        assertThat(reset.overrides()).isEmpty();
        assertThat(reset.notes()).isEqualTo(Map.of("PrivateDevices", new Note("a camera", UNKNOWN)));
        assertThat(reset.reason("PrivateDevices")).isEqualTo("a camera");
        assertThat(reset.changed("PrivateDevices", new Toggle(false))).isEqualTo(OPEN);
        assertThat(reset.with("PrivateDevices", OPEN)).isEqualTo(CHANGED);
        assertThat(reset.reset("PrivateDevices")).isEqualTo(reset);
        assertThat(reset.without("PrivateDevices")).isEqualTo(Sandbox.DEFAULT);
    }

    @Test
    void aResetWithoutAReasonLeavesNothing() {
        var blank = Sandbox.DEFAULT.with("PrivateDevices", OPEN.withReason(" "));

        assertThat(blank.reset("PrivateDevices")).isEqualTo(Sandbox.DEFAULT);
        assertThat(blank.reset("UMask")).isEqualTo(blank);
        assertThat(Sandbox.DEFAULT.changed("UMask", new Toggle(true))).isEqualTo(new Override(new Toggle(true), ""));
    }
}
