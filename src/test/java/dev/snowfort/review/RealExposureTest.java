package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Release;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Source;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What a review says against what the real tools make of the same deployment: Nix of the module, and
/// `systemd-analyze` of the unit.
class RealExposureTest {
    private static final Path HARNESS = Path.of("src/test/nix/evaluate.nix").toAbsolutePath();
    private static final Path EVERY_SETTING = Path.of("src/test/resources/golden/every-setting/deployment.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.snowfort.review.Security#all")
    void theExposureIsThatOfTheUnitThatTheModuleMakes(Security installed) throws Exception {
        var security = installed.found();
        for (var deployment : deployments()) {
            var printed = security.overall(evaluated(deployment));

            assertThat(printed).hasSameSizeAs(deployment.applications());
            assertThat(shown(Review.of(deployment, security.systemd()))).isEqualTo(printed);
            for (var release : releases(security.systemd())) {
                var target = DeploymentSettings.NIXOS.set(deployment, release.name());
                assertThat(shown(Review.of(target, Basis.of(target))))
                        .as(release.title())
                        .isEqualTo(printed);
            }
        }
    }

    private static Map<String, String> shown(Review review) {
        var shown = new LinkedHashMap<String, String>();
        review.applications()
                .forEach(application -> shown.put(application.unit(), Phrases.exposure(application.verdict())));
        return shown;
    }

    /// Those that are assessed by the rules of a systemd.
    private static List<Release> releases(Systemd rules) {
        return Release.all().stream()
                .filter(release -> Basis.of(release.systemd()).rules().version() == rules.version())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRowIsThatOfTheUnitThatTheModuleMakes(int version) throws Exception {
        var systemd = Systemd.of(version);
        for (var deployment : deployments()) {
            var units = evaluated(deployment);
            for (var application : deployment.applications()) {
                var unit = Service.unit(application);
                var made = (Assessment) systemd.assess(UnitSection.parse(unit, List.of(units.get(unit))));
                var shown = (Assessment) systemd.assess(Service.of(application));

                assertThat(shown.rows()).as(unit).isEqualTo(made.rows());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.snowfort.review.Security#all")
    void everyPriceIsWhatTheToolPrintsBeforeAndAfterTheFlip(Security installed) throws Exception {
        var security = installed.found();
        for (var deployment : deployments()) {
            var units = new LinkedHashMap<String, String>();
            deployment.applications().forEach(application -> units.put(Service.unit(application), text(application)));

            assertPrices(security, deployment, units);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.snowfort.review.Security#all")
    void everyPriceHoldsForTheUnitThatTheModuleMakes(Security installed) throws Exception {
        var security = installed.found();
        for (var deployment : deployments()) {
            assertPrices(security, deployment, evaluated(deployment));
        }
    }

    /// One run of the tool over the units as they are and over one more for each directive flipped.
    private static void assertPrices(Security security, Deployment deployment, Map<String, String> units)
            throws Exception {
        var texts = new LinkedHashMap<>(units);
        var expected = new LinkedHashMap<String, String>();
        for (var application : Review.of(deployment, security.systemd()).applications()) {
            for (var directive : application.directives()) {
                var price = directive.price().orElseThrow();
                var name = application.name() + "-" + directive.name() + ".service";
                expected.put(
                        application.unit(),
                        price.before() + " " + price.before().level());
                expected.put(name, price.after() + " " + price.after().level());
                texts.put(name, with(units.get(application.unit()), directive, price.flipped()));
            }
        }

        assertThat(expected).hasSize((Hardening.all().size() + 1) * units.size());
        assertThat(security.overall(texts)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /// A unit with another value in the place of all lines of a directive.
    private static String with(String unit, ReviewedDirective directive, DirectiveValue value) {
        var lines = UnitSection.of(Map.of(directive.name(), value)).service().stream()
                .map(RealExposureTest::line)
                .collect(Collectors.joining());
        return unit.replaceAll("(?m)^" + directive.name() + "=.*\n", "").replace("[Service]\n", "[Service]\n" + lines);
    }

    private static String text(Application application) {
        return Service.of(application).service().stream()
                .map(RealExposureTest::line)
                .collect(Collectors.joining("", "[Service]\nExecStart=/bin/true\n", ""));
    }

    private static String line(Assignment assignment) {
        return assignment.directive() + "=" + assignment.value() + "\n";
    }

    /// The applications' services out of the evaluated module, by name.
    private Map<String, String> evaluated(Deployment deployment) throws Exception {
        var lib = Installed.nixpkgsLib();
        var export = Files.createTempDirectory(folder, "export");
        ExportPlan.of(export, GeneratedFiles.generate(deployment)).write(true);
        for (var application : deployment.applications()) {
            if (application.source() instanceof Source.Folder source) {
                Files.createDirectories(export.resolve(source.path()));
            }
        }
        var machine = JsonMapper.shared()
                .readTree(Installed.evaluate(HARNESS, "lib", lib.toString(), "flake", export.toString()));
        var units = new LinkedHashMap<String, String>();
        for (var application : deployment.applications()) {
            var unit = Service.unit(application);
            var service = machine.get("services").get(unit.replaceFirst("\\.service$", ""));
            units.put(unit, service.get("unit").stringValue());
        }
        return units;
    }

    private static List<Deployment> deployments() throws Exception {
        var deployments = new ArrayList<Deployment>();
        Examples.names().forEach(name -> deployments.add(Examples.deployment(name)));
        deployments.add(DeploymentFile.read(EVERY_SETTING));
        return deployments;
    }

    private static Stream<Integer> versions() {
        return Systemd.versions().stream().map(Systemd::version);
    }
}
