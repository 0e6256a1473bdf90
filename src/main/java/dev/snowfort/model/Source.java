package dev.snowfort.model;

/// Where an application's code comes from.
public sealed interface Source {
    /// Folder below the source that holds the application; empty: the source itself.
    String directory();

    /// An input of the flake that is no flake itself: `git+https://…`, `github:owner/name`, `path:/…`.
    record FlakeInput(String url, String directory) implements Source {}

    /// A folder beside `flake.nix`.
    ///
    /// @param path relative, with neither `./` in front nor a slash behind
    record Folder(String path, String directory) implements Source {}

    static Source of(String root, String directory) {
        return root.startsWith("./")
                ? new Folder(root.substring(2).replaceAll("/+$", ""), directory)
                : new FlakeInput(root, directory);
    }
}
