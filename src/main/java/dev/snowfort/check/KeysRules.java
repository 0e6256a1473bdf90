package dev.snowfort.check;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Files with secrets lie where nobody else can read them.
final class KeysRules {
    private KeysRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(
                        files(site, Settings.KEYS_FILE, List.of(site.of(Settings.KEYS_FILE))),
                        files(site, Settings.FURTHER_KEYS_FILES, site.of(Settings.FURTHER_KEYS_FILES)),
                        files(
                                site,
                                Settings.CREDENTIALS,
                                List.copyOf(site.of(Settings.CREDENTIALS).values())))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> files(Site site, Setting<?> setting, List<String> files) {
        if (!setting.applies(site.application())) {
            return Stream.empty();
        }
        var root = site.application().source() instanceof Source.FlakeInput input ? path(input.url()) : "";
        var media = site.of(Settings.MEDIA_ROOT);
        return files.stream()
                .flatMap(file -> Stream.concat(
                        Site.when(
                                Folders.inside(root, file),
                                () -> site.finding("keysFileInRoot", setting, Map.of("file", file))),
                        Site.when(
                                Folders.inside(media, file),
                                () -> site.finding("keysFileInMedia", setting, Map.of("file", file)))));
    }

    private static String path(String url) {
        return url.replaceFirst("^(path:|git\\+file://|file://)", "").replaceFirst("\\?.*", "");
    }
}
