package dev.snowfort.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The settings modules that stand beside each other: those of a package, or `settings_….py` in one folder.
///
/// @param members paths, sorted
record SettingsFamily(List<String> members) {
    private static final List<Pattern> PRODUCTION = List.of(
            Pattern.compile("production"),
            Pattern.compile("prod|live"),
            Pattern.compile("(.*_)?(production|prod|live)(_.*)?"),
            Pattern.compile("(.*_)?(deploy|deployment|release|server)(_.*)?"));
    private static final Pattern OTHERS = Pattern.compile(
            "(.*[_.])?(dev|devel|development|local|test|tests|testing|ci|docker|debug|base|common)(_.*)?");

    /// @param path of one member
    static SettingsFamily of(ProjectTree tree, String path) {
        var folder = Paths.folder(path);
        var isPackage = Paths.name(folder).matches("settings|config|conf")
                || Paths.name(path).equals("__init__.py");
        return new SettingsFamily(tree.files(".py").stream()
                .filter(file -> Paths.folder(file).equals(folder))
                .filter(file -> file.equals(path) || (isPackage ? isMember(tree, file) : isNamed(file)))
                .toList());
    }

    Optional<String> production() {
        return PRODUCTION.stream()
                .flatMap(pattern -> members.stream()
                        .filter(path -> pattern.matcher(stem(path)).matches()))
                .findFirst();
    }

    /// Whether a module's name says that it is for development, tests, or to be taken in by others.
    boolean isForOthers(String module) {
        return OTHERS.matcher(module.substring(module.lastIndexOf('.') + 1)).matches();
    }

    /// Files like `urls.py` in a folder named `config` are none.
    private static boolean isMember(ProjectTree tree, String path) {
        var text = tree.text(path).orElse("");
        return Paths.name(path).equals("__init__.py")
                ? text.contains("import") || text.contains("=")
                : text.contains("import *") || text.contains("INSTALLED_APPS") || text.contains("DEBUG");
    }

    private static boolean isNamed(String path) {
        return stem(path).matches("settings(_.*)?|.*_settings");
    }

    private static String stem(String path) {
        return Paths.name(path).replaceFirst("\\.py$", "");
    }
}
