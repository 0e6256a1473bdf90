package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.path;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.model.KeysSource;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import java.util.ArrayList;
import java.util.List;

/// What stands in the flake of the machine, which Snowfort does not write: each text is the part of a whole flake.
final class MachineFlake {
    private static final String ARGUMENT = "applications";
    private static final String SYSTEM = "x86_64-linux";

    private MachineFlake() {}

    /// @param url of the export
    static String system(Host host, String url) {
        return print(
                bind(List.of("inputs", ARGUMENT, "url"), text(url)),
                blank(),
                outputs(
                        List.of("nixpkgs", ARGUMENT),
                        bind(
                                List.of("nixosConfigurations", host.configuration()),
                                call(select(name("nixpkgs"), "lib", "nixosSystem"), set(bind("modules", modules()))))));
    }

    /// @param keys the applications whose keys files colmena brings
    static String colmena(Host host, List<Entry> keys) {
        var node = new ArrayList<Binding>();
        node.add(bind(List.of("deployment", "targetHost"), text(host.address())));
        keys.stream().map(MachineFlake::key).forEach(node::add);
        node.add(bind("imports", modules()));
        return print(outputs(
                List.of("nixpkgs", ARGUMENT),
                bind(
                        "colmena",
                        set(
                                bind(
                                        List.of("meta", "nixpkgs"),
                                        call(name("import"), name("nixpkgs"), set(bind("system", text(SYSTEM))))),
                                bind(host.configuration(), set(node))))));
    }

    private static Binding key(Entry entry) {
        var path =
                Export.text(entry.application().keysSource() instanceof KeysSource.PlainFile(String file) ? file : "");
        var slash = path.lastIndexOf('/');
        var file = path.substring(slash + 1);
        return bind(
                List.of("deployment", "keys", "wsgi-" + entry.name()),
                set(
                        bind("keyCommand", list(text("pass"), text("show"), text(file))),
                        bind("name", text(file)),
                        bind("destDir", text(slash > 0 ? path.substring(0, slash) : "/")),
                        bind("permissions", text("0600")),
                        bind("uploadAt", text("pre-activation"))));
    }

    static String deployRs(Host host) {
        var machine = host.configuration();
        return print(
                bind(List.of("inputs", "deploy-rs", "url"), text("github:serokell/deploy-rs")),
                blank(),
                outputs(
                        List.of("self", "deploy-rs"),
                        bind(
                                List.of("deploy", "nodes", machine),
                                set(
                                        bind("hostname", text(host.address())),
                                        bind("sshUser", text("root")),
                                        bind(
                                                List.of("profiles", "system"),
                                                set(bind("user", text("root")), bind("path", activated(machine))))))));
    }

    private static Nix activated(String machine) {
        return call(
                select(name("deploy-rs"), "lib", SYSTEM, "activate", "nixos"),
                select(name("self"), "nixosConfigurations", machine));
    }

    private static Nix modules() {
        return list(path("./configuration.nix"), select(name(ARGUMENT), "nixosModules", "default"));
    }

    private static Binding outputs(List<String> inputs, Binding output) {
        return bind("outputs", function(inputs, true, set(output)));
    }

    private static String print(dev.snowfort.nix.Entry... flake) {
        return new NixFile(List.of(), set(flake)).text();
    }
}
