package dev.snowfort.check;

import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Who may connect fits how the application is reached.
final class HostRules {
    private HostRules() {}

    static Stream<Finding> check(Site site) {
        var host = site.application().hostName();
        var allowed = site.application().allowedHosts();
        var any = allowed.contains("*");
        return Stream.of(
                        Site.when(any, () -> site.finding("anyHost", Settings.ALLOWED_HOSTS)),
                        Site.when(
                                !any && !allowed.isEmpty() && allowed.stream().noneMatch(entry -> covers(entry, host)),
                                () -> site.finding("hostNotAllowed", Settings.ALLOWED_HOSTS, Map.of("host", host))
                                        .fixedBy(site.fix("Allow " + host, HostRules::allowHost))),
                        Site.when(
                                !host.equals("localhost") && !site.on(Settings.SETUP_NGINX),
                                () -> site.finding("publicWithoutNginx", Settings.SETUP_NGINX, Map.of("host", host))))
                .flatMap(findings -> findings);
    }

    private static boolean covers(String entry, String host) {
        return entry.equalsIgnoreCase(host)
                || entry.startsWith(".")
                        && ("." + host).toLowerCase(Locale.ROOT).endsWith(entry.toLowerCase(Locale.ROOT));
    }

    private static Application allowHost(Application application) {
        var hosts = new ArrayList<>(List.of(application.hostName()));
        hosts.addAll(application.allowedHosts());
        return Settings.ALLOWED_HOSTS.set(application, hosts);
    }
}
