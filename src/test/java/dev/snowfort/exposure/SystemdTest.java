package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemdTest {
    @ParameterizedTest
    @CsvSource({"252, 252", "256, 252", "257, 257", "261, 257", "262, 262", "300, 262", "249, 252"})
    void takesTheNewestKnownVersionThatIsNotNewer(int asked, int taken) {
        assertThat(Systemd.of(asked).version()).isEqualTo(taken);
    }

    @Test
    void hasTheSameRowsInEveryVersion() {
        var ids = Systemd.versions().stream()
                .map(systemd -> assess(systemd, "").rows().stream().map(Row::id).toList())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(ids.getFirst()).hasSize(81).doesNotHaveDuplicates();
    }

    @Test
    void saysWhereTheRunningSystemReadsOtherwise() {
        var systemd = Systemd.of(262);
        assertThat(assess(systemd, "").overall()).hasToString("9.4");
        assertThat(assess(systemd, "").live()).hasToString("9.6");
        assertThat(differing(assess(systemd, ""))).containsExactly("PrivateMounts");
        assertThat(differing(assess(systemd, "PrivateTmp=yes"))).isEmpty();
        assertThat(differing(assess(systemd, "PrivateMounts=yes\nIPAddressDeny=any\nIPAddressAllow=127.0.0.1")))
                .containsExactly("IPAddressDeny");
        assertThat(assess(Systemd.of(252), "PrivateDevices=yes")
                        .row("PrivateMounts")
                        .orElseThrow()
                        .liveBadness())
                .isEqualTo(OptionalInt.of(0));
    }

    @Test
    void saysWhatAVersionDoesNotTake() {
        var text = """
                [Service]
                PrivatePIDs=yes
                PrivateTmp=disconnected
                RestrictAddressFamilies=AF_UNIX AF_TYPO
                CPUShares=10
                X-Ours=1
                stray
                """;
        assertThat(sentences(252, text))
                .containsExactly(
                        "systemd 252 does not know PrivatePIDs and ignores it.",
                        "systemd 252 does not take PrivateTmp=disconnected and ignores it.",
                        "systemd 252 does not know every word of RestrictAddressFamilies=AF_UNIX AF_TYPO.",
                        "systemd ignores line 7, as it is no assignment in a section: stray");
        assertThat(sentences(262, text))
                .containsExactly(
                        "systemd 262 does not know every word of RestrictAddressFamilies=AF_UNIX AF_TYPO.",
                        "systemd 262 ignores CPUShares: it has no effect any more.",
                        "systemd ignores line 7, as it is no assignment in a section: stray");
    }

    @Test
    void refusesWhatIsNotLoaded() {
        assertThat(Systemd.of(262).assess(UnitSection.parse("[Service]\nUser=a:b\nPrivateTmp=yes")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.cause().sentence())
                                .isEqualTo("systemd 262 refuses a service with User=a:b."));
        assertThat(Systemd.of(262).assess(UnitSection.parse("[Service]\nUser=web\nPrivateUsers=managed")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.cause().sentence())
                                .isEqualTo("systemd 262 refuses a service with PrivateUsers=managed and User=web."));
    }

    @Test
    void readsADropInOnlyUpToWhereItIsWrong() {
        var unit = UnitSection.parse(
                "web.service", List.of("[Service]\nPrivateTmp=yes", "[Service]\nUser=a:b\nPrivateTmp=no"));
        assertThat(Systemd.of(257).assess(unit)).isInstanceOfSatisfying(Assessment.class, assessment -> {
            assertThat(assessment.row("PrivateTmp").orElseThrow().ok()).isTrue();
            assertThat(assessment.remarks().getFirst().sentence())
                    .isEqualTo("systemd 257 reads no further in the drop-in than line 2: User=a:b");
        });
    }

    @Test
    void assessesValuesAsItDoesText() {
        var values = new LinkedHashMap<String, DirectiveValue>();
        values.put("PrivateTmp", new Toggle(true));
        values.put("ProtectSystem", new Word(" strict "));
        values.put("SystemCallFilter", new Lines("@system-service", "~@privileged"));
        values.put("CapabilityBoundingSet", new Lines(""));
        values.put("IPAddressDeny", new Lines());
        var text =
                "PrivateTmp=yes\nProtectSystem=strict\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged\nCapabilityBoundingSet=";
        for (var systemd : Systemd.versions()) {
            assertThat(systemd.assess(UnitSection.of(values))).isEqualTo(assess(systemd, text));
        }
    }

    @Test
    void listsWhatEditorsOffer() {
        var systemd = Systemd.of(262);
        assertThat(systemd.capabilities()).hasSize(41).startsWith("CAP_CHOWN").endsWith("CAP_CHECKPOINT_RESTORE");
        assertThat(systemd.addressFamilies()).startsWith("AF_UNIX", "AF_INET").doesNotContain("AF_LOCAL");
        assertThat(systemd.systemCalls().groups().get("@swap")).containsExactly("swapoff", "swapon");
        assertThat(systemd.systemCalls().calls()).isSorted().contains("open_tree_attr");
        assertThat(Systemd.of(252).systemCalls().knows("@sandbox")).isFalse();
        assertThat(systemd.rates("User")).isTrue();
        assertThat(systemd.rates("RemoveIPC")).isTrue();
        assertThat(systemd.rates("MemoryMax")).isFalse();
        assertThat(systemd.knows("MemoryMax")).isTrue();
    }

    private static Assessment assess(Systemd systemd, String directives) {
        return (Assessment) systemd.assess(UnitSection.parse("[Service]\n" + directives));
    }

    private static List<String> differing(Assessment assessment) {
        return assessment.rows().stream().filter(Row::differsLive).map(Row::id).toList();
    }

    private static List<String> sentences(int version, String text) {
        return Systemd.of(version).assess(UnitSection.parse(text)).remarks().stream()
                .map(Remark::sentence)
                .toList();
    }
}
