package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    @Test
    void groupsStandWithinGroups() {
        var calls = Systemd.of(252).systemCalls();
        assertThat(calls.groupsWithin("@privileged"))
                .containsExactlyInAnyOrder("@chown", "@clock", "@module", "@raw-io", "@reboot", "@swap");
        assertThat(calls.callsBeside("@privileged")).contains("acct", "setuid").doesNotContain("chown");
        assertThat(calls.groupsWithin("@chown")).isEmpty();
        assertThat(calls.groupsWith("chown")).containsExactly("@chown", "@privileged", "@system-service", "@known");
    }

    @Test
    void nothingOfAGroupIsLostOnTheWayDown() {
        for (var systemd : Systemd.versions()) {
            var calls = systemd.systemCalls();
            calls.groups().forEach((group, members) -> {
                var shown = new HashSet<>(calls.callsBeside(group));
                calls.groupsWithin(group)
                        .forEach(inner ->
                                shown.addAll(new ArrayList<>(calls.groups().get(inner))));
                assertThat(shown).as(group).isEqualTo(new HashSet<>(members));
            });
        }
    }
}
