package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.code;
import static dev.snowfort.generate.Markdown.escaped;

import dev.snowfort.model.KeysSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The part of `README.md` on keys files that are kept encrypted in the configuration of the machine: what must stand
/// there, since the export only refers to it.
final class EncryptedKeys {
    private static final Function<Entry, String> SECRET = EncryptedKeys::secret;
    private static final Function<Entry, String> INVENTORY = EncryptedKeys::inventory;
    private static final Function<Entry, String> YAML = EncryptedKeys::yaml;
    private static final Function<Entry, KeysSource> SOURCE =
            entry -> entry.application().keysSource();

    private EncryptedKeys() {}

    private static List<Entry> from(Class<? extends KeysSource> source, Export export) {
        var sources = export.each(SOURCE);
        return IntStream.range(0, sources.size())
                .filter(place -> source.isInstance(sources.get(place)))
                .mapToObj(export.applications()::get)
                .toList();
    }

    static Piece sops(Export export) {
        var entries = from(KeysSource.Sops.class, export);
        return export.once("sops", entries, () -> Piece.text(sops(entries)));
    }

    private static String sops(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : "### sops-nix\n\nFrom sops-nix come:\n\n" + inventory(entries) + SOPS_FLAKE
                        + declarations(
                                entries, secret -> "sops.secrets." + attribute(secret) + ".sopsFile = ./secrets.yaml;")
                        + SOPS_FILE + texts(entries)
                        + SOPS_END;
    }

    static Piece agenix(Export export) {
        var entries = from(KeysSource.Agenix.class, export);
        return export.once("agenix", entries, () -> Piece.text(agenix(entries)));
    }

    private static String agenix(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : "### agenix\n\nFrom agenix come:\n\n" + inventory(entries) + AGENIX_FLAKE
                        + declarations(
                                entries,
                                secret -> "age.secrets." + attribute(secret) + ".file = ./" + last(secret) + ".age;")
                        + AGENIX_END;
    }

    private static final String SOPS_FLAKE = """

            The flake of the machine has sops-nix as an input, and its module beside this one:

            ```nix
            inputs.sops-nix.url = "github:Mic92/sops-nix";
            inputs.sops-nix.inputs.nixpkgs.follows = "nixpkgs";
            # modules = [ sops-nix.nixosModules.sops applications.nixosModules.default ];
            ```

            Its configuration says where the encrypted file is, and with which key the machine opens it:

            ```nix
            sops.age.sshKeyPaths = [ "/etc/ssh/ssh_host_ed25519_key" ];
            """;

    private static final String SOPS_FILE = """
            ```

            `sops secrets.yaml` opens the file. The lines of the template, filled in, are a text in it, here without their
            comments:

            ```yaml
            """;

    private static final String SOPS_END = """
            ```

            The decrypted file is root's alone. When it changes with `nixos-rebuild switch`, sops-nix restarts the service and
            its workers by itself.
            """;

    private static final String AGENIX_FLAKE = """

            The flake of the machine has agenix as an input, and its module beside this one:

            ```nix
            inputs.agenix.url = "github:ryantm/agenix";
            inputs.agenix.inputs.nixpkgs.follows = "nixpkgs";
            # modules = [ agenix.nixosModules.default applications.nixosModules.default ];
            ```

            Its configuration says which encrypted file it is; `secrets.nix` beside that, for which SSH keys it is encrypted,
            the host key of the machine among them:

            ```nix
            """;

    private static final String AGENIX_END = """
            ```

            `agenix -e` with its name opens such a file; the template, filled in, is its text. The decrypted file is root's alone.
            agenix restarts nothing: do it as above after a change.
            """;

    private static String inventory(List<Entry> entries) {
        return entries.stream().map(entry -> entry.once(INVENTORY)).collect(Collectors.joining());
    }

    private static String inventory(Entry entry) {
        return "- `" + code(secret(entry)) + "`, the keys file of " + escaped(entry.name()) + ", from the template `"
                + GeneratedFiles.keysPath(entry.application()) + "`\n";
    }

    private static String declarations(List<Entry> entries, UnaryOperator<String> declaration) {
        return entries.stream()
                .map(entry -> entry.once(SECRET))
                .distinct()
                .map(secret -> declaration.apply(secret) + "\n")
                .collect(Collectors.joining());
    }

    /// `shop/keys` is the text `keys` within `shop`.
    private static String texts(List<Entry> entries) {
        return entries.stream().map(entry -> entry.once(YAML)).distinct().collect(Collectors.joining());
    }

    private static String yaml(Entry entry) {
        var folders = Export.oneLine(secret(entry)).split("/", -1);
        var text = new StringBuilder();
        for (var depth = 0; depth < folders.length; depth++) {
            text.append("    ".repeat(depth))
                    .append(folders[depth])
                    .append(depth + 1 < folders.length ? ":\n" : ": |\n");
        }
        WantedKeys.of(entry.application()).stream()
                .filter(wanted -> wanted.required())
                .forEach(wanted -> text.append("    ".repeat(folders.length))
                        .append(wanted.name())
                        .append("=\n"));
        return text.toString();
    }

    private static String attribute(String secret) {
        return secret.matches("[A-Za-z_][A-Za-z0-9_-]*")
                ? secret
                : '"' + Export.oneLine(secret).replaceAll("[\"\\\\]|\\$(?=\\{)", "\\\\$0") + '"';
    }

    private static String last(String secret) {
        return Export.oneLine(secret.substring(secret.lastIndexOf('/') + 1));
    }

    private static String secret(Entry entry) {
        return Export.text(
                switch (entry.application().keysSource()) {
                    case KeysSource.Sops(String secret) -> secret;
                    case KeysSource.Agenix(String secret) -> secret;
                    case KeysSource.PlainFile _, KeysSource.Credentials _ -> "";
                });
    }
}
