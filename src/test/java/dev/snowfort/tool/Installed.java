package dev.snowfort.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/// Tools that tests check against where they are installed. Elsewhere the test is skipped and says why.
public final class Installed {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Installed() {}

    public static Tool tool(String name) {
        var found = Tool.find(name);
        assume(found.isPresent(), name + " is not installed: the checks with it are skipped");
        return found.orElseThrow();
    }

    /// Standard output of a run that must succeed.
    public static String run(String name, List<String> arguments) {
        var result = result(name, arguments);
        assertThat(result.status()).as("%s: %s", name, result.err()).isZero();
        return result.out();
    }

    public static Tool.Result result(String name, List<String> arguments) {
        try {
            return tool(name).run(LIMIT, arguments.toArray(String[]::new));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// JSON that `nix-instantiate` evaluates a file to, strictly, with text arguments.
    public static String evaluate(Path file, String... arguments) {
        var command = new ArrayList<>(List.of(
                "--eval", "--strict", "--json", "--readonly-mode", "--option", "store", "dummy://", file.toString()));
        for (var i = 0; i < arguments.length; i += 2) {
            command.addAll(List.of("--argstr", arguments[i], arguments[i + 1]));
        }
        return run("nix-instantiate", command);
    }

    /// The `lib` folder of nixpkgs: named by `SNOWFORT_NIXPKGS_LIB`, or `<nixpkgs/lib>`.
    public static Path nixpkgsLib() {
        tool("nix-instantiate");
        var named = Optional.ofNullable(System.getenv("SNOWFORT_NIXPKGS_LIB"))
                .map(Path::of)
                .or(Installed::nixpkgsOnTheNixPath)
                .filter(Files::isDirectory);
        assume(
                named.isPresent(),
                "There is no nixpkgs lib: the checks of the module are skipped; set SNOWFORT_NIXPKGS_LIB or NIX_PATH");
        return named.orElseThrow();
    }

    /// Says once on the console what is missing, so that nobody takes skipped for passed.
    private static void assume(boolean fulfilled, String otherwise) {
        if (!fulfilled && SAID.add(otherwise)) {
            System.getLogger("checks").log(Level.WARNING, otherwise);
        }
        Assumptions.assumeTrue(fulfilled, otherwise);
    }

    private static Optional<Path> nixpkgsOnTheNixPath() {
        var result = result("nix-instantiate", List.of("--find-file", "nixpkgs/lib"));
        return result.status() == 0 ? Optional.of(Path.of(result.out().strip())) : Optional.empty();
    }
}
