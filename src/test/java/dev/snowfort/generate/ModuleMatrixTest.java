package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// At least two hundred deployments, in which every value of every setting meets every value of every other one, each
/// exported and evaluated with the real `lib.evalModules`, for NixOS before and after 25.11.
class ModuleMatrixTest {
    private static final Path HARNESS =
            Path.of("src/test/nix/matrix/evaluate.nix").toAbsolutePath();
    private static final Path OPTIONS = Path.of("src/test/nix/options.nix").toAbsolutePath();
    private static final int LEAST = 200;
    private static final long SEED = 3;
    private static final int PROCESSES = 2;
    private static final String SECRET = "never-in-the-store";
    private static final Pattern COPIED_SECRET =
            Pattern.compile("/nix/store/[^\\s\"']*app\\d{3}[^\\s\"']*[.](env|key|pem)");

    @TempDir
    private static Path folder;

    private static List<MatrixMachine> machines = List.of();
    private static Map<String, JsonNode> reports = Map.of();

    @BeforeAll
    static void combine() throws Exception {
        machines = MatrixMachine.of(MatrixFactors.combinations().rows(LEAST, SEED), folder.resolve("secrets"));
    }

    @AfterAll
    static void forget() {
        machines = List.of();
        reports = Map.of();
    }

    @Test
    void everySettingIsInTheMatrix() {
        var settings =
                new TreeSet<>(Settings.stored().stream().map(Setting::key).toList());
        settings.addAll(MatrixMachine.DEPLOYMENT);
        settings.addAll(List.of("sandbox", MatrixFactors.MACHINE));

        assertThat(MatrixFactors.keys()).containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void everyOptionOfTheModuleIsInTheMatrix() {
        var keys = new TreeSet<String>();
        options()
                .forEach(option -> keys.add(option.get("name")
                        .stringValue()
                        .replaceFirst("^wsgi[.](applications[.]<name>[.])?", "")
                        .replaceFirst("^(workers|timers)[.].*", "$1")
                        .replaceFirst("^database[.]name$", "database")));
        keys.removeAll(List.of("enable", "applications"));

        assertThat(MatrixFactors.keys()).containsAll(keys);
    }

    @Test
    void everyOptionOfTheModuleIsDescribedAndHasAnExample() {
        assertThat(options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(List.of(
                                option.path("description").asString(""),
                                option.path("example").asString("")))
                        .as(option.get("name").stringValue())
                        .noneMatch(String::isBlank));
    }

    private static JsonNode options() {
        var lib = Installed.nixpkgsLib();
        return JsonMapper.shared()
                .readTree(Installed.evaluate(
                        OPTIONS,
                        "lib",
                        lib.toString(),
                        "module",
                        Path.of("src/main/nix/default.nix").toAbsolutePath().toString()));
    }

    @Test
    void theProgramFindsNoError() {
        assertThat(complaints(machine -> Check.findings(machine.deployment()).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .toList()))
                .isEmpty();
    }

    @Test
    void noAssertionFailsAndWarningsAreThoseOfTheProgram() throws Exception {
        evaluate();

        assertThat(complaints(machine -> {
                    var report = reports.get(machine.name());
                    var complaints = texts(report.get("assertions"));
                    var warned = warnings(report);
                    var found = new TreeSet<>(Check.findings(machine.deployment()).stream()
                            .map(Finding::message)
                            .filter(message -> !message.contains("lowered without a reason"))
                            .toList());
                    if (!warned.equals(found)) {
                        complaints.add("the module warns of " + warned + ", the program of " + found);
                    }
                    return complaints;
                }))
                .isEmpty();
    }

    /// Without the names of options that the module puts first, and without what only a root outside the store brings.
    /// Reasons are the program's affair.
    private static TreeSet<String> warnings(JsonNode report) {
        return texts(report.path("warnings")).stream()
                .map(text -> text.replaceFirst("^wsgi[.]applications([.][^ :]+)?: ", ""))
                .filter(text -> !text.contains("/var/lib/wsgi-static/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noTextNamesTheStoreWithoutBringingItAlong() throws Exception {
        evaluate();

        assertThat(complaints(machine -> texts(reports.get(machine.name()).get("withoutContext"))))
                .isEmpty();
        assertThat(complaints(machine -> reports.get(machine.name())
                                .toString()
                                .contains(folder.resolve("part").toString())
                        ? List.of("names the folder of the export")
                        : List.of()))
                .isEmpty();
    }

    @Test
    void nothingSecretIsCopied() throws Exception {
        evaluate();

        assertThat(complaints(machine -> {
                    var text = reports.get(machine.name()).toString();
                    var found = new ArrayList<>(COPIED_SECRET
                            .matcher(text)
                            .results()
                            .map(hit -> hit.group())
                            .toList());
                    if (text.contains(SECRET)) {
                        found.add(SECRET);
                    }
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void systemdHasNothingToSayAboutTheUnits() throws Exception {
        evaluate();
        Installed.tool("systemd-analyze");

        assertThat(UnitFiles.of(reports.values(), folder.resolve("verified")).complaints())
                .isEmpty();
    }

    @Test
    void noServiceIsExposedMoreThanItsSettingsCost() throws Exception {
        evaluate();
        Installed.tool("systemd-analyze");
        var bounds = new TreeMap<String, Double>();
        for (var machine : machines) {
            for (var i = 0; i < machine.rows().size(); i++) {
                bounds.put(
                        "wsgi-" + machine.deployment().applications().get(i).name() + ".service",
                        bound(machine.rows().get(i)));
            }
        }

        var exposures = UnitFiles.of(reports.values(), folder.resolve("scored")).exposures(bounds.keySet());

        assertThat(exposures)
                .hasSameSizeAs(bounds)
                .allSatisfy((unit, exposure) -> assertThat(exposure).isLessThan(bounds.get(unit) + 0.05));
    }

    /// What a service is exposed by design, as systemd rounds it.
    private static double bound(Map<String, String> row) {
        var isJailed = row.get("hosts").equals("localhost");
        var address = Set.of("database IPv4", "database IPv6").contains(row.get("database"));
        var bound = switch (row.get("listen")) {
            case "sealed" -> 0.1;
            case "private network" -> 0.2;
            case "unix socket" -> {
                if (row.get("database").equals("database host")) {
                    yield 1.1;
                }
                yield address ? 1.0 : isJailed ? 0.6 : 0.8;
            }
            default -> isJailed ? (address ? 1.0 : 0.9) : 1.1;
        };
        var lowered = row.get("sandbox").equals("looser sandbox")
                || row.get(MatrixFactors.MACHINE).equals("own unit");
        return lowered ? bound + 0.1 : bound;
    }

    /// What is said of which machine, with the combination that it was said of.
    private static Map<String, List<String>> complaints(Function<MatrixMachine, List<String>> say) {
        var complaints = new LinkedHashMap<String, List<String>>();
        for (var machine : machines) {
            var said = say.apply(machine);
            if (!said.isEmpty()) {
                complaints.put(machine.name() + " " + machine.choices(), said);
            }
        }
        return complaints;
    }

    private static void evaluate() throws Exception {
        if (!reports.isEmpty()) {
            return;
        }
        var lib = Installed.nixpkgsLib();
        var secrets = folder.resolve("secrets");
        Files.createDirectories(secrets.resolve("further"));
        for (var i = 0; i < machines.size(); i++) {
            machines.get(i).write(folder.resolve("part" + i % PROCESSES));
            for (var application : machines.get(i).deployment().applications()) {
                for (var place : MatrixFactors.SECRETS) {
                    Files.writeString(
                            secrets.resolve(
                                    place.replace("{n}", application.name().substring("app".length()))),
                            "SECRET_KEY=" + SECRET + "\n");
                }
            }
        }
        var found = new TreeMap<String, JsonNode>();
        try (var threads = Executors.newFixedThreadPool(PROCESSES)) {
            var parts = new ArrayList<Future<String>>();
            for (var part = 0; part < PROCESSES; part++) {
                var machinesOfPart = folder.resolve("part" + part).toString();
                parts.add(threads.submit(
                        () -> Installed.evaluate(HARNESS, "lib", lib.toString(), "folder", machinesOfPart)));
            }
            for (var part : parts) {
                JsonMapper.shared()
                        .readTree(part.get())
                        .properties()
                        .forEach(report -> found.put(report.getKey(), report.getValue()));
            }
        }
        reports = found;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
