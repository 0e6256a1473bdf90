package dev.snowfort.generate;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Settings;
import dev.snowfort.keys.Wanted;
import dev.snowfort.model.Application;
import dev.snowfort.model.Framework;
import java.util.List;
import java.util.stream.Stream;

/// What an application wants to find in its keys file, in the order of the template. Each name once; one that is listed
/// as required and as optional is required.
public final class WantedKeys {
    /// Django takes sessions for safe from this on (`security.W009` of its deployment check).
    private static final int LEAST_FOR_DJANGO = 50;

    private WantedKeys() {}

    /// Nothing where the application has no keys file.
    public static List<Wanted> of(Application application) {
        if (!SecretSettings.hasKeysFile(application)) {
            return List.of();
        }
        var required = names(SecretSettings.KEYS.of(application));
        var optional = names(SecretSettings.OPTIONAL_KEYS.of(application))
                .filter(name -> !SecretSettings.KEYS.of(application).contains(name));
        return Stream.concat(
                        required.map(name -> new Wanted(name, true, least(application, name))),
                        optional.map(name -> new Wanted(name, false, least(application, name))))
                .toList();
    }

    private static Stream<String> names(List<String> names) {
        return names.stream().filter(Settings::variableName).distinct();
    }

    private static int least(Application application, String name) {
        return name.equals("SECRET_KEY") && application.framework() instanceof Framework.Django ? LEAST_FOR_DJANGO : 0;
    }
}
