package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.bool;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.HostVariables;
import dev.snowfort.catalog.KnownPackages;
import dev.snowfort.catalog.Rules;
import dev.snowfort.catalog.SecretNames;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import java.util.List;

/// `rules.nix`: what the module says when something cannot work or is likely a mistake, and what it must know for that.
/// The same for every deployment.
final class RulesFile {
    private RulesFile() {}

    static NixFile make() {
        return new NixFile(
                List.of("What the module says when something cannot work or is likely a mistake, and what it must"
                        + " know for that."),
                set(
                        bind("sentences", sentences())
                                .commented("The module puts the values in the place of the words in braces."),
                        blank(),
                        texts("hostSchemes", HostVariables.SCHEMES)
                                .commented("Schemes of addresses that name a server to connect to."),
                        texts("hostVariables", HostVariables.HOSTS)
                                .commented("Variables, or the ends of their names, that hold hosts to connect to."),
                        texts("addressVariables", HostVariables.ADDRESSES)
                                .commented("Those that hold addresses to connect to, whatever the scheme."),
                        blank(),
                        texts("secretWords", SecretNames.WORDS)
                                .commented("Words in the name of a variable that betray a secret."),
                        texts("secretParts", SecretNames.PARTS).commented("Those that do so within longer words too."),
                        texts("secretDescriptions", SecretNames.DESCRIPTIONS)
                                .commented("Last words of names that only describe a secret."),
                        blank(),
                        bind("writableExecutable", writableExecutable())
                                .commented("Python packages that need memory that is writable and executable."),
                        bind("refusedCalls", refusedCalls())
                                .commented(
                                        "Those that make a system call of @resources, and whether they mind when it is"
                                                + " refused.")));
    }

    private static Nix sentences() {
        return set(Rules.all().values().stream()
                .map(rule -> bind(rule.id(), text(rule.sentence())))
                .toList());
    }

    private static Binding texts(String name, List<String> texts) {
        return bind(name, list(texts.stream().map(Nix::text).toList()));
    }

    private static Nix writableExecutable() {
        return set(KnownPackages.WRITABLE_EXECUTABLE.entrySet().stream()
                .map(known -> bind(known.getKey(), text(known.getValue().does())))
                .toList());
    }

    private static Nix refusedCalls() {
        return set(KnownPackages.REFUSED_CALLS.entrySet().stream()
                .map(known -> bind(
                        known.getKey(),
                        set(
                                bind("call", text(known.getValue().call())),
                                bind("does", text(known.getValue().does())),
                                bind("fails", bool(known.getValue().fails())))))
                .toList());
    }
}
