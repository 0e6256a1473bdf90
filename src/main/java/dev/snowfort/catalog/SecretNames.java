package dev.snowfort.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells secrets from plain variables by their names alone.
public final class SecretNames {
    private static final Set<String> SECRET = Set.of(
            "SECRET",
            "SECRETS",
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "PASS",
            "PWD",
            "TOKEN",
            "KEY",
            "APIKEY",
            "CREDENTIAL",
            "CREDENTIALS",
            "DSN",
            "PRIVATE",
            "SALT",
            "SIGNING",
            "WEBHOOK");
    /// What such words only describe when they stand last: `PASSWORD_RESET_TIMEOUT`, `TOKEN_URL`.
    private static final Set<String> DESCRIBED = Set.of(
            "TIMEOUT",
            "LENGTH",
            "EXPIRE",
            "EXPIRES",
            "EXPIRY",
            "MINUTES",
            "DAYS",
            "HOURS",
            "SECONDS",
            "LIFETIME",
            "AGE",
            "TTL",
            "ENABLED",
            "ENABLE",
            "PATH",
            "FILE",
            "NAME",
            "ALGORITHM",
            "HEADER",
            "ISSUER",
            "PREFIX");
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

    /// Words that betray a secret within longer ones too.
    private static final List<String> TELLING = List.of("SECRET", "PASSWORD", "PASSWD", "TOKEN", "CREDENTIAL");

    private SecretNames() {}

    public static boolean suggests(String variable) {
        var words = words(variable);
        return !DESCRIBED.contains(words.getLast())
                && !isAddress(words)
                && words.stream()
                        .anyMatch(word ->
                                SECRET.contains(word) || TELLING.stream().anyMatch(word::contains));
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
