package dev.snowfort.check;

import dev.snowfort.catalog.DatabaseHost;
import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.HostVariables;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue.Lines;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The servers that the application is told of (mail, caches, brokers, databases) are within reach of its sandbox. The
/// first wall on the way is told; the fix opens all of them, as far as this one server needs.
final class OutgoingRules {
    private OutgoingRules() {}

    /// @param place where it is named
    private record Server(Setting<?> setting, String place, String host) {
        Map<String, String> values() {
            return Map.of("setting", place, "host", host);
        }

        String reason() {
            return "Connects to " + host + ", as " + place + " says.";
        }
    }

    static Stream<Finding> check(Site site) {
        var inEnvironment = site.of(SecretSettings.ENVIRONMENT).entrySet().stream()
                .flatMap(variable -> HostVariables.hosts(variable.getKey(), variable.getValue()).stream()
                        .map(host -> new Server(SecretSettings.ENVIRONMENT, "environment." + variable.getKey(), host)));
        var database = Optional.of(DatabaseHost.of(site.application()))
                .filter(DatabaseHost::isRemote)
                .map(host ->
                        new Server(DatabaseSettings.DATABASE_HOST, DatabaseSettings.DATABASE_HOST.key(), host.name()));
        return Stream.concat(inEnvironment, database.stream()).flatMap(server -> wall(site, server));
    }

    private static Stream<Finding> wall(Site site, Server server) {
        var confinement = site.confinement();
        var isDatabase = server.setting() == DatabaseSettings.DATABASE_HOST;
        if (confinement.on("PrivateNetwork")) {
            // That of a database is an error, which DatabaseRules tells.
            return Site.when(
                    !isDatabase, () -> finding(site, "outgoingNetwork", server, "Give up the private network"));
        }
        var open = "Open the sandbox for " + server.host();
        if (!confinement.reachesFamily(server.host())) {
            return Stream.of(finding(site, "outgoingFamilies", server, open));
        }
        return Site.when(
                !isDatabase && confinement.drops(server.host()), () -> finding(site, "outgoingFiltered", server, open));
    }

    private static Finding finding(Site site, String rule, Server server, String label) {
        return site.finding(rule, server.setting(), server.values())
                .fixedBy(site.fix(label, application -> opened(application, server)));
    }

    private static Application opened(Application application, Server server) {
        return letThrough(withFamilies(withNetwork(application), server), server);
    }

    static Application withNetwork(Application application) {
        var open = new Confinement(application).on("PrivateNetwork")
                ? ServingSettings.PRIVATE_NETWORK.set(ServingSettings.SEALED.set(application, false), false)
                : application;
        return new Confinement(open).on("PrivateNetwork") ? Confinement.reset(open, "PrivateNetwork") : open;
    }

    private static Application withFamilies(Application application, Server server) {
        var directive = "RestrictAddressFamilies";
        if (new Confinement(application).reachesFamily(server.host())) {
            return application;
        }
        var host = new DatabaseHost(server.host());
        var needed = host.isIPv4()
                ? new String[] {"AF_INET"}
                : host.isIPv6() ? new String[] {"AF_INET6"} : new String[] {"AF_INET", "AF_INET6"};
        var added = Confinement.add(application, directive, server.reason(), needed);
        // Of a list of refused ones, or none, nothing is left to add to.
        return new Confinement(added).reachesFamily(server.host())
                ? added
                : Confinement.add(
                        Confinement.set(application, directive, new Lines("AF_UNIX"), server.reason()),
                        directive,
                        server.reason(),
                        needed);
    }

    private static Application letThrough(Application application, Server server) {
        if (!new Confinement(application).drops(server.host())) {
            return application;
        }
        var listed = HostVariables.isLocal(server.host())
                ? Optional.of("localhost")
                : Optional.of(server.host()).filter(host -> new DatabaseHost(host).isAddress());
        return listed.map(address -> Confinement.add(application, "IPAddressAllow", server.reason(), address))
                .orElseGet(() -> Confinement.set(application, "IPAddressDeny", new Lines(), server.reason()));
    }
}
