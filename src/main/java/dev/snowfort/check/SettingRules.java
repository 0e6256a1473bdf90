package dev.snowfort.check;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Rules;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What each setting's declaration in the catalogue says about its value. One finding a setting: the first that holds.
final class SettingRules {
    private static final Map<Setting<?>, String> MISSING =
            Map.of(GeneralSettings.MODULE, "moduleMissing", SecretSettings.KEYS_FILE, "keysFileMissing");

    private SettingRules() {}

    static Stream<Finding> whole(Deployment deployment) {
        return DeploymentSettings.all().stream()
                .flatMap(setting ->
                        sentence(setting, deployment)
                                .map(sentence -> Finding.error(FieldId.of(setting), sentence))
                                .stream());
    }

    static Stream<Finding> check(Site site) {
        return Settings.all().stream().flatMap(setting -> check(setting, site).stream());
    }

    private static <T> Optional<Finding> check(Setting<T> setting, Site site) {
        var application = site.application();
        if (!setting.applies(application) || followsFromBrokenOther(setting, application)) {
            return Optional.empty();
        }
        return sentence(setting, application)
                .map(sentence -> Finding.error(FieldId.of(site.index(), setting), sentence)
                        .fixedBy(fix(setting, site)));
    }

    /// Where there is a value that is right, and not only one that might be.
    private static Optional<Fix> fix(Setting<?> setting, Site site) {
        if (setting == ServingSettings.PORT) {
            return site.freePort();
        }
        if (setting == SecretSettings.KEYS_FILE) {
            return KeysRules.move(site, setting, site.of(SecretSettings.KEYS_FILE));
        }
        return setting == GeneralSettings.DJANGO_MANAGE
                ? Optional.of(site.fix("Use manage.py", setting::reset))
                : Optional.empty();
    }

    /// One mistake, one finding: what is derived from a broken name or settings module needs no sentence of its own.
    private static <T> boolean followsFromBrokenOther(Setting<T> setting, Application application) {
        if (setting == GeneralSettings.NAME || setting.chosen(application).isPresent()) {
            return false;
        }
        var fromSettings = setting == GeneralSettings.MODULE && GeneralSettings.DJANGO_SETTINGS.applies(application);
        var fromName = setting.of(application).equals(application.name());
        return fromSettings && broken(GeneralSettings.DJANGO_SETTINGS, application)
                || fromName && broken(GeneralSettings.NAME, application);
    }

    private static <T> boolean broken(Setting<T> setting, Application application) {
        return sentence(setting, application).isPresent();
    }

    private static <T> Optional<String> sentence(Setting<T> setting, Application application) {
        var required = setting.required(application);
        var value = setting.of(application);
        if ((value.equals("") || value.equals(Map.of())) && required.isPresent()) {
            return Optional.ofNullable(MISSING.get(setting))
                    .map(rule -> Rules.named(rule).say(Map.of("name", application.name())))
                    .or(() -> required);
        }
        return refused(setting, value);
    }

    private static <T> Optional<String> sentence(Declaration<Deployment, T> setting, Deployment deployment) {
        return refused(setting, setting.of(deployment));
    }

    private static <T> Optional<String> refused(Declaration<?, T> setting, T value) {
        return setting.rules().stream()
                .filter(rule -> rule.broken().test(value))
                .map(rule -> rule.sentence().apply(value))
                .findFirst()
                .or(() -> outside(setting, value))
                .or(() -> texts(value)
                        .map(Texts::refuse)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// A number beyond its range, or a word that is no choice.
    private static <T> Optional<String> outside(Declaration<?, T> setting, T value) {
        return switch (setting.kind()) {
            case Kind.Number number
            when (Long) value < number.least() || (Long) value > number.most() ->
                Optional.of(
                        setting.label() + " is " + value + "; use " + number.least() + " to " + number.most() + ".");
            case Kind.Choice choice
            when choice.options().stream().noneMatch(option -> option.value().equals(value)) ->
                Optional.of(setting.label() + " is “" + value + "”; use " + choice.expected() + ".");
            case Kind.Number _,
                    Kind.Choice _,
                    Kind.Text _,
                    Kind.Block _,
                    Kind.Flag _,
                    Kind.TextList _,
                    Kind.Variables _,
                    Kind.Records _ -> Optional.empty();
        };
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(SettingRules::texts);
            case Map<?, ?> map -> map.values().stream().flatMap(SettingRules::texts);
            default -> Stream.empty();
        };
    }
}
