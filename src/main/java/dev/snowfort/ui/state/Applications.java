package dev.snowfort.ui.state;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// New applications that do not clash with those that a deployment has: a free name, a free port, and a user, a
/// database, a host name and a keys file of their own. Behind nginx, a host name is derived from the one that is taken.
public final class Applications {
    private static final int LONGEST_NAME = 24;
    private static final Pattern NUMBERED = Pattern.compile("(.*)-[0-9]{1,6}");
    private static final long LAST_PORT = 65535;

    private Applications() {}

    /// An application to begin with.
    public static Application fresh(Deployment deployment) {
        var name = freeName(deployment, "app");
        var named = SecretSettings.KEYS_FILE.set(new Application(name), "/etc/keys/" + name + ".env");
        return withFreePort(deployment, named);
    }

    /// A copy of one application; its place is behind the original.
    public static Application duplicate(Deployment deployment, Application original) {
        var name = freeName(deployment, original.name());
        var copy = new Renaming(original.name(), name).of(original);
        copy = withFreePort(deployment, copy);
        copy = resetWhereTaken(deployment, copy, DatabaseSettings.USER, _ -> true);
        copy = resetWhereTaken(deployment, copy, DatabaseSettings.DATABASE, _ -> true);
        copy = resetWhereTaken(
                deployment,
                copy,
                ServingSettings.MEDIA_ROOT,
                with -> !ServingSettings.MEDIA_ROOT.of(with).isEmpty());
        return HostNames.free(deployment, copy);
    }

    /// A proposal as it can stand beside the applications that there are: everything that is taken becomes its own.
    public static Application fitting(Deployment deployment, Application proposal) {
        return duplicate(deployment, proposal);
    }

    private static String freeName(Deployment deployment, String wanted) {
        var taken = Stream.of(GeneralSettings.NAME, DatabaseSettings.USER, DatabaseSettings.DATABASE)
                .flatMap(setting -> values(deployment, setting).stream())
                .collect(Collectors.toSet());
        var numbered = NUMBERED.matcher(wanted);
        var stem = numbered.matches() ? numbered.group(1) : wanted.isEmpty() ? "app" : wanted;
        var candidates = Stream.concat(
                Stream.of(wanted.isEmpty() ? "app" : wanted),
                LongStream.iterate(2, number -> number + 1).mapToObj(number -> suffixed(stem, "-" + number)));
        return candidates.filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    private static String suffixed(String stem, String suffix) {
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME - suffix.length())) + suffix;
    }

    private static Application withFreePort(Deployment deployment, Application application) {
        if (!ServingSettings.PORT.applies(application)) {
            return application;
        }
        var taken = deployment.applications().stream()
                .filter(ServingSettings.PORT::applies)
                .map(ServingSettings.PORT::of)
                .collect(Collectors.toSet());
        var free = LongStream.rangeClosed(Application.DEFAULT_PORT, LAST_PORT)
                .filter(port -> !taken.contains(port))
                .findFirst()
                .orElse(Application.DEFAULT_PORT);
        return free == ServingSettings.PORT.defaultFor(application)
                ? ServingSettings.PORT.reset(application)
                : ServingSettings.PORT.set(application, free);
    }

    private static <T> Application resetWhereTaken(
            Deployment deployment, Application copy, Setting<T> setting, Predicate<Application> matters) {
        return matters.test(copy) && values(deployment, setting).contains(setting.of(copy))
                ? setting.reset(copy)
                : copy;
    }

    private static <T> Set<T> values(Deployment deployment, Setting<T> setting) {
        return deployment.applications().stream().map(setting::of).collect(Collectors.toSet());
    }
}
