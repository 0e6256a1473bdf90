package dev.snowfort.model;

/// Where the keys file of an application comes from, and whether it has one.
public sealed interface KeysSource {
    /// A file that somebody puts on the server.
    ///
    /// @param path may be empty while nobody has said where
    record PlainFile(String path) implements KeysSource {}

    /// A secret of sops-nix: `config.sops.secrets."shop/keys".path`.
    record Sops(String secret) implements KeysSource {}

    /// A secret of agenix: `config.age.secrets.shop.path`.
    record Agenix(String secret) implements KeysSource {}

    /// No keys file: every secret is a credential of systemd.
    record Credentials() implements KeysSource {}

    /// Where the file lies on the server, unless the machine's configuration says otherwise; empty where there is none.
    default String path() {
        return switch (this) {
            case PlainFile(String path) -> path;
            case Sops(String secret) -> "/run/secrets/" + secret;
            case Agenix(String secret) -> "/run/agenix/" + secret;
            case Credentials _ -> "";
        };
    }
}
