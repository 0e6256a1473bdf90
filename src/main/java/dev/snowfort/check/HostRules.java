package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who may connect fits how the application is reached.
final class HostRules {
    private HostRules() {}

    static Stream<Finding> check(Deployment deployment) {
        return IntStream.range(0, deployment.applications().size())
                .boxed()
                .flatMap(index -> check(index, deployment.applications().get(index)));
    }

    private static Stream<Finding> check(int index, Application application) {
        var findings = new ArrayList<Finding>();
        var host = application.hostName();
        var allowed = application.allowedHosts();
        var field = FieldId.of(index, Settings.ALLOWED_HOSTS);
        if (allowed.contains("*")) {
            findings.add(Finding.warning(
                    field,
                    "“*” lets a request claim any host name, which poisons links and password mails; name the hosts"
                            + " instead."));
        } else if (!allowed.isEmpty() && allowed.stream().noneMatch(entry -> covers(entry, host))) {
            findings.add(Finding.error(
                            field,
                            "The host name " + host + " is not among the allowed hosts, so requests to it are refused;"
                                    + " add it.")
                    .fixedBy(new Fix("Allow " + host, deployment -> deployment.with(index, HostRules::allowHost))));
        }
        if (!host.equals("localhost") && !Settings.SETUP_NGINX.of(application)) {
            findings.add(Finding.warning(
                    FieldId.of(index, Settings.SETUP_NGINX),
                    host + " is not this machine alone, and nothing passes requests on: the service listens for local"
                            + " connections only. Set up nginx, or put your own proxy in front."));
        }
        certificate(index, application).ifPresent(findings::add);
        return findings.stream();
    }

    private static Optional<Finding> certificate(int index, Application application) {
        if (!Settings.ENABLE_ACME.applies(application) || !Settings.ENABLE_ACME.of(application)) {
            return Optional.empty();
        }
        var field = FieldId.of(index, Settings.ENABLE_ACME);
        if (!Settings.certifiable(application.hostName())) {
            return Optional.of(Finding.error(
                    field,
                    "No authority certifies " + application.hostName()
                            + "; give the public host name, or switch ACME off."));
        }
        return application.allowedHosts().stream()
                .filter(host -> host.startsWith("."))
                .findFirst()
                .map(host -> Finding.error(
                        field,
                        "ACME as NixOS does it gives no wildcard certificate, but “" + host
                                + "” allows every name below it; list the names one by one."));
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
