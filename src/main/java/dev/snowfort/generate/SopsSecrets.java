package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.model.KeysSource;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the applications tell sops-nix of their secrets: the units that restart when one changes. In which encrypted
/// file it lies is for the configuration of the machine to say.
final class SopsSecrets {
    private static final Function<Entry, Optional<String>> SECRET = SopsSecrets::secret;
    private static final Function<Entry, Piece> ALONE = entry -> definition(List.of(entry));

    private SopsSecrets() {}

    /// One definition a secret, also where several applications share it.
    static Pieces of(Export export) {
        var sharing = new LinkedHashMap<String, List<Entry>>();
        var secrets = export.each(SECRET);
        for (var place = 0; place < secrets.size(); place++) {
            var entry = export.applications().get(place);
            secrets.get(place)
                    .ifPresent(secret -> sharing.computeIfAbsent(secret, _ -> new ArrayList<>())
                            .add(entry));
        }
        var definitions = new Pieces();
        for (var entries : sharing.values()) {
            definitions.add(entries.size() == 1 ? entries.getFirst().once(ALONE) : definition(entries));
        }
        return definitions;
    }

    private static Optional<String> secret(Entry entry) {
        return entry.application().keysSource() instanceof KeysSource.Sops(String secret)
                ? Optional.of(Export.text(secret))
                : Optional.empty();
    }

    private static Piece definition(List<Entry> entries) {
        var secret = entries.getFirst().once(SECRET).orElseThrow();
        var units = entries.stream().flatMap(entry -> units(entry).stream()).toList();
        return Piece.of(NixPart.of(
                1,
                List.of(bind(List.of("sops", "secrets", secret, "restartUnits"), list(units))
                        .from(entries.getFirst().origin(SecretSettings.KEYS_SECRET)))));
    }

    private static List<Nix> units(Entry entry) {
        var unit = "wsgi-" + entry.name();
        return Stream.concat(
                        Stream.of(unit),
                        ProcessSettings.WORKERS.of(entry.application()).keySet().stream()
                                .map(worker -> unit + "-worker-" + Export.text(worker)))
                .map(name -> text(name + ".service"))
                .toList();
    }
}
