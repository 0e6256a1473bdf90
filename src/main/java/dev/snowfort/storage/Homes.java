package dev.snowfort.storage;

import java.nio.file.Path;
import java.util.Map;

/// The folders where the program keeps what is its own, neither of which need exist.
///
/// @param config what the user chose
/// @param state what must outlive the program's end, such as unsaved work
public record Homes(Path config, Path state) {
    private static final String NAME = "snowfort";

    /// Where the XDG base directory specification puts them, or the system's own places where it does not hold. A
    /// relative path in a variable counts as none, as the specification demands.
    ///
    /// @param system the name of the operating system
    /// @param home the user's home folder
    public static Homes of(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("Windows")) {
            var roaming = named(environment, "APPDATA", home.resolve("AppData/Roaming"));
            var local = named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Homes(roaming, local);
        }
        if (system.startsWith("Mac")) {
            var support = home.resolve("Library/Application Support").resolve(NAME);
            return new Homes(support, support);
        }
        return new Homes(
                named(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                named(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    /// This process's.
    public static Homes own() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// Both below one folder.
    public static Homes under(Path folder) {
        return new Homes(folder.resolve("config"), folder.resolve("state"));
    }

    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        var named = Path.of(environment.getOrDefault(variable, ""));
        return (named.isAbsolute() ? named : otherwise).resolve(NAME);
    }
}
