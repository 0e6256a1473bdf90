package dev.snowfort.generate;

import dev.snowfort.catalog.DeploymentSetting;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Source;
import dev.snowfort.storage.DeploymentFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A machine of the matrix, with one or two applications.
///
/// @param rows one for each application
record MatrixMachine(String name, List<Map<String, String>> rows, Deployment deployment) {
    static final List<String> DEPLOYMENT =
            DeploymentSettings.stored().stream().map(DeploymentSetting::key).toList();

    /// Between the numbers of the two applications of a machine.
    private static final int SECOND = 500;

    /// Every fourth machine has a second application: that of the last row that goes with any other.
    ///
    /// @param secrets where its files lie
    static List<MatrixMachine> of(List<Map<String, String>> rows, Path secrets) throws Exception {
        var machines = new ArrayList<MatrixMachine>();
        var companion = Optional.<Map<String, String>>empty();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            var together = new ArrayList<>(List.of(row));
            var applications = new ArrayList<>(List.of(application(row, number, secrets)));
            if (number % 4 == 3 && companion.isPresent()) {
                together.add(companion.orElseThrow());
                applications.add(application(companion.orElseThrow(), number + SECOND, secrets));
            }
            machines.add(new MatrixMachine("machine-%03d".formatted(number), together, deployment(applications)));
            if (MatrixFactors.isCompanion(row)) {
                companion = Optional.of(row);
            }
        }
        return machines;
    }

    private static Map<String, Object> application(Map<String, String> row, int number, Path secrets) {
        var fields = MatrixFactors.fields(row, number, secrets.toString());
        fields.put("name", "app%03d".formatted(number));
        return fields;
    }

    /// What the first application asks for the deployment holds for all.
    private static Deployment deployment(List<Map<String, Object>> applications) throws Exception {
        var fields = new TreeMap<>(applications.getFirst());
        fields.keySet().retainAll(DEPLOYMENT);
        var stored = applications.stream()
                .map(application -> {
                    var own = new TreeMap<>(application);
                    own.remove(MatrixFactors.MACHINE);
                    own.keySet().removeAll(DEPLOYMENT);
                    return own;
                })
                .toList();
        fields.putAll(Map.of("schemaVersion", 1, "title", "Matrix", "applications", stored));
        return DeploymentFormat.parse(JsonMapper.shared().writeValueAsString(fields));
    }

    /// What is not the first value of its factor.
    List<String> choices() {
        return rows.stream().flatMap(row -> MatrixFactors.choices(row).stream()).toList();
    }

    String release() {
        return rows.getFirst().get(MatrixFactors.RELEASE);
    }

    void write(Path part) throws Exception {
        var place = part.resolve(name());
        var flake = Files.createDirectories(place.resolve("flake"));
        for (var file : GeneratedFiles.generate(deployment()).files()) {
            if (file.path().endsWith(".nix")) {
                Files.writeString(flake.resolve(file.path()), file.text());
            }
        }
        for (var application : deployment().applications()) {
            if (application.source() instanceof Source.Folder source) {
                Files.createDirectories(
                        flake.resolve(source.path()).resolve(GeneralSettings.STATIC_FILES.of(application)));
            }
        }
        Files.writeString(place.resolve("release"), release());
        Files.writeString(place.resolve("machine.nix"), module());
    }

    private String module() {
        var bodies = new StringBuilder();
        for (var i = 0; i < rows().size(); i++) {
            Application application = deployment().applications().get(i);
            var number = Integer.parseInt(application.name().substring("app".length()));
            var body = MatrixFactors.fields(rows().get(i), number, "").get(MatrixFactors.MACHINE);
            bodies.append(body == null ? "" : "{\n" + body + "\n}\n");
        }
        return "{ lib, ... }:\n{\nimports = [\n" + bodies + "];\n}\n";
    }
}
