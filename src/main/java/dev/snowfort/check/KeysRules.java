package dev.snowfort.check;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Files with secrets lie where nobody else can read or replace them.
final class KeysRules {
    private static final String KEYS = "/etc/keys/";
    private static final List<String> HOMES = List.of("/home", "/run/user");
    private static final List<String> TEMPORARY = List.of("/tmp", "/var/tmp", "/dev/shm");

    private KeysRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(
                        files(site, SecretSettings.KEYS_FILE, List.of(site.of(SecretSettings.KEYS_FILE))),
                        files(site, SecretSettings.FURTHER_KEYS_FILES, site.of(SecretSettings.FURTHER_KEYS_FILES)),
                        files(
                                site,
                                SecretSettings.CREDENTIALS,
                                List.copyOf(site.of(SecretSettings.CREDENTIALS).values())))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> files(Site site, Setting<?> setting, List<String> files) {
        if (!setting.applies(site.application())) {
            return Stream.empty();
        }
        return files.stream()
                .flatMap(file -> rule(site.application(), file).stream()
                        .map(rule -> site.finding(rule, setting, Map.of("file", file))
                                .fixedBy(move(site, setting, file))));
    }

    private static Optional<String> rule(Application application, String file) {
        var root = application.source() instanceof Source.FlakeInput input ? path(input.url()) : "";
        if (Folders.inside(root, file)) {
            return Optional.of("keysFileInRoot");
        }
        if (Folders.inside(ServingSettings.MEDIA_ROOT.of(application), file)) {
            return Optional.of("keysFileInMedia");
        }
        if (TEMPORARY.stream().anyMatch(folder -> Folders.inside(folder, file))) {
            return Optional.of("keysFileInTmp");
        }
        return HOMES.stream().anyMatch(folder -> Folders.inside(folder, file))
                ? Optional.of("keysFileInHome")
                : Optional.empty();
    }

    private static String path(String url) {
        return url.replaceFirst("^(path:|git\\+file://|file://)", "").replaceFirst("\\?.*", "");
    }

    /// The file goes to the folder that is meant for them, where that is another place and free. The deployment names
    /// the place; the file itself is moved by the administrator.
    static Optional<Fix> move(Site site, Setting<?> setting, String file) {
        var target = KEYS + (setting == SecretSettings.KEYS_FILE ? site.name() + ".env" : base(file));
        var application = site.application();
        var moved = moved(application, setting, file, target);
        var sound = SecretSettings.KEYS_FILE.rules().stream()
                        .noneMatch(rule -> rule.broken().test(target))
                && rule(moved, target).isEmpty()
                && !named(application).contains(target);
        return Optional.of(site.fix("Use " + target, changed -> moved(changed, setting, file, target)))
                .filter(_ -> sound);
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static List<String> named(Application application) {
        return Stream.of(
                        Stream.of(SecretSettings.KEYS_FILE.of(application)),
                        SecretSettings.FURTHER_KEYS_FILES.of(application).stream(),
                        SecretSettings.CREDENTIALS.of(application).values().stream())
                .flatMap(files -> files)
                .toList();
    }

    private static Application moved(Application application, Setting<?> setting, String file, String target) {
        UnaryOperator<String> move = path -> path.equals(file) ? target : path;
        if (setting == SecretSettings.KEYS_FILE) {
            return SecretSettings.KEYS_FILE.set(application, target);
        }
        if (setting == SecretSettings.FURTHER_KEYS_FILES) {
            return SecretSettings.FURTHER_KEYS_FILES.set(
                    application,
                    SecretSettings.FURTHER_KEYS_FILES.of(application).stream()
                            .map(move)
                            .toList());
        }
        var credentials = new TreeMap<>(SecretSettings.CREDENTIALS.of(application));
        credentials.replaceAll((_, path) -> move.apply(path));
        return SecretSettings.CREDENTIALS.set(application, credentials);
    }
}
