package dev.snowfort.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the assessment against `systemd-analyze` on generated units: row by row and overall, and which units are not
/// loaded at all. `-Dsnowfort.units=20000` takes more units, `-Dsnowfort.seed=7` others.
class SystemdAnalyzeTest {
    private static final int UNITS = Integer.getInteger("snowfort.units", 3000);
    private static final long SEED = Long.getLong("snowfort.seed", 1);
    private static final int AT_ONCE = 3000;
    private static final int SHOWN = 3;
    private static final String AS_ROOT = """
            [Service]
            ExecStart=/bin/true
            AmbientCapabilities=CAP_KILL
            Delegate=yes
            KeyringMode=shared
            NotifyAccess=all
            PrivateMounts=no
            UMask=0000
            """;
    private static final String AS_USER = AS_ROOT + "User=web\nSupplementaryGroups=video\n";

    @Test
    void agreesWithTheInstalledSystemd() {
        agreesWith(SystemdAnalyze.installed());
    }

    @TestFactory
    Stream<DynamicTest> agreesWithEveryNamedSystemd() {
        return withEveryNamedSystemd(SystemdAnalyzeTest::agreesWith);
    }

    @Test
    void weighsRowsAsTheInstalledSystemdDoes() {
        weighsRowsAs(SystemdAnalyze.installed());
    }

    @TestFactory
    Stream<DynamicTest> weighsRowsAsEveryNamedSystemdDoes() {
        return withEveryNamedSystemd(SystemdAnalyzeTest::weighsRowsAs);
    }

    /// A test for each; one that is skipped, and says why, where none is named.
    private static Stream<DynamicTest> withEveryNamedSystemd(Consumer<SystemdAnalyze> test) {
        var tests = SystemdAnalyze.roots()
                .map(analyze -> DynamicTest.dynamicTest(analyze.toString(), () -> test.accept(analyze)))
                .toList();
        return tests.isEmpty()
                ? Stream.of(DynamicTest.dynamicTest("no other systemd", SystemdAnalyze::skipWithoutRoots))
                : tests.stream();
    }

    /// Two rows that are as bad as they can be and the only ones with a weight have half of the exposure each, if and
    /// only if they weigh the same: one of them with the weight that it has anyway, the other with the table's.
    private static void weighsRowsAs(SystemdAnalyze analyze) {
        var systemd = Systemd.of(analyze.version());
        analyze.assumeComparableWith(systemd);
        for (var bad : List.of(AS_ROOT, AS_USER)) {
            var unit = new GeneratedUnit("bad.service", List.of(bad));
            var assessment = (Assessment) systemd.assess(unit.section());
            for (var row : assessment.rows()) {
                var other = row.id().equals("PrivateNetwork") ? "PrivateDevices" : "PrivateNetwork";
                if (row.badness().orElse(0) == row.range()) {
                    var weights = nothing(assessment);
                    weights.remove(row.id());
                    weights.put(other, row.weight());
                    var seen = analyze.under(weights, List.of(unit)).get(unit.name());
                    assertThat(List.of(
                                    seen.get(row.id()).exposure(),
                                    seen.get(other).exposure()))
                            .as("systemd %d: %s weighs %d", analyze.version(), row.id(), row.weight())
                            .containsExactly("5.0", "5.0");
                } else {
                    assertThat(row.id()).isIn("UserOrDynamicUser", "RemoveIPC", "SupplementaryGroups");
                }
            }
        }
    }

    @Test
    void agreesOnTheUnitsOfThisSystem() {
        agreesOnOwnUnits(SystemdAnalyze.installed());
    }

    @TestFactory
    Stream<DynamicTest> agreesOnTheUnitsOfEveryNamedSystem() {
        return withEveryNamedSystemd(SystemdAnalyzeTest::agreesOnOwnUnits);
    }

    /// Units that somebody wrote for use. The tool leaves out what it does not load for reasons beyond the sandbox.
    private static void agreesOnOwnUnits(SystemdAnalyze analyze) {
        var systemd = Systemd.of(analyze.version());
        analyze.assumeComparableWith(systemd);
        var units = analyze.ownUnits();
        var seen = analyze.assess(units);
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(units)
                .filteredOn(unit -> seen.containsKey(unit.name()))
                .allSatisfy(unit -> assertThat(systemd.assess(unit.section()))
                        .as(unit.name())
                        .isInstanceOfSatisfying(
                                Assessment.class,
                                assessment -> assertThat(difference(assessment, seen.get(unit.name())))
                                        .isEmpty()));
    }

    private static void agreesWith(SystemdAnalyze analyze) {
        var systemd = Systemd.of(analyze.version());
        analyze.assumeComparableWith(systemd);
        var units = new UnitGenerator(SEED, systemd, analyze.untestable()).units(UNITS);
        var differences = new ArrayList<String>();
        for (var from = 0; from < units.size(); from += AT_ONCE) {
            differences.addAll(
                    differences(analyze, systemd, units.subList(from, Math.min(from + AT_ONCE, units.size()))));
        }
        assertThat(differences.stream().limit(SHOWN).toList())
                .as("%d of %d units differ with systemd %d", differences.size(), UNITS, analyze.version())
                .isEmpty();
        var loaded = units.stream()
                .filter(unit -> systemd.assess(unit.section()) instanceof Assessment)
                .count();
        assertThat(loaded).as("most units are loaded, some are not").isBetween(UNITS / 2L, UNITS - 1L);
    }

    private static List<String> differences(SystemdAnalyze analyze, Systemd systemd, List<GeneratedUnit> units) {
        var seen = analyze.assess(units);
        var finely = finely(
                analyze,
                systemd,
                units.stream().filter(unit -> seen.containsKey(unit.name())).toList());
        var differences = new ArrayList<String>();
        for (var unit : units) {
            var expected = seen.get(unit.name());
            var found = systemd.assess(unit.section());
            var difference = switch (found) {
                case Refusal refusal when expected == null -> "";
                case Refusal refusal -> "is loaded, unlike " + refusal.cause();
                case Assessment _ when expected == null -> "is not loaded";
                case Assessment assessment ->
                    difference(assessment, expected)
                            + difference(assessment, finely.getOrDefault(unit.name(), new LinkedHashMap<>()));
            };
            if (!difference.isEmpty()) {
                differences.add(difference + "\n" + unit);
            }
        }
        return differences;
    }

    private static String difference(Assessment assessment, SystemdAnalyze.Seen expected) {
        var found = SystemdAnalyze.expected(assessment);
        var text = new StringBuilder();
        if (!found.overall().equals(expected.overall())) {
            text.append("overall %s, not %s%n".formatted(expected.overall(), found.overall()));
        }
        expected.rows().forEach((id, row) -> {
            if (!row.equals(found.rows().get(id))) {
                text.append("%s: %s, not %s%n".formatted(id, row, found.rows().get(id)));
            }
        });
        return found.rows().size() == expected.rows().size() ? text.toString() : text + "other rows";
    }

    /// Rows of many shades, where a tenth of the whole is too coarse.
    private static SequencedMap<String, SequencedMap<String, SystemdAnalyze.SeenRow>> finely(
            SystemdAnalyze analyze, Systemd systemd, List<GeneratedUnit> units) {
        var rows = ((Assessment) systemd.assess(UnitSection.parse("[Service]")));
        var weights = nothing(rows);
        shaded(rows).forEach(id -> weights.put(id, 1000));
        return analyze.under(weights, units);
    }

    private static Map<String, Integer> nothing(Assessment assessment) {
        var weights = new LinkedHashMap<String, Integer>();
        assessment.rows().forEach(row -> weights.put(row.id(), 0));
        return weights;
    }

    private static List<String> shaded(Assessment assessment) {
        return assessment.rows().stream()
                .filter(row -> row.range() > 1 && !row.id().startsWith("SystemCallFilter"))
                .map(Row::id)
                .toList();
    }

    private static String difference(Assessment assessment, SequencedMap<String, SystemdAnalyze.SeenRow> alone) {
        var ids = shaded(assessment);
        var applicable = assessment.rows().stream()
                .filter(row -> ids.contains(row.id()) && row.applicable())
                .count();
        var text = new StringBuilder();
        for (var row : assessment.rows()) {
            if (ids.contains(row.id()) && row.badness().orElse(0) > 0) {
                var hundredths = Math.ceilDiv(100L * row.badness().getAsInt() * 1000, row.range());
                var expected = new Exposure((int) Math.ceilDiv(hundredths, applicable * 1000)).toString();
                var found = alone.get(row.id());
                if (found == null || !found.exposure().equals(expected)) {
                    text.append("%s alone: %s, not %s%n".formatted(row.id(), found, expected));
                }
            }
        }
        return text.toString();
    }
}
