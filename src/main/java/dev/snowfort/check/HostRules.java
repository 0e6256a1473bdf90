package dev.snowfort.check;

import dev.snowfort.catalog.HostVariables;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may connect fits how the application is reached.
final class HostRules {
    private static final String LOCAL = "localhost";

    private HostRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(anyHost(site), mismatch(site).stream(), withoutNginx(site))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> anyHost(Site site) {
        return Site.when(
                site.application().allowedHosts().contains("*"),
                () -> site.finding("anyHost", ServingSettings.ALLOWED_HOSTS)
                        .fixedBy(where(
                                site.application().hostName(),
                                site.fix(
                                        "Allow " + site.application().hostName() + " instead",
                                        application -> allowHost(ServingSettings.ALLOWED_HOSTS.set(
                                                application,
                                                application.allowedHosts().stream()
                                                        .filter(host -> !host.equals("*"))
                                                        .toList()))))));
    }

    /// What is told of the host name and of those that are allowed: one thing only.
    private static Optional<Finding> mismatch(Site site) {
        var host = site.application().hostName();
        var allowed = site.application().allowedHosts();
        var others = allowed.stream().filter(HostRules::isElsewhere).findFirst();
        if (host.equals(LOCAL) && others.isPresent()) {
            return Optional.of(local(site, others.orElseThrow()));
        }
        if (allowed.isEmpty() || allowed.stream().anyMatch(entry -> covers(entry, host))) {
            return Optional.empty();
        }
        var rule = site.application().jailed() ? "publicHostJailed" : "hostNotAllowed";
        return Optional.of(site.finding(rule, ServingSettings.ALLOWED_HOSTS, Map.of("host", host))
                .fixedBy(where(host, site.fix("Allow " + host, HostRules::allowHost))));
    }

    private static Finding local(Site site, String other) {
        return site.finding("localHostPublic", ServingSettings.HOST_NAME, Map.of("host", other))
                .fixedBy(where(other, site.fix("Use " + other, ServingSettings.HOST_NAME, other)));
    }

    /// The fix, where its host name is one.
    private static Optional<Fix> where(String host, Fix fix) {
        return Optional.of(fix)
                .filter(_ -> ServingSettings.HOST_NAME.rules().stream()
                        .noneMatch(rule -> rule.broken().test(host)));
    }

    private static boolean isElsewhere(String entry) {
        return !entry.equals("*") && !entry.equals("[::1]") && !HostVariables.isLocal(entry);
    }

    private static Stream<Finding> withoutNginx(Site site) {
        var host = site.application().hostName();
        return Site.when(
                !host.equals(LOCAL) && !site.on(ServingSettings.SETUP_NGINX),
                () -> site.finding("publicWithoutNginx", ServingSettings.SETUP_NGINX, Map.of("host", host))
                        .fixedBy(CertificateRules.acme(site, "Set up nginx with HTTPS")));
    }

    private static boolean covers(String entry, String host) {
        return entry.equals("*")
                || entry.equalsIgnoreCase(host)
                || entry.startsWith(".")
                        && ("." + host).toLowerCase(Locale.ROOT).endsWith(entry.toLowerCase(Locale.ROOT));
    }

    /// The host name comes first; localhost alone made sense only for itself.
    private static Application allowHost(Application application) {
        var host = application.hostName();
        var hosts = application.jailed()
                ? List.<String>of()
                : application.allowedHosts().stream()
                        .filter(entry -> !entry.equals(host))
                        .toList();
        if (hosts.stream().anyMatch(entry -> covers(entry, host))) {
            return application;
        }
        var allowed = new ArrayList<>(List.of(host));
        allowed.addAll(hosts);
        return ServingSettings.ALLOWED_HOSTS.set(application, allowed);
    }
}
