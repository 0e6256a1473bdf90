package dev.snowfort.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Nix as it is installed here.
///
/// @param instantiate `nix-instantiate`, which reads files without asking the network
/// @param nix the command that knows flakes, where it is there
/// @param version `2.34`; empty when it does not say
public record NixTools(Tool instantiate, Optional<Tool> nix, String version) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

    /// Looks along `PATH` and where NixOS and the installers put it: a desktop may start Snowfort without a shell's
    /// `PATH`.
    public static Optional<NixTools> find() throws InterruptedException {
        return in(Stream.concat(Tool.path().stream(), profiles()).toList());
    }

    /// Nothing where `nix-instantiate` is in none of the folders.
    public static Optional<NixTools> in(List<Path> folders) throws InterruptedException {
        var instantiate = Tool.find("nix-instantiate", folders);
        return instantiate.isEmpty()
                ? Optional.empty()
                : Optional.of(new NixTools(instantiate.get(), Tool.find("nix", folders), version(instantiate.get())));
    }

    private static Stream<Path> profiles() {
        var home = System.getProperty("user.home");
        return Stream.of(
                Path.of("/run/current-system/sw/bin"),
                Path.of("/etc/profiles/per-user", System.getProperty("user.name"), "bin"),
                Path.of(home, ".nix-profile", "bin"),
                Path.of(home, ".local", "state", "nix", "profile", "bin"),
                Path.of("/nix/var/nix/profiles/default/bin"));
    }

    private static String version(Tool instantiate) throws InterruptedException {
        try {
            var said = VERSION.matcher(instantiate.run(PATIENCE, "--version").out());
            return said.find() ? said.group() : "";
        } catch (IOException silent) {
            return "";
        }
    }
}
