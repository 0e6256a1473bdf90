package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET_KEY",
                "EMAIL_HOST_PASSWORD",
                "API_TOKEN",
                "AWS_ACCESS_KEY_ID",
                "SENTRY_DSN",
                "stripe_api_key",
                "MYPASSWORD",
                "GITHUB_CLIENT_SECRET",
                "JWT_SIGNING_KEY",
                "DB_PASS"
            })
    void tellsSecrets(String name) {
        assertThat(SecretNames.suggests(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LANG", "EMAIL_HOST", "EMAIL_HOST_USER", "PASSWORD_RESET_TIMEOUT", "TOKEN_URL", "KEYCLOAK_REALM",
                "AWS_STORAGE_BUCKET_NAME", "DATABASE_URL", "MONKEY", "COMPASS_HOST", "TOKEN_LIFETIME_MINUTES", ""
            })
    void tellsPlainVariables(String name) {
        assertThat(SecretNames.suggests(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "CELERY_BROKER_URL", "MONGODB_URI", "EMAIL_URL", "SLACK_WEBHOOK_URL"})
    void tellsAddressesThatHoldAPassword(String name) {
        assertThat(SecretNames.suggestsPassword(name)).isTrue();
        assertThat(SecretNames.suggestsPassword("SITE_URL")).isFalse();
    }
}
