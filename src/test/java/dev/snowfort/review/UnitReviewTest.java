package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Refusal;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.review.UnitReview.UnitFile;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitReviewTest {
    private static final String UNIT = """
            [Unit]
            Description=Web
            [Service]
            ExecStart=/bin/true
            User=web
            ProtectSystem=strict
            """;
    private static final String DROP_IN = "[Service]\nProtectSystem=no\nNoNewPrivileges=yes\n";
    private static final String CAT =
            "# /etc/systemd/system/web.service\n" + UNIT + "\n# /etc/systemd/system/web.service.d/50.conf\n" + DROP_IN;

    @Test
    void dropInsComeAfterTheUnit() {
        var review = review(new UnitFile("web.service", UNIT), new UnitFile("50.conf", DROP_IN));

        assertThat(review.unit()).isEqualTo("web.service");
        assertThat(badness(review, "ProtectSystem")).isEqualTo(10);
        assertThat(badness(review, "NoNewPrivileges")).isZero();
        assertThat(badness(review(new UnitFile("web.service", UNIT)), "ProtectSystem"))
                .isZero();
    }

    @Test
    void whatSystemctlPrintsIsTheUnitWithItsDropIns() {
        var apart = review(new UnitFile("/x/web.service", UNIT), new UnitFile("50.conf", DROP_IN));
        var printed = review(new UnitFile("-", CAT));

        assertThat(printed.unit()).isEqualTo("web.service");
        assertThat(((Assessment) printed.verdict()).rows()).isEqualTo(((Assessment) apart.verdict()).rows());
    }

    /// What systemd refuses in a drop-in ends the drop-in alone; in the unit it ends the unit.
    @Test
    void aDropInThatIsRefusedLeavesTheUnit() {
        var printed = review(new UnitFile("-", CAT + "[Bro\"ken]\n"));

        assertThat(printed.verdict()).isInstanceOf(Assessment.class);
        assertThat(badness(printed, "NoNewPrivileges")).isZero();
        var broken = review(new UnitFile("web.service", UNIT + "[Bro\"ken]\n"));
        assertThat(broken.verdict()).isInstanceOf(Refusal.class);
        assertThat(broken.exposure()).isEmpty();
        assertThat(broken.isAbove(new Exposure(100))).isTrue();
        assertThat(TextReport.of(broken))
                .startsWith("web.service: not loaded\n")
                .contains("refuses the unit");
    }

    @ParameterizedTest
    @CsvSource({
        "x.service, '', true",
        "x, '[Service]', true",
        "-, '  [Service]  ', true",
        "x.json, '{\"title\": \"[Service]\"}', false",
        "x, '{\n[Service]\n}', false",
        "x.conf, 'text', false"
    })
    void aUnitIsToldFromADeploymentFile(String name, String text, boolean unit) {
        assertThat(new UnitFile(name, text).isUnit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @MethodSource("dev.snowfort.review.Security#all")
    void theOverallIsThatOfTheRealTool(Security installed) throws Exception {
        var security = installed.found();
        var units = new LinkedHashMap<String, String>();
        units.put("web.service", UNIT);
        units.put("printed.service", CAT);
        units.put("open.service", "[Service]\nExecStart=/bin/true\n");
        var shown = new LinkedHashMap<String, String>();
        units.forEach((name, text) ->
                shown.put(name, Phrases.exposure(security.systemd().assess(UnitSection.parse(name, List.of(text))))));

        assertThat(security.overall(units)).isEqualTo(shown);
        units.forEach((name, text) -> assertThat(Phrases.exposure(UnitReview.of(
                                List.of(new UnitFile(name, text)), new Basis(security.version(), security.systemd()))
                        .verdict()))
                .isEqualTo(shown.get(name)));
    }

    private static UnitReview review(UnitFile... files) {
        return UnitReview.of(List.of(files), new Basis(257, Systemd.of(257)));
    }

    private static int badness(UnitReview review, String row) {
        return ((Assessment) review.verdict()).row(row).orElseThrow().badness().getAsInt();
    }
}
