package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.set;

import dev.snowfort.catalog.Circumstance;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Entry;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import java.util.ArrayList;
import java.util.List;

/// `hardening.nix`: the module's default sandbox by circumstance, each directive with its reason. The same for every
/// deployment.
final class HardeningFile {
    private HardeningFile() {}

    static NixFile make() {
        var entries = new ArrayList<Entry>();
        for (var circumstance : Circumstance.values()) {
            if (!entries.isEmpty()) {
                entries.add(blank());
            }
            entries.add(bind(circumstance.key(), directives(circumstance)).commented(circumstance.description()));
        }
        return new NixFile(
                List.of(
                        "The default sandbox. The module merges the sets that apply to an application, in this order,",
                        "and sets every value with lib.mkDefault: what you set in",
                        "systemd.services.wsgi-<name>.serviceConfig wins."),
                set(entries));
    }

    private static Nix directives(Circumstance circumstance) {
        return set(Hardening.all().stream()
                .filter(directive -> directive.defaults().containsKey(circumstance))
                .map(directive -> directive(directive, circumstance))
                .toList());
    }

    private static Binding directive(Directive directive, Circumstance circumstance) {
        return bind(
                        directive.name(),
                        ApplicationsFile.literal(directive.defaults().get(circumstance)))
                .commented(directive.summary());
    }
}
