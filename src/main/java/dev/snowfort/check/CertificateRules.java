package dev.snowfort.check;

import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// HTTPS is nginx's, and needs one certificate.
final class CertificateRules {
    private CertificateRules() {}

    static Stream<Finding> check(Site site) {
        return site.on(ServingSettings.SETUP_NGINX) ? behindNginx(site) : withoutNginx(site);
    }

    private static Stream<Finding> withoutNginx(Site site) {
        var without = site.fix(
                "Leave HTTPS to another proxy",
                application -> List.of(
                                ServingSettings.FORCE_SSL,
                                ServingSettings.ENABLE_ACME,
                                ServingSettings.SSL_CERTIFICATE,
                                ServingSettings.SSL_CERTIFICATE_KEY,
                                ServingSettings.HSTS_MAX_AGE)
                        .stream()
                        .reduce(application, (changed, setting) -> setting.reset(changed), (_, last) -> last));
        return Stream.of(
                        Site.when(
                                site.on(ServingSettings.FORCE_SSL),
                                () -> site.finding("forceSSLWithoutNginx", ServingSettings.SETUP_NGINX)),
                        Site.when(
                                site.on(ServingSettings.ENABLE_ACME),
                                () -> site.finding("acmeWithoutNginx", ServingSettings.SETUP_NGINX)),
                        Site.when(
                                given(site, ServingSettings.SSL_CERTIFICATE),
                                () -> site.finding("certificateWithoutNginx", ServingSettings.SETUP_NGINX)),
                        hsts(site))
                .flatMap(findings -> findings)
                .limit(1)
                // Without nginx they are not exported at all.
                .map(finding -> finding.fixedBy(without).asWarning());
    }

    private static Stream<Finding> behindNginx(Site site) {
        var acme = site.on(ServingSettings.ENABLE_ACME);
        var certificate = given(site, ServingSettings.SSL_CERTIFICATE);
        var key = given(site, ServingSettings.SSL_CERTIFICATE_KEY);
        return Stream.of(
                        acme ? acme(site) : Stream.<Finding>empty(),
                        Site.when(
                                acme && certificate,
                                () -> site.finding("acmeAndCertificate", ServingSettings.ENABLE_ACME)
                                        .fixedBy(site.fix("Give up ACME", ServingSettings.ENABLE_ACME, false))),
                        Site.when(
                                certificate != key,
                                () -> site.finding(
                                        "certificatePair",
                                        certificate
                                                ? ServingSettings.SSL_CERTIFICATE_KEY
                                                : ServingSettings.SSL_CERTIFICATE)),
                        acme || certificate ? Stream.<Finding>empty() : withoutCertificate(site))
                .flatMap(findings -> findings);
    }

    /// The machine's own configuration may give the virtual host a certificate, which cannot be seen from here.
    private static Stream<Finding> withoutCertificate(Site site) {
        var host = site.application().hostName();
        var plain = !site.on(ServingSettings.FORCE_SSL)
                && site.of(ServingSettings.HSTS_MAX_AGE) == 0
                && !given(site, ServingSettings.SSL_CERTIFICATE_KEY);
        return Stream.of(
                        Site.when(
                                site.on(ServingSettings.FORCE_SSL),
                                () -> site.finding(
                                                "forceSSLCertificate",
                                                ServingSettings.FORCE_SSL,
                                                Map.of("host", Site.quoted(host)))
                                        .fixedBy(acme(site, "Get a certificate by ACME"))),
                        hsts(site),
                        Site.when(
                                plain && Settings.publicName(host),
                                () -> site.finding("nginxWithoutTLS", ServingSettings.ENABLE_ACME, Map.of("host", host))
                                        .fixedBy(acme(site, "Get a certificate by ACME"))))
                .flatMap(findings -> findings)
                .map(Finding::asWarning);
    }

    /// nginx with HTTPS, where an authority can certify all names.
    static Optional<Fix> acme(Site site, String label) {
        var application = site.application();
        var certifiable = Settings.publicName(application.hostName())
                && application.allowedHosts().stream().noneMatch(host -> host.startsWith("."));
        return Optional.of(site.fix(
                        label,
                        changed -> ServingSettings.SETUP_NGINX.set(
                                ServingSettings.ENABLE_ACME.set(ServingSettings.FORCE_SSL.set(changed, true), true),
                                true)))
                .filter(_ -> certifiable);
    }

    private static Stream<Finding> hsts(Site site) {
        return Site.when(
                site.of(ServingSettings.HSTS_MAX_AGE) > 0,
                () -> site.finding("hstsWithoutTLS", ServingSettings.HSTS_MAX_AGE)
                        .fixedBy(site.fix("Send no such header", ServingSettings.HSTS_MAX_AGE, 0L)));
    }

    private static Stream<Finding> acme(Site site) {
        var host = site.application().hostName();
        var wildcard = site.application().allowedHosts().stream()
                .filter(allowed -> allowed.startsWith("."))
                .findFirst();
        return Stream.concat(
                Site.when(
                        !Settings.certifiable(host),
                        () -> site.finding("acmeName", ServingSettings.ENABLE_ACME, Map.of("host", host))
                                .fixedBy(site.fix(
                                        "Give up HTTPS",
                                        application -> ServingSettings.HSTS_MAX_AGE.set(
                                                ServingSettings.FORCE_SSL.set(
                                                        ServingSettings.ENABLE_ACME.set(application, false), false),
                                                0L)))),
                wildcard
                        .map(entry -> site.finding("acmeWildcard", ServingSettings.ENABLE_ACME, Map.of("host", entry)))
                        .stream());
    }

    private static boolean given(Site site, Setting<String> setting) {
        return !site.of(setting).isEmpty();
    }
}
