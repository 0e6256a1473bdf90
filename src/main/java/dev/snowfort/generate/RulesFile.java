package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.Rules;
import dev.snowfort.nix.NixFile;
import java.util.List;

/// `rules.nix`: what the module says when something cannot work or is likely a mistake. The same for every deployment.
final class RulesFile {
    private RulesFile() {}

    static NixFile make() {
        return new NixFile(
                List.of(
                        "What the module says when something cannot work or is likely a mistake. It puts the values",
                        "in the place of the words in braces."),
                set(Rules.all().values().stream()
                        .map(rule -> bind(rule.id(), text(rule.sentence())))
                        .toList()));
    }
}
