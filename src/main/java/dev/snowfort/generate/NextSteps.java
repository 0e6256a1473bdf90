package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.shell;

import dev.snowfort.catalog.Release;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.KeysSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What comes after an export, as words and as code to copy: in the window after it, and in `README.md`.
public final class NextSteps {
    /// The first release whose `nixos-rebuild` knows `--sudo` and asks for a password.
    private static final String KNOWS_SUDO = "25.11";

    private static final String BESIDE = "Beside `nixosConfigurations` in the flake of the machine:";

    private NextSteps() {}

    /// @param key names it among the others
    /// @param parts in the order in which they are read
    public record Step(String key, String title, List<Part> parts) {
        public Step {
            parts = List.copyOf(parts);
        }
    }

    /// A piece of a step.
    public sealed interface Part permits Words, Code {}

    /// @param text with names of files and options in backticks
    public record Words(String text) implements Part {}

    /// @param text to copy as it is; ends in a line break
    public record Code(Language language, String text) implements Part {}

    /// What a piece of code is written in.
    public enum Language {
        SHELL("sh"),
        NIX("nix");

        final String name;

        Language(String name) {
            this.name = name;
        }
    }

    /// @param folder where the export is
    public static List<Step> of(Deployment deployment, Path folder, Host host) {
        var export = Export.of(deployment);
        var absolute = folder.toAbsolutePath().normalize();
        return Stream.of(
                        lock(absolute),
                        intoTheSystem("In the flake of the machine:", host, url(absolute)),
                        new Step(
                                "keys",
                                "Keys",
                                Stream.concat(keys(export, host).stream(), otherKeys(export).stream())
                                        .toList()),
                        switching(export, host),
                        colmena(export, host),
                        deployRs(export, host))
                .filter(step -> !step.parts().isEmpty())
                .toList();
    }

    private static String url(Path folder) {
        return "path:" + folder.toUri().getRawPath().replaceFirst("/$", "");
    }

    private static Step lock(Path folder) {
        return new Step(
                "lock",
                "Lock and check",
                List.of(
                        new Words(
                                "Pin the sources in `flake.lock`, and let Nix read the flake. A flake in a git tree sees"
                                        + " only files that git knows, so `git add` them all first."),
                        shellCode(Stream.of(
                                "cd " + Shell.word(folder.toString()), "nix flake lock", "nix flake check"))));
    }

    /// @param url of the export, as a flake reference
    static Step intoTheSystem(String introduction, Host host, String url) {
        return new Step(
                "machine",
                "Into the system",
                List.of(
                        new Words(introduction),
                        new Code(Language.NIX, MachineFlake.system(host, url)),
                        new Words(
                                "`nixosModules.wsgi` is the module alone, for applications that you describe yourself.")));
    }

    /// Only the keys files that somebody has to bring there by hand.
    static List<Part> keys(Export export, Host host) {
        var copied = copied(export);
        return copied.isEmpty()
                ? List.of()
                : List.of(
                        new Words(
                                "The templates in `keys/` name the secrets. Bring each to the server, where a file that is"
                                        + " there already stays as it is, and fill in the values there, never here:"),
                        shellCode(copied.stream().flatMap(entry -> bring(entry, host))));
    }

    /// With nothing that could be a socket in the place of standard input, and never over a file that was filled in.
    private static Stream<String> bring(Entry entry, Host host) {
        var file = shell(entry.application().keysSource() instanceof KeysSource.PlainFile(String path) ? path : "");
        var write = "test -e " + file + " || { install -D -m 0600 /dev/null " + file + " && cat > " + file + "; }";
        return Stream.of(
                "ssh root@" + host.address() + " " + shell(write) + " < "
                        + shell(GeneratedFiles.keysPath(entry.application())),
                "ssh -t root@" + host.address() + " " + shell("nano " + file));
    }

    private static List<Part> otherKeys(Export export) {
        var others = export.applications().stream()
                .filter(entry -> !isCopied(entry.application()))
                .map(entry -> "`" + Markdown.code(entry.name()) + "`")
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? List.of()
                : List.of(new Words("Nothing has to be copied for " + others
                        + ": the secrets come from the configuration of the machine or from credentials. `README.md` says"
                        + " what must stand there."));
    }

    static Step switching(Export export, Host host) {
        return new Step(
                "switch",
                "Switch",
                List.of(
                        new Words("In the folder of the machine's flake, as root of the machine:"),
                        shellCode(Stream.of("nix flake lock", rebuild(host, "root"))),
                        new Words(
                                "The first command pins the sources in `flake.lock`; `nix flake update` moves them on. As"
                                        + " somebody who may use sudo there:"),
                        shellCode(Stream.of(rebuild(host, "admin") + sudo(export.release()))),
                        new Words("On the machine itself leave out `--target-host`.")));
    }

    private static String rebuild(Host host, String user) {
        return "nixos-rebuild switch --flake .#" + host.configuration() + " --target-host " + user + "@"
                + host.address();
    }

    private static String sudo(Release release) {
        return release.name().compareTo(KNOWS_SUDO) < 0 ? " --use-remote-sudo" : " --sudo --ask-sudo-password";
    }

    static Step colmena(Export export, Host host) {
        var keys = copied(export);
        var parts = new ArrayList<Part>();
        parts.add(new Words(BESIDE));
        parts.add(new Code(Language.NIX, MachineFlake.colmena(host, keys)));
        if (!keys.isEmpty()) {
            parts.add(new Words(
                    "A command prints each filled-in keys file, here `pass`. A path literal in the place of the"
                            + " command would copy the secrets into the Nix store, which everybody can read."));
        }
        var node = host.configuration();
        parts.add(shellCode(Stream.concat(
                Stream.of("colmena apply --on " + node),
                keys.isEmpty() ? Stream.empty() : Stream.of("colmena upload-keys --on " + node))));
        if (!keys.isEmpty()) {
            parts.add(new Words("The second command brings keys alone. Neither restarts a service for a new key."));
        }
        return new Step("colmena", "With colmena", parts);
    }

    static Step deployRs(Export export, Host host) {
        var parts = new ArrayList<Part>();
        parts.add(new Words(BESIDE));
        parts.add(new Code(Language.NIX, MachineFlake.deployRs(host)));
        parts.add(shellCode(Stream.of("deploy .#" + host.configuration())));
        if (!copied(export).isEmpty()) {
            parts.add(new Words("deploy-rs brings no keys files: they must be there first."));
        }
        return new Step("deploy-rs", "With deploy-rs", parts);
    }

    private static List<Entry> copied(Export export) {
        return export.applications().stream()
                .filter(entry -> isCopied(entry.application()))
                .toList();
    }

    /// Whether its keys file is one that nothing else puts there.
    static boolean isCopied(Application application) {
        return KeysTemplate.isNeeded(application)
                && application.keysSource() instanceof KeysSource.PlainFile(String path)
                && !path.startsWith("/run/secrets/")
                && !path.startsWith("/run/agenix/");
    }

    private static Code shellCode(Stream<String> commands) {
        return new Code(Language.SHELL, commands.map(command -> command + "\n").collect(Collectors.joining()));
    }
}
