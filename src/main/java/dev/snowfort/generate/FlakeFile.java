package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.bool;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.path;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.slot;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Source;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.NixPart;
import dev.snowfort.nix.Part;
import dev.snowfort.nix.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `flake.nix`: the sources as inputs, and the two modules.
final class FlakeFile {
    private static final String INPUTS = "inputs";
    private static final Function<Entry, Piece> INPUT =
            entry -> Piece.of(NixPart.of(2, input(entry).stream().toList()));
    private static final Function<Entry, Piece> SOURCES =
            entry -> Piece.of(NixPart.of(5, sources(entry).stream().toList()));

    private FlakeFile() {}

    static GeneratedFile of(Export export) {
        var inputs = new Pieces().add(export.each(INPUT));
        var around = export.once(
                "flake.nix",
                List.of(export.heading(), !inputs.isEmpty()),
                () -> Piece.all(around(export, !inputs.isEmpty())));
        var flake = new Pieces().add(around.getFirst());
        if (!inputs.isEmpty()) {
            flake.add(export.each(INPUT))
                    .add(around.get(1))
                    .add(export.each(SOURCES))
                    .add(around.get(2));
        }
        return flake.file("flake.nix");
    }

    /// The file around what it says of the applications.
    private static List<List<Token>> around(Export export, boolean hasInputs) {
        var flake = new ArrayList<dev.snowfort.nix.Entry>();
        flake.add(bind("description", text(export.heading())).from("-1/title"));
        if (hasInputs) {
            flake.add(blank());
            flake.add(bind(INPUTS, set(slot())));
        }
        flake.add(blank());
        flake.add(bind("outputs", function(INPUTS, set(bind("nixosModules", modules(hasInputs))))));
        return new NixFile(Provenance.comment(export), set(flake)).around();
    }

    private static Optional<Binding> input(Entry entry) {
        return entry.source() instanceof Source.FlakeInput input
                ? Optional.of(bind(
                        entry.input(),
                        set(
                                bind("url", text(Export.text(input.url()))).from(entry.origin(GeneralSettings.ROOT)),
                                bind("flake", bool(false)))))
                : Optional.empty();
    }

    private static Nix modules(boolean hasInputs) {
        return set(
                bind("wsgi", set(bind("imports", list(path("./default.nix"))))).commented("The module alone."),
                blank(),
                bind("default", set(withApplications(hasInputs))).commented("The module and the applications."));
    }

    private static List<dev.snowfort.nix.Entry> withApplications(boolean hasInputs) {
        var entries = new ArrayList<dev.snowfort.nix.Entry>();
        entries.add(bind("imports", list(path("./default.nix"), path("./applications.nix"))));
        if (hasInputs) {
            entries.add(blank());
            entries.add(bind(List.of("wsgi", "applications"), set(slot())));
        }
        return entries;
    }

    private static Optional<Binding> sources(Entry entry) {
        if (!(entry.source() instanceof Source.FlakeInput)) {
            return Optional.empty();
        }
        var source = select(name(INPUTS), entry.input());
        var bindings = new ArrayList<Binding>();
        bindings.add(bind("root", below(source, entry.source().directory())).from(entry.origin(GeneralSettings.ROOT)));
        var files = GeneralSettings.STATIC_FILES.of(entry.application());
        if (!files.isEmpty()) {
            bindings.add(bind(
                            "staticFiles",
                            below(source, Folders.join(entry.source().directory(), files)))
                    .from(entry.origin(GeneralSettings.STATIC_FILES)));
        }
        return Optional.of(bind(entry.name(), set(bindings)));
    }

    private static Nix below(Nix source, String directory) {
        return directory.isEmpty() ? source : text(Part.of(source), Part.text("/" + Export.text(directory)));
    }
}
