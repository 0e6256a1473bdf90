package dev.snowfort.scan;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.SecretNames;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// What becomes of the variables that the code reads: secrets, told by their names, become names of the keys file;
/// plain
/// ones without a default become environment, empty until somebody fills them in.
final class Variables {
    /// What the service has by itself.
    private static final Set<String> PASSED = Set.of(
            "ALLOWED_HOSTS",
            "DB_NAME",
            "DJANGO_SETTINGS_MODULE",
            "MEDIA_ROOT",
            "STATIC_ROOT",
            "REDIS_URL",
            "PGDATABASE",
            "PGHOST",
            "PGPORT",
            "PGUSER",
            "PYTHONUNBUFFERED",
            "CREDENTIALS_DIRECTORY",
            "HOME",
            "PATH",
            "USER",
            "LANG",
            "TZ",
            "LISTEN_PID",
            "LISTEN_FDS",
            "NOTIFY_SOCKET",
            "PYTHONPATH",
            "TMPDIR",
            "PWD",
            "LOGNAME",
            "SHELL");
    private static final int MOST = 300;

    private final Notebook notebook;
    private final boolean needsSecretKey;
    private final String databaseUrl;

    /// @param needsSecretKey whether the application will read SECRET_KEY, once it is as it should be
    /// @param databaseUrl what `DATABASE_URL` must be for the unix socket
    Variables(Notebook notebook, boolean needsSecretKey, String databaseUrl) {
        this.notebook = notebook;
        this.needsSecretKey = needsSecretKey;
        this.databaseUrl = databaseUrl;
    }

    static boolean isSecret(String name) {
        return !name.equals("DATABASE_URL")
                && !PASSED.contains(name)
                && (SecretNames.suggests(name) || SecretNames.suggestsPassword(name));
    }

    void take(List<EnvironmentRead> reads) {
        var byName = new LinkedHashMap<String, List<EnvironmentRead>>();
        reads.forEach(read ->
                byName.computeIfAbsent(read.name(), _ -> new ArrayList<>()).add(read));
        dynamic(byName);
        byName.keySet().removeIf(name -> !Settings.variableName(name));
        if (byName.size() > MOST) {
            notebook.unclear("The code reads more than " + MOST + " variables; none was taken over.", Place.FOLDER);
            return;
        }
        keys(byName);
        environment(byName);
        redis(byName);
    }

    private void dynamic(SequencedMap<String, List<EnvironmentRead>> byName) {
        byName.getOrDefault("", List.of())
                .forEach(read -> notebook.unclear(
                        "The name of a variable is made at run time here; if it must be set, add it yourself.",
                        read.place()));
    }

    private void keys(Map<String, List<EnvironmentRead>> byName) {
        var names = new ArrayList<String>();
        byName.forEach((name, reads) -> {
            if (isSecret(name)) {
                names.add(name);
                notebook.note(
                        name + " is a secret, as its name says, and "
                                + (isNeeded(reads) ? "needed" : "optional: the code goes on without it") + ".",
                        reads.getFirst().place());
            }
        });
        if (needsSecretKey && !names.contains("SECRET_KEY")) {
            names.add("SECRET_KEY");
        }
        names.sort(
                (one, other) -> one.equals("SECRET_KEY") ? -1 : other.equals("SECRET_KEY") ? 1 : one.compareTo(other));
        if (!names.isEmpty()) {
            var first = names.stream().filter(byName::containsKey).findFirst();
            notebook.propose(
                    SecretSettings.KEYS,
                    List.copyOf(names),
                    "variables that the code reads, secret by their names",
                    first.map(name -> byName.get(name).getFirst().place()).orElse(Place.FOLDER));
        }
    }

    private void environment(Map<String, List<EnvironmentRead>> byName) {
        var values = new TreeMap<>(SecretSettings.ENVIRONMENT.of(notebook.application()));
        byName.forEach((name, reads) -> {
            var place = reads.getFirst().place();
            if (name.equals("DATABASE_URL")) {
                values.put(name, databaseUrl);
                notebook.note(
                        "DATABASE_URL names the database on the unix socket: no password, the system user is the role.",
                        place);
            } else if (!isSecret(name) && !PASSED.contains(name)) {
                plain(name, reads, values);
            }
        });
        if (!values.isEmpty()) {
            var first = values.keySet().stream().filter(byName::containsKey).findFirst();
            notebook.propose(
                    SecretSettings.ENVIRONMENT,
                    values,
                    "what the code needs and what is no secret",
                    first.map(name -> byName.get(name).getFirst().place()).orElse(Place.FOLDER));
        }
    }

    private void plain(String name, List<EnvironmentRead> reads, Map<String, String> values) {
        var place = reads.getFirst().place();
        if (name.equals("DB_HOST") || name.equals("DB_PORT")) {
            if (isNeeded(reads)) {
                values.put(name, "");
            }
        } else if (isNeeded(reads)) {
            values.put(name, "");
            notebook.unclear("The code needs " + name + " and has no default for it: fill it in.", place);
        } else {
            notebook.note(name + " may be set in the environment; the code goes on without it.", place);
        }
    }

    private void redis(Map<String, List<EnvironmentRead>> byName) {
        if (byName.containsKey("REDIS_URL")) {
            notebook.propose(
                    DatabaseSettings.REDIS_ENABLE,
                    true,
                    "the code reads REDIS_URL",
                    byName.get("REDIS_URL").getFirst().place());
        }
    }

    private static boolean isNeeded(List<EnvironmentRead> reads) {
        return reads.stream().anyMatch(EnvironmentRead::needed);
    }
}
