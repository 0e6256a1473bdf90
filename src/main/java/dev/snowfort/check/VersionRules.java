package dev.snowfort.check;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Release;
import dev.snowfort.model.DirectiveValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is changed in a sandbox is known to the systemd of the release that the deployment is for.
final class VersionRules {
    private VersionRules() {}

    static Stream<Finding> check(Site site) {
        var release = site.release();
        return site.application().sandbox().overrides().entrySet().stream()
                .flatMap(entry -> Hardening.named(entry.getKey()).stream()
                        .flatMap(directive ->
                                check(site, release, directive, entry.getValue().value()).stream()));
    }

    private static Optional<Finding> check(Site site, Release release, Directive directive, DirectiveValue value) {
        if (directive.since() > release.systemd()) {
            return Optional.of(
                    finding(site, "directiveTooNew", release, directive, value).fixedBy(reset(site, directive)));
        }
        return directive.since(value) > release.systemd()
                        && directive.refuse(value).isEmpty()
                ? Optional.of(finding(site, "valueTooNew", release, directive, value)
                        .fixedBy(replace(site, directive, directive.knownTo(release.systemd(), value))))
                : Optional.empty();
    }

    private static Finding finding(Site site, String rule, Release release, Directive directive, DirectiveValue value) {
        return Finding.of(
                rule,
                FieldId.of(site.index(), directive),
                Map.of(
                        "directive", directive.name(),
                        "value", value.display(),
                        "since", directive.since(value),
                        "release", release.name(),
                        "systemd", release.systemd()));
    }

    private static Fix reset(Site site, Directive directive) {
        return site.fix(
                "Reset " + directive.name(),
                application -> application.withSandbox(application.sandbox().reset(directive.name())));
    }

    private static Fix replace(Site site, Directive directive, DirectiveValue known) {
        if (known.equals(directive.defaultFor(site.application()))) {
            return reset(site, directive);
        }
        return site.fix(
                "Set " + directive.name() + " to " + known.display(),
                application -> application.withSandbox(application
                        .sandbox()
                        .with(directive.name(), application.sandbox().changed(directive.name(), known))));
    }
}
