package dev.snowfort.ui.state;

import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Behind nginx a host name belongs to one application. Another that has the same gets one that is derived from it,
/// `shop-2.example.org` from `shop.example.org`, and what was said of the old one is said of that.
final class HostNames {
    /// What falls back with the host name, where none can be derived.
    private static final List<Setting<?>> FOLLOWING = List.of(
            ServingSettings.ALLOWED_HOSTS,
            ServingSettings.FORCE_SSL,
            ServingSettings.ENABLE_ACME,
            ServingSettings.SSL_CERTIFICATE,
            ServingSettings.SSL_CERTIFICATE_KEY,
            ServingSettings.HSTS_MAX_AGE);

    private HostNames() {}

    /// The copy as it can stand beside the others.
    static Application free(Deployment deployment, Application copy) {
        var taken = deployment.applications().stream()
                .filter(ServingSettings.SETUP_NGINX::of)
                .flatMap(HostNames::served)
                .collect(Collectors.toSet());
        if (!ServingSettings.SETUP_NGINX.of(copy) || served(copy).noneMatch(taken::contains)) {
            return copy;
        }
        var old = copy.hostName();
        return candidates(copy)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .map(name -> withAllowed(taken, withHost(copy, old, taken.contains(lower(old)) ? name : old)))
                .orElseGet(() -> reset(copy));
    }

    private static Stream<String> served(Application application) {
        return Stream.concat(Stream.of(application.hostName()), application.allowedHosts().stream())
                .filter(host -> !host.equals("*"))
                .map(HostNames::lower);
    }

    /// Beside the old name where it has a domain, else below it; none for an address or this machine.
    private static Stream<String> candidates(Application copy) {
        var host = lower(copy.hostName());
        var domain = host.replaceFirst("^[^.]*\\.", "");
        if (!Settings.certifiable(host) || domain.equals(host)) {
            return Stream.empty();
        }
        var beside = "." + (domain.contains(".") ? domain : host);
        return Stream.iterate(1, number -> number < 1_000_000, number -> number + 1)
                .map(number -> copy.name() + (number == 1 ? "" : "-" + number) + beside)
                .takeWhile(name -> ServingSettings.HOST_NAME.rules().stream()
                        .noneMatch(rule -> rule.broken().test(name)));
    }

    private static Application withHost(Application copy, String old, String name) {
        var changed = name.equals(old) ? copy : ServingSettings.HOST_NAME.set(copy, name);
        for (var path : List.of(ServingSettings.SSL_CERTIFICATE, ServingSettings.SSL_CERTIFICATE_KEY)) {
            if (path.of(copy).contains(old)) {
                changed = path.set(changed, path.of(copy).replace(old, name));
            }
        }
        var hosts = ServingSettings.ALLOWED_HOSTS.chosen(copy);
        return hosts.isEmpty()
                ? changed
                : ServingSettings.ALLOWED_HOSTS.set(
                        changed,
                        hosts.get().stream()
                                .map(host -> host.equals(old) || host.endsWith("." + old)
                                        ? host.substring(0, host.length() - old.length()) + name
                                        : host)
                                .toList());
    }

    private static Application withAllowed(Set<String> taken, Application copy) {
        if (ServingSettings.ALLOWED_HOSTS.chosen(copy).isEmpty()) {
            return copy;
        }
        var free = copy.allowedHosts().stream()
                .filter(host -> !taken.contains(lower(host)))
                .toList();
        return free.isEmpty() || free.equals(List.of(copy.hostName()))
                ? ServingSettings.ALLOWED_HOSTS.reset(copy)
                : ServingSettings.ALLOWED_HOSTS.set(copy, free);
    }

    private static Application reset(Application copy) {
        return FOLLOWING.stream()
                .reduce(
                        ServingSettings.HOST_NAME.reset(copy),
                        (host, setting) -> setting.reset(host),
                        (_, last) -> last);
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
