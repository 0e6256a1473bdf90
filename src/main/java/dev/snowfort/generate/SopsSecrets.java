package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.Settings;
import dev.snowfort.generate.Export.Entry;
import dev.snowfort.model.KeysSource;
import dev.snowfort.nix.Nix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What the applications tell sops-nix of their secrets: the units that restart when one changes. In which encrypted
/// file it lies is for the configuration of the machine to say.
final class SopsSecrets {
    private SopsSecrets() {}

    /// One definition a secret, also where several applications share it.
    static List<dev.snowfort.nix.Entry> of(Export export) {
        var units = new LinkedHashMap<String, List<Nix>>();
        var origins = new LinkedHashMap<String, String>();
        for (var entry : export.applications()) {
            if (entry.application().keysSource() instanceof KeysSource.Sops(String secret)) {
                var name = Export.text(secret);
                origins.putIfAbsent(name, entry.origin(Settings.KEYS_SECRET));
                units.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(units(entry));
            }
        }
        return units.entrySet().stream()
                .<dev.snowfort.nix.Entry>map(secret -> bind(
                                List.of("sops", "secrets", secret.getKey(), "restartUnits"), list(secret.getValue()))
                        .from(origins.get(secret.getKey())))
                .toList();
    }

    private static List<Nix> units(Entry entry) {
        var unit = "wsgi-" + entry.name();
        return Stream.concat(
                        Stream.of(unit),
                        Settings.WORKERS.of(entry.application()).keySet().stream()
                                .map(worker -> unit + "-worker-" + Export.text(worker)))
                .map(name -> text(name + ".service"))
                .toList();
    }
}
