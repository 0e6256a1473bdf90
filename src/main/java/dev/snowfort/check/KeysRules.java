package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Source;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Secrets stay where nobody else can read them.
final class KeysRules {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|API_KEY|ACCESS_KEY|CREDENTIAL|DSN).*");

    private KeysRules() {}

    static Stream<Finding> check(Deployment deployment) {
        return IntStream.range(0, deployment.applications().size()).boxed().flatMap(index -> {
            var application = deployment.applications().get(index);
            return Stream.concat(insideSource(index, application), inEnvironment(index, application));
        });
    }

    private static Stream<Finding> insideSource(int index, Application application) {
        var keysFile = Settings.KEYS_FILE.of(application);
        return application.source() instanceof Source.FlakeInput input && within(keysFile, path(input.url()))
                ? Stream.of(Finding.error(
                        FieldId.of(index, Settings.KEYS_FILE),
                        "The keys file lies inside the source " + path(input.url())
                                + ", which is copied to the Nix store, readable by every user; keep it elsewhere, for"
                                + " example in /etc/keys."))
                : Stream.empty();
    }

    private static Stream<Finding> inEnvironment(int index, Application application) {
        var keys = Settings.KEYS.of(application);
        return Settings.ENVIRONMENT.of(application).keySet().stream().flatMap(name -> {
            var field = FieldId.of(index, Settings.ENVIRONMENT);
            if (keys.contains(name)) {
                return Stream.of(Finding.error(
                        field,
                        name + " is both in the environment and in the keys file; keep it in one of them, a"
                                + " secret in the keys file."));
            }
            return SECRET.matcher(name).matches()
                    ? Stream.of(Finding.warning(
                            field,
                            name + " looks like a secret, and the environment is readable in the Nix store;"
                                    + " list it among the secrets and put its value into the keys file."))
                    : Stream.empty();
        });
    }

    private static String path(String url) {
        return url.replaceFirst("^(path:|git\\+file://|file://)", "").replaceFirst("\\?.*", "");
    }

    private static boolean within(String file, String folder) {
        return folder.startsWith("/") && file.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
