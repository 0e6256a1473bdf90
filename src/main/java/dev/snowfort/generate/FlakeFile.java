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
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.Settings;
import dev.snowfort.generate.Export.Entry;
import dev.snowfort.model.Source;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `flake.nix`: the sources as inputs, and the two modules.
final class FlakeFile {
    private static final String INPUTS = "inputs";

    private FlakeFile() {}

    static NixFile of(Export export) {
        var flake = new ArrayList<dev.snowfort.nix.Entry>();
        flake.add(bind("description", text(export.heading())).from("-1/title"));
        var inputs = export.applications().stream()
                .flatMap(entry -> input(entry).stream())
                .toList();
        if (!inputs.isEmpty()) {
            flake.add(blank());
            flake.add(bind(INPUTS, set(inputs)));
        }
        flake.add(blank());
        flake.add(bind("outputs", function(INPUTS, set(bind("nixosModules", modules(export))))));
        return new NixFile(Provenance.comment(export), set(flake));
    }

    private static Optional<Binding> input(Entry entry) {
        return entry.source() instanceof Source.FlakeInput input
                ? Optional.of(bind(
                        entry.input(),
                        set(
                                bind("url", text(Export.text(input.url()))).from(entry.origin(Settings.ROOT)),
                                bind("flake", bool(false)))))
                : Optional.empty();
    }

    private static Nix modules(Export export) {
        return set(
                bind("wsgi", set(bind("imports", list(path("./default.nix"))))).commented("The module alone."),
                blank(),
                bind("default", set(withApplications(export))).commented("The module and the applications."));
    }

    private static List<dev.snowfort.nix.Entry> withApplications(Export export) {
        var entries = new ArrayList<dev.snowfort.nix.Entry>();
        entries.add(bind("imports", list(path("./default.nix"), path("./applications.nix"))));
        var roots = export.applications().stream()
                .filter(entry -> entry.source() instanceof Source.FlakeInput)
                .map(FlakeFile::sources)
                .toList();
        if (!roots.isEmpty()) {
            entries.add(blank());
            entries.add(bind(List.of("wsgi", "applications"), set(roots)));
        }
        return entries;
    }

    private static Binding sources(Entry entry) {
        var application = entry.application();
        var source = select(name(INPUTS), entry.input());
        var bindings = new ArrayList<Binding>();
        bindings.add(bind("root", below(source, entry.source().directory())).from(entry.origin(Settings.ROOT)));
        var files = Settings.STATIC_FILES.of(application);
        if (!files.isEmpty()) {
            bindings.add(bind(
                            "staticFiles",
                            below(source, Folders.join(entry.source().directory(), files)))
                    .from(entry.origin(Settings.STATIC_FILES)));
        }
        return bind(entry.name(), set(bindings));
    }

    private static Nix below(Nix source, String directory) {
        return directory.isEmpty() ? source : text(Part.of(source), Part.text("/" + Export.text(directory)));
    }
}
