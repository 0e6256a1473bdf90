package dev.snowfort.check;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Listen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sandbox lets gunicorn open its port, and nginx reach it.
final class ListenRules {
    private static final String FAMILIES = "RestrictAddressFamilies";
    private static final Set<String> EVERY_PORT = Set.of("any", "tcp", "ipv4", "ipv4:tcp");
    private static final Pattern OWN_SOCKET = Pattern.compile("bind[ \t]*=.*unix:.*");
    private static final Pattern OWN_SOCKET_ARGUMENT = Pattern.compile(".*(-b|--bind)[ =]*unix:.*");
    private static final String ARGUMENTS = "GUNICORN_CMD_ARGS";

    private ListenRules() {}

    static Stream<Finding> check(Site site) {
        return site.application().listen() instanceof Listen.Port(long number)
                ? Stream.concat(ownSocket(site), port(site, Map.of("port", number)))
                : Stream.empty();
    }

    private static Stream<Finding> port(Site site, Map<String, Long> values) {
        var confinement = site.confinement();
        if (confinement.on("PrivateNetwork")) {
            return Stream.empty();
        }
        return Stream.of(
                        Site.when(
                                !confinement.takesFamily("AF_INET"),
                                () -> site.finding("portFamilies", FAMILIES, values)
                                        .fixedBy(site.withoutOverride("Back to the default", FAMILIES))),
                        Site.when(
                                confinement.drops("localhost"),
                                () -> site.finding("portFiltered", "IPAddressAllow", values)
                                        .fixedBy(site.fix(
                                                "Let localhost through",
                                                application -> Confinement.add(
                                                        application,
                                                        "IPAddressAllow",
                                                        "nginx connects from this machine.",
                                                        "localhost")))),
                        Site.when(
                                cannotBind(confinement, values.get("port")),
                                () -> site.finding("portBindDenied", "SocketBindAllow", values)
                                        .fixedBy(site.fix(
                                                "Allow port " + values.get("port"),
                                                application -> Confinement.add(
                                                        application,
                                                        "SocketBindAllow",
                                                        "gunicorn listens on it.",
                                                        "tcp:" + values.get("port"))))))
                .flatMap(findings -> findings);
    }

    /// A range of ports in the exception counts as if the port were in it.
    private static boolean cannotBind(Confinement confinement, long port) {
        Predicate<String> lets = entry -> EVERY_PORT.contains(entry)
                || entry.contains("-")
                || List.of("", "tcp:", "ipv4:", "ipv4:tcp:").stream().anyMatch(kind -> entry.equals(kind + port));
        return confinement.words("SocketBindDeny").stream().anyMatch(EVERY_PORT::contains)
                && confinement.words("SocketBindAllow").stream().noneMatch(lets);
    }

    /// gunicorn gives such a socket to its user, even when it is that user's already.
    private static Stream<Finding> ownSocket(Site site) {
        if (!site.confinement().refusesCall("chown", "@chown", "@privileged")) {
            return Stream.empty();
        }
        var lines = site.of(ProcessSettings.EXTRA_GUNICORN_CONFIG).lines().toList();
        var arguments = site.of(SecretSettings.ENVIRONMENT).getOrDefault(ARGUMENTS, "");
        return Stream.concat(
                Site.when(
                        lines.stream().anyMatch(line -> OWN_SOCKET.matcher(line).matches()),
                        () -> site.finding(
                                        "gunicornSocket",
                                        ProcessSettings.EXTRA_GUNICORN_CONFIG,
                                        Map.of("option", ProcessSettings.EXTRA_GUNICORN_CONFIG.key()))
                                .fixedBy(site.fix("Use the socket of systemd", ListenRules::withSocket))),
                Site.when(
                        arguments
                                .lines()
                                .anyMatch(line ->
                                        OWN_SOCKET_ARGUMENT.matcher(line).matches()),
                        () -> site.finding(
                                "gunicornSocket",
                                SecretSettings.ENVIRONMENT,
                                Map.of("option", SecretSettings.ENVIRONMENT.key() + "." + ARGUMENTS))));
    }

    private static Application withSocket(Application application) {
        var kept = ProcessSettings.EXTRA_GUNICORN_CONFIG
                .of(application)
                .lines()
                .filter(line -> !OWN_SOCKET.matcher(line).matches())
                .collect(Collectors.joining("\n"));
        return ProcessSettings.EXTRA_GUNICORN_CONFIG.set(ServingSettings.UNIX_SOCKET.set(application, true), kept);
    }
}
