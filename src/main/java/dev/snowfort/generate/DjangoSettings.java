package dev.snowfort.generate;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a Django settings module must take from the environment, as a snippet to copy. Right for Django 4.2 and newer.
public final class DjangoSettings {
    /// What a settings module needs for the service, each with a snippet of its own.
    public enum Part {
        SECRET_KEY,
        DEBUG,
        ALLOWED_HOSTS,
        STATIC,
        STORAGES,
        DATABASES,
        MEDIA
    }

    private DjangoSettings() {}

    /// One part alone.
    ///
    /// @param storages whether this Django knows `STORAGES`, as 4.2 and newer do
    public static String snippet(Part part, Application application, boolean storages) {
        return switch (part) {
            case SECRET_KEY -> "import os\n" + secretKey(application);
            case DEBUG -> DEBUG;
            case ALLOWED_HOSTS -> "import os\n\n" + ALLOWED_HOSTS;
            case STATIC -> "import os\n\n" + STATIC;
            case STORAGES -> storages ? STORAGES : STATICFILES_STORAGE;
            case DATABASES -> "import os\n\n" + database(application);
            case MEDIA -> "import os\n\n" + MEDIA;
        };
    }

    /// All that the application needs.
    public static String snippet(Application application) {
        return Stream.of(
                        start(application),
                        STATIC + STORAGES,
                        isSet(ServingSettings.MEDIA_ROOT, application) ? MEDIA : "",
                        database(application),
                        isOn(DatabaseSettings.REDIS_ENABLE, application) ? CACHE : "",
                        isOn(DatabaseSettings.REDIS_ENABLE, application) && hasCelery(application) ? BROKER : "",
                        isOn(ServingSettings.FORCE_SSL, application) ? BEHIND_TLS : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static final String STATIC = """
            STATIC_URL = "/static/"
            STATIC_ROOT = os.environ.get("STATIC_ROOT")
            """;

    private static final String STORAGES = """
            STORAGES = {
                "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
                "staticfiles": {
                    "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
                },
            }
            """;

    private static final String STATICFILES_STORAGE = """
            STATICFILES_STORAGE = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
            """;

    private static final String DEBUG = "DEBUG = False\n";

    private static final String ALLOWED_HOSTS = """
            ALLOWED_HOSTS = [host for host in os.environ["ALLOWED_HOSTS"].split(",") if host]
            """;

    private static final String MEDIA = """
            MEDIA_URL = "/media/"
            MEDIA_ROOT = os.environ.get("MEDIA_ROOT", "")
            """;

    private static final String CACHE = """
            # Needs the Python package redis.
            CACHES = {
                "default": {
                    "BACKEND": "django.core.cache.backends.redis.RedisCache",
                    "LOCATION": os.environ.get("REDIS_URL", ""),
                }
            }
            """;

    private static final String BROKER = """
            # Celery has a scheme of its own for a unix socket.
            CELERY_BROKER_URL = os.environ.get("REDIS_URL", "").replace("unix://", "redis+socket://")
            """;

    private static final String BEHIND_TLS = """
            # nginx sets this header itself and passes on no other.
            SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
            SESSION_COOKIE_SECURE = True
            CSRF_COOKIE_SECURE = True
            """;

    /// A credential is a file that is there at run time alone: while static files are collected there is only the
    /// environment.
    private static final String CREDENTIALS = """
            from pathlib import Path


            def secret(name):
                credential = Path(os.environ.get("CREDENTIALS_DIRECTORY", "/nowhere"), name)
                return credential.read_text().strip() if credential.is_file() else os.environ.get(name)


            SECRET_KEY = secret("SECRET_KEY")
            """;

    private static String start(Application application) {
        return "import os\n" + secretKey(application) + DEBUG + ALLOWED_HOSTS;
    }

    private static String secretKey(Application application) {
        return SecretSettings.CREDENTIALS.of(application).isEmpty()
                ? "\nSECRET_KEY = os.environ[\"SECRET_KEY\"]\n"
                : CREDENTIALS;
    }

    private static String database(Application application) {
        var comment = isSet(DatabaseSettings.DATABASE_HOST, application)
                ? "# An empty HOST leaves it to the library: PGHOST, PGPORT, PGUSER and PGPASSWORD are in the environment."
                : "# An empty HOST is PostgreSQL's unix socket: no password, the system user is the role.";
        return comment + """

                DATABASES = {
                    "default": {
                        "ENGINE": "django.db.backends.postgresql",
                        "NAME": os.environ["DB_NAME"],
                        "HOST": "",
                    }
                }
                """;
    }

    private static boolean hasCelery(Application application) {
        return ProcessSettings.WORKERS.of(application).values().stream()
                .anyMatch(worker -> worker.get("command") instanceof String command && command.startsWith("celery "));
    }

    private static boolean isOn(Setting<Boolean> setting, Application application) {
        return setting.applies(application) && setting.of(application);
    }

    private static boolean isSet(Setting<String> setting, Application application) {
        return setting.applies(application) && !setting.of(application).isEmpty();
    }
}
