package dev.snowfort.check;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Workers and timers have names for their units, and commands that systemd can run.
final class CommandRules {
    private CommandRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(ProcessSettings.WORKERS, ProcessSettings.TIMERS).flatMap(setting -> check(site, setting));
    }

    private static Stream<Finding> check(Site site, Setting<Map<String, Map<String, @Nullable Object>>> setting) {
        List<String> misnamed = site.of(setting).keySet().stream()
                .filter(Predicate.not(Settings::unitPart))
                .toList();
        var names = Site.when(
                !misnamed.isEmpty(),
                () -> site.finding(
                        "unitName", setting, Map.of("option", setting.key(), "names", Site.quoted(misnamed))));
        var commands = site.of(setting).entrySet().stream()
                .flatMap(unit -> command(
                        site,
                        setting,
                        setting.key() + "." + unit.getKey(),
                        ProcessSettings.COMMAND.of(unit.getValue())));
        return Stream.concat(names, commands);
    }

    private static Stream<Finding> command(Site site, Setting<?> setting, String option, String command) {
        var values = Map.of("option", option);
        return command.isBlank()
                ? Stream.of(site.finding("commandEmpty", setting, values))
                : Site.when(!Settings.plainCommand(command), () -> site.finding("commandQuoting", setting, values));
    }
}
