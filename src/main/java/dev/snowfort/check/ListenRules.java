package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A protection that was chosen and cannot hold beside the other choices is said, not dropped in silence.
final class ListenRules {
    private ListenRules() {}

    static Stream<Finding> check(Deployment deployment) {
        return IntStream.range(0, deployment.applications().size())
                .boxed()
                .flatMap(index -> check(index, deployment.applications().get(index)));
    }

    private static Stream<Finding> check(int index, Application application) {
        return Stream.of(
                        Stream.of(Settings.PRIVATE_NETWORK)
                                .filter(setting -> idle(setting, application))
                                .map(setting -> Finding.error(
                                                FieldId.of(index, Settings.UNIX_SOCKET),
                                                "A service in a network of its own cannot be reached on a port; listen"
                                                        + " on a unix socket, or give up the private network.")
                                        .fixedBy(switchOn(index, Settings.UNIX_SOCKET, "Use a unix socket"))),
                        Stream.of(Settings.FORCE_SSL, Settings.ENABLE_ACME)
                                .filter(setting -> idle(setting, application))
                                .limit(1)
                                .map(setting -> Finding.warning(
                                                FieldId.of(index, Settings.SETUP_NGINX),
                                                "“" + setting.label() + "” is nginx's and does nothing without it; set"
                                                        + " up nginx, or leave HTTPS to your own proxy.")
                                        .fixedBy(switchOn(index, Settings.SETUP_NGINX, "Set up nginx"))))
                .flatMap(findings -> findings);
    }

    /// Chosen, and without meaning.
    private static boolean idle(Setting<Boolean> setting, Application application) {
        return setting.of(application) && !setting.applies(application);
    }

    private static Fix switchOn(int index, Setting<Boolean> setting, String label) {
        return new Fix(label, deployment -> deployment.with(index, application -> setting.set(application, true)));
    }
}
