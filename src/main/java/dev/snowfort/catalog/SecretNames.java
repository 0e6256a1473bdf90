package dev.snowfort.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells secrets from plain variables by their names alone. The module does so in the same way, by the same words.
public final class SecretNames {
    /// Words that betray a secret.
    public static final List<String> WORDS = List.of(
            "APIKEY",
            "CREDENTIAL",
            "CREDENTIALS",
            "DSN",
            "KEY",
            "PASS",
            "PASSPHRASE",
            "PASSWD",
            "PASSWORD",
            "PRIVATE",
            "PWD",
            "SALT",
            "SECRET",
            "SECRETS",
            "SIGNING",
            "TOKEN",
            "WEBHOOK");
    /// What such words only describe when they stand last: `PASSWORD_RESET_TIMEOUT`, `TOKEN_URL`.
    public static final List<String> DESCRIPTIONS = List.of(
            "AGE",
            "ALGORITHM",
            "DAYS",
            "ENABLE",
            "ENABLED",
            "EXPIRE",
            "EXPIRES",
            "EXPIRY",
            "FILE",
            "HEADER",
            "HOURS",
            "ISSUER",
            "LENGTH",
            "LIFETIME",
            "MINUTES",
            "NAME",
            "PATH",
            "PREFIX",
            "SECONDS",
            "TIMEOUT",
            "TTL");
    /// Addresses that usually hold a password: `BROKER_URL`.
    private static final Set<String> CONNECTED = Set.of(
            "DATABASE",
            "DB",
            "POSTGRES",
            "POSTGRESQL",
            "MYSQL",
            "BROKER",
            "RESULT",
            "AMQP",
            "RABBITMQ",
            "CLOUDAMQP",
            "MONGO",
            "MONGODB",
            "EMAIL",
            "CACHE",
            "ELASTICSEARCH",
            "SEARCH",
            "WEBHOOK");

    /// Those that do so within longer ones too.
    public static final List<String> PARTS = List.of("CREDENTIAL", "PASSWD", "PASSWORD", "SECRET", "TOKEN");

    private SecretNames() {}

    public static boolean suggests(String variable) {
        var words = words(variable);
        return !DESCRIPTIONS.contains(words.getLast())
                && !isAddress(words)
                && words.stream()
                        .anyMatch(word -> WORDS.contains(word) || PARTS.stream().anyMatch(word::contains));
    }

    /// Whether it names an address that usually has a password in it.
    public static boolean suggestsPassword(String variable) {
        var words = words(variable);
        return isAddress(words) && words.stream().anyMatch(CONNECTED::contains);
    }

    private static boolean isAddress(List<String> words) {
        return words.size() > 1
                && (words.getLast().equals("URL") || words.getLast().equals("URI"));
    }

    private static List<String> words(String variable) {
        return Arrays.asList(variable.toUpperCase(Locale.ROOT).split("_+", -1));
    }
}
