package dev.snowfort.generate;

import java.util.List;

/// The comment at the top of the Nix files that are made from the deployment.
final class Provenance {
    private Provenance() {}

    static List<String> comment(Export export) {
        return List.of(
                export.heading(),
                "",
                "Made by Snowfort from deployment.json. Change it there, or in the window, and export again.");
    }
}
