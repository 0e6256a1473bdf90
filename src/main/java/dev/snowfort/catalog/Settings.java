package dev.snowfort.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting of an application, in the order of the forms and of the documentation. A new setting is one more
/// constant in the class of its section, and an option of the module.
public final class Settings {
    private static final List<Setting<?>> ALL = Stream.of(
                    GeneralSettings.ALL,
                    ServingSettings.ALL,
                    ProcessSettings.ALL,
                    DatabaseSettings.ALL,
                    SecretSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private static final Map<String, Setting<?>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private Settings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    public static List<Setting<?>> in(Section section) {
        return ALL.stream().filter(setting -> setting.section() == section).toList();
    }

    /// Those that have a field in the deployment file.
    public static List<Setting<?>> stored() {
        return ALL.stream().filter(Setting::stored).toList();
    }

    public static Optional<Setting<?>> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /// Whether an authority may certify a host name: neither this machine's name for itself nor an address.
    public static boolean certifiable(String host) {
        return Patterns.certifiable(host);
    }

    /// Whether it is a name that the whole world may ask for, and that an authority certifies.
    public static boolean publicName(String host) {
        return Patterns.publicName(host);
    }

    /// Whether a user belongs to the system.
    public static boolean reservedUser(String user) {
        return Patterns.reserved(user);
    }

    /// Whether a database belongs to PostgreSQL itself.
    public static boolean reservedDatabase(String database) {
        return Patterns.reservedDatabase(database);
    }

    /// Whether a text can be the name of a variable or credential.
    public static boolean variableName(String text) {
        return Patterns.variable(text);
    }

    /// Whether systemd hands a value to a service as it is.
    public static boolean variableValue(String text) {
        return Patterns.environmentValue(text);
    }

    /// Whether a text can be a part of the name of a unit.
    public static boolean unitPart(String text) {
        return Patterns.unitPart(text);
    }

    /// Whether a command is plain words, which no shell has to read.
    public static boolean plainCommand(String text) {
        return Patterns.command(text);
    }
}
