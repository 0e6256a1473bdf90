package dev.snowfort.check;

import dev.snowfort.catalog.ServingSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Uploads lie in a folder of their own, which nginx can read.
final class MediaRules {
    private static final List<String> SYSTEM = List.of(
            "/boot",
            "/etc",
            "/home",
            "/mnt",
            "/nix",
            "/opt",
            "/srv",
            "/usr",
            "/var",
            "/var/cache",
            "/var/lib",
            "/var/log",
            "/var/spool");
    private static final List<String> TREES =
            List.of("/bin", "/dev", "/lib", "/proc", "/root", "/run", "/sys", "/tmp", "/var/empty", "/var/tmp");
    private static final List<String> HOMES = List.of("/home", "/root", "/run/user");

    private MediaRules() {}

    static Stream<Finding> check(Site site) {
        var folder = site.of(ServingSettings.MEDIA_ROOT);
        var suggested = "/var/lib/wsgi-media/" + site.name();
        var values = Map.of("path", folder, "name", site.name());
        var fix = site.fix("Use " + suggested, ServingSettings.MEDIA_ROOT, suggested);
        if (folder.isEmpty()) {
            return Site.when(
                    !site.of(ServingSettings.PRIVATE_MEDIA).isEmpty(),
                    () -> site.finding(
                                    "privateMediaWithoutRoot", ServingSettings.MEDIA_ROOT, Map.of("name", site.name()))
                            .fixedBy(fix));
        }
        var state = "/var/lib/wsgi-" + site.name();
        var reserved = SYSTEM.contains(folder) || TREES.stream().anyMatch(tree -> Folders.atOrInside(tree, folder));
        var told = Stream.of(
                        Site.when(reserved, () -> site.finding("mediaReserved", ServingSettings.MEDIA_ROOT, values)),
                        Site.when(
                                site.on(ServingSettings.SETUP_NGINX) && Folders.atOrInside(state, folder),
                                () -> site.finding("mediaInState", ServingSettings.MEDIA_ROOT, values)),
                        Site.when(
                                !reserved
                                        && hidesHomes(site)
                                        && HOMES.stream().anyMatch(home -> Folders.inside(home, folder)),
                                () -> site.finding(
                                        "hiddenHome",
                                        ServingSettings.MEDIA_ROOT,
                                        Map.of(
                                                "path",
                                                folder,
                                                "option",
                                                ServingSettings.MEDIA_ROOT.key(),
                                                "unit",
                                                "wsgi-" + site.name()))))
                .flatMap(findings -> findings)
                .map(finding -> finding.fixedBy(fix));
        return Stream.concat(told, masked(site));
    }

    private static boolean hidesHomes(Site site) {
        return site.confinement().value("ProtectHome").display().matches("yes|tmpfs");
    }

    /// New folders have the mask's permissions, and the group that nginx is in by way of the folder above.
    private static Stream<Finding> masked(Site site) {
        var mask = site.confinement().value("UMask").display();
        return Site.when(
                site.on(ServingSettings.SETUP_NGINX) && mask.matches("[0-7]*[134567][0-7]"),
                () -> site.finding(
                                "maskedFromNginx",
                                "UMask",
                                Map.of("mask", mask, "path", site.of(ServingSettings.MEDIA_ROOT)))
                        .fixedBy(site.withoutOverride("Set UMask to 0027", "UMask")));
    }
}
