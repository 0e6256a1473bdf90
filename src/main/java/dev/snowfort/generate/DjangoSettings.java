package dev.snowfort.generate;

import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;

/// What a Django settings module must take from the environment, as a snippet to copy. Right for Django 4.2 and newer.
public final class DjangoSettings {
    private DjangoSettings() {}

    public static String snippet(Application application) {
        var lines = new ArrayList<>(List.of(
                "import os",
                "",
                "SECRET_KEY = os.environ[\"SECRET_KEY\"]",
                "DEBUG = False",
                "ALLOWED_HOSTS = [host for host in os.environ[\"ALLOWED_HOSTS\"].split(\",\") if host]",
                "",
                "STATIC_URL = \"/static/\"",
                "STATIC_ROOT = os.environ.get(\"STATIC_ROOT\")",
                "STORAGES = {",
                "    \"default\": {\"BACKEND\": \"django.core.files.storage.FileSystemStorage\"},",
                "    \"staticfiles\": {",
                "        \"BACKEND\": \"django.contrib.staticfiles.storage.ManifestStaticFilesStorage\",",
                "    },",
                "}",
                "",
                "# An empty HOST is PostgreSQL's unix socket: no password, the system user is the role.",
                "DATABASES = {",
                "    \"default\": {",
                "        \"ENGINE\": \"django.db.backends.postgresql\",",
                "        \"NAME\": os.environ[\"DB_NAME\"],",
                "        \"HOST\": \"\",",
                "    }",
                "}"));
        if (Settings.FORCE_SSL.applies(application) && Settings.FORCE_SSL.of(application)) {
            lines.addAll(List.of(
                    "",
                    "# nginx sets this header itself and passes on no other.",
                    "SECURE_PROXY_SSL_HEADER = (\"HTTP_X_FORWARDED_PROTO\", \"https\")",
                    "SESSION_COOKIE_SECURE = True",
                    "CSRF_COOKIE_SECURE = True"));
        }
        return String.join("\n", lines) + "\n";
    }
}
