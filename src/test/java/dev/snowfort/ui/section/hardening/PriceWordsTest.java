package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The example on the intranet stands at 0.9 by the module's defaults.
class PriceWordsTest {
    private final Workbench bench = Pages.workbench(Examples.deployment("intranet"));
    private final HardeningViewModel page = new HardeningViewModel(bench);

    @ParameterizedTest
    @CsvSource({
        "NoNewPrivileges, 0.9 → 1.1 if switched off, false, true",
        "ProtectProc, 0.9 → 1.1 if set to default, false, true",
        "CapabilityBoundingSet, 0.9 → 2.7 if not set, false, true",
        "PrivateNetwork, 0.9 → 0.5 if switched on, true, true",
        "MemoryDenyWriteExecute, no change if switched off, false, true",
        "DevicePolicy, no change if set to auto, false, true",
        "KeyringMode, no change, false, true",
        "SocketBindDeny, 'not counted, but protects', false, false",
        "ExecPaths, not counted, false, false",
        "MemoryHigh, 'not counted, but protects', false, false",
        "TasksMax, 'not counted, but protects', false, false",
    })
    void sayWhatAFlipWouldMakeOfTheExposure(String directive, String line, boolean better, boolean counted) {
        var words = words(directive);
        assertThat(words.line()).isEqualTo(line);
        assertThat(words.better()).isEqualTo(better);
        assertThat(words.counted()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NoNewPrivileges | NoNewPrivileges if switched off: the exposure goes from 0.9 SAFE to 1.1 OK.
            LockPersonality | LockPersonality if switched off: too little weight to move the first decimal of the exposure.
            DevicePolicy | DevicePolicy if set to auto: nothing that systemd-analyze counts changes by that alone.
            MemoryHigh | systemd-analyze does not count MemoryHigh. It protects all the same.
            """)
    void sayItInASentence(String directive, String sentence) {
        assertThat(words(directive).sentence()).isEqualTo(sentence);
    }

    @Test
    void saySomethingOfTheWayBackWhereTheValueIsTheUsers() {
        set("NoNewPrivileges", new Override(new Toggle(false), ""));
        assertThat(page.ratingProperty().get().orElseThrow().words()).isEqualTo("1.1 OK");
        assertThat(words("NoNewPrivileges").line()).isEqualTo("1.1 → 0.9 at its default");
        assertThat(words("NoNewPrivileges").better()).isTrue();
        assertThat(words("ProtectProc").line()).isEqualTo("1.1 → 1.3 if set to default");
        bench.store().undo();
        assertThat(words("NoNewPrivileges").line()).isEqualTo("0.9 → 1.1 if switched off");
    }

    @Test
    void sayNothingMoreWhereSystemdDoesNotTakeTheValue() {
        set("ProtectHome", new Override(new Word("maybe"), ""));
        assertThat(words("ProtectHome").line()).isEqualTo("1.1 → 0.9 at its default");
    }

    private PriceWords words(String directive) {
        return page.directives().stream()
                .filter(there -> there.directive().name().equals(directive))
                .findFirst()
                .orElseThrow()
                .priceProperty()
                .get();
    }

    private void set(String name, Override override) {
        bench.store()
                .change(
                        "",
                        deployment -> deployment.with(
                                0, wiki -> wiki.withSandbox(wiki.sandbox().with(name, override))));
    }
}
