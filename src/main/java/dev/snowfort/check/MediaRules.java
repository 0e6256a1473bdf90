package dev.snowfort.check;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Settings;
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
        var folder = site.of(Settings.MEDIA_ROOT);
        var suggested = "/var/lib/wsgi-media/" + site.name();
        var values = Map.of("path", folder, "name", site.name());
        var fix = site.fix("Use " + suggested, Settings.MEDIA_ROOT, suggested);
        if (folder.isEmpty()) {
            return Site.when(
                    !site.of(Settings.PRIVATE_MEDIA).isEmpty(),
                    () -> site.finding("privateMediaWithoutRoot", Settings.MEDIA_ROOT, Map.of("name", site.name()))
                            .fixedBy(fix));
        }
        var state = "/var/lib/wsgi-" + site.name();
        var reserved = SYSTEM.contains(folder) || TREES.stream().anyMatch(tree -> Folders.atOrInside(tree, folder));
        return Stream.of(
                        Site.when(reserved, () -> site.finding("mediaReserved", Settings.MEDIA_ROOT, values)),
                        Site.when(
                                site.on(Settings.SETUP_NGINX) && Folders.atOrInside(state, folder),
                                () -> site.finding("mediaInState", Settings.MEDIA_ROOT, values)),
                        Site.when(
                                !reserved
                                        && hidesHomes(site)
                                        && HOMES.stream().anyMatch(home -> Folders.inside(home, folder)),
                                () -> site.finding(
                                        "hiddenHome",
                                        Settings.MEDIA_ROOT,
                                        Map.of(
                                                "path",
                                                folder,
                                                "option",
                                                Settings.MEDIA_ROOT.key(),
                                                "unit",
                                                "wsgi-" + site.name()))))
                .flatMap(findings -> findings)
                .map(finding -> finding.fixedBy(fix));
    }

    private static boolean hidesHomes(Site site) {
        return Hardening.named("ProtectHome")
                .orElseThrow()
                .valueFor(site.application())
                .display()
                .matches("yes|tmpfs");
    }
}
