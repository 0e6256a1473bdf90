package dev.snowfort;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Deployments of any size, whose applications differ in all that two may not share.
public final class ManyApplications {
    private ManyApplications() {}

    public static Deployment of(int number) {
        var shop = Examples.deployment(Examples.FIRST).applications().getFirst();
        return new Deployment(
                "Many applications",
                IntStream.range(0, number).mapToObj(at -> numbered(shop, at)).toList());
    }

    private static Application numbered(Application shop, int number) {
        var name = "shop-" + number;
        var host = name + ".example.org";
        var named = SecretSettings.KEYS_FILE.set(shop.withName(name), "/etc/keys/" + name + ".env");
        var hosted = ServingSettings.ALLOWED_HOSTS.set(
                ServingSettings.HOST_NAME.set(named, host), List.of(host, "www." + host));
        var served = ServingSettings.PORT.set(ServingSettings.UNIX_SOCKET.set(hosted, false), 8000L + number);
        var stored = ServingSettings.MEDIA_ROOT.set(served, "/var/lib/wsgi-media/" + name);
        var told = SecretSettings.ENVIRONMENT.set(stored, Map.of("EMAIL_HOST", "mail" + number + ".example.org"));
        return told.withSandbox(told.sandbox()
                .with(
                        "MemoryDenyWriteExecute",
                        new Override(new Toggle(false), "A library of " + name + " needs it.")));
    }
}
