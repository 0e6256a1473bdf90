package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.code;
import static dev.snowfort.generate.Markdown.escaped;
import static dev.snowfort.generate.Markdown.shell;

import dev.snowfort.catalog.Settings;
import dev.snowfort.generate.Export.Entry;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of `README.md` that only some applications need: what to bring to the server, and what to do there. A part
/// that no application needs is empty.
final class Runbook {
    private Runbook() {}

    static String keys(Export export) {
        if (export.applications().isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add("## Keys\n");
        var files = Markdown.parts(NextSteps.keys(export, Host.PLACEHOLDER));
        parts.add(files);
        var others = lines(export.applications().stream(), Runbook::otherFiles);
        if (!others.isEmpty()) {
            parts.add((files.isEmpty() ? "Put these files on the server" : "Put these files there too")
                    + ", owned by root, mode 0600:\n\n" + others + "\n");
        }
        parts.add(managed(export));
        parts.add(
                "systemd reads them as root when a service starts. After a change, restart it, and what runs beside it:"
                        + "\n\n```sh\n"
                        + lines(export.applications().stream(), entry -> "systemctl restart " + units(entry))
                        + "\n```\n");
        parts.add(EncryptedKeys.sops(export));
        parts.add(EncryptedKeys.agenix(export));
        return joined(parts);
    }

    private static String otherFiles(Entry entry) {
        var application = entry.application();
        var further = Settings.FURTHER_KEYS_FILES.applies(application)
                ? Settings.FURTHER_KEYS_FILES.of(application).stream()
                        .map(file -> "- `" + code(file) + "`, a further keys file of " + escaped(entry.name()))
                : Stream.<String>empty();
        var credentials = Settings.CREDENTIALS.of(application).entrySet().stream()
                .map(file -> "- `" + code(file.getValue()) + "`, the value of " + escaped(file.getKey())
                        + " and nothing else, for " + escaped(entry.name()));
        return Stream.concat(further, credentials).collect(Collectors.joining("\n"));
    }

    private static String units(Entry entry) {
        var unit = shell("wsgi-" + entry.name());
        return Settings.WORKERS.of(entry.application()).isEmpty()
                ? unit
                : unit + " " + shell("wsgi-" + entry.name() + "-worker-*");
    }

    /// The ways in which NixOS machines keep secrets in the configuration, where a path tells which one is meant.
    private static String managed(Export export) {
        var sops = managed(export, "/run/secrets/");
        var age = managed(export, "/run/agenix/");
        return (sops.isEmpty()
                        ? ""
                        : "What is below `/run/secrets` comes from sops-nix, in the configuration of the machine, for"
                                + " example:\n\n```nix\nsops.secrets." + sops
                                + " = {\n  format = \"binary\";\n  sopsFile = ./" + sops.replace("\"", "")
                                + ";\n  restartUnits = [ \"wsgi-NAME.service\" ];\n};\n```\n")
                + (!sops.isEmpty() && !age.isEmpty() ? "\n" : "")
                + (age.isEmpty()
                        ? ""
                        : "What is below `/run/agenix` comes from agenix, for example:\n\n```nix\nage.secrets." + age
                                + ".file = ./" + age.replace("\"", "") + ".age;\n```\n");
    }

    /// The first secret that lies in a folder, as a Nix attribute.
    private static String managed(Export export, String folder) {
        return export.applications().stream()
                .map(Entry::application)
                .flatMap(Runbook::secretFiles)
                .filter(file -> file.startsWith(folder)
                        && file.substring(folder.length()).matches("[A-Za-z0-9._-]+"))
                .map(file -> "\"" + file.substring(folder.length()) + "\"")
                .findFirst()
                .orElse("");
    }

    private static Stream<String> secretFiles(Application application) {
        return Stream.of(
                        Settings.KEYS_FILE.applies(application)
                                ? List.of(Settings.KEYS_FILE.of(application))
                                : List.<String>of(),
                        Settings.FURTHER_KEYS_FILES.of(application),
                        Settings.CREDENTIALS.of(application).values())
                .flatMap(files -> files.stream());
    }

    static String database(Export export) {
        var places = lines(
                with(export, application -> !Settings.DATABASE_CREATE_LOCALLY.of(application)),
                Runbook::databaseElsewhere);
        return places.isEmpty() ? "" : "## Databases that are not made here\n\n" + places + "\n";
    }

    private static String databaseElsewhere(Entry entry) {
        var application = entry.application();
        var host = Settings.DATABASE_HOST.of(application);
        var remote = !host.isEmpty() && !host.startsWith("/");
        return "- " + escaped(entry.name()) + " takes the database `" + code(Settings.DATABASE.of(application))
                + "` as the role `" + code(Settings.USER.of(application)) + "` "
                + (host.isEmpty()
                        ? "through the unix socket of this machine"
                        : (remote ? "from `" : "through the sockets in `") + code(host) + "`, port "
                                + Settings.DATABASE_PORT.of(application))
                + "; make both there."
                + (remote ? " The password goes into the keys file, as PGPASSWORD." : "");
    }

    static String media(Export export) {
        var folders = lines(
                with(export, application -> !Settings.MEDIA_ROOT.of(application).isEmpty()),
                entry -> "- `" + code(Settings.MEDIA_ROOT.of(entry.application())) + "`, uploads of "
                        + escaped(entry.name()));
        if (folders.isEmpty()) {
            return "";
        }
        var guarded = with(
                        export,
                        application -> Settings.PRIVATE_MEDIA.applies(application)
                                && !Settings.PRIVATE_MEDIA.of(application).isEmpty())
                .findFirst();
        return "## Uploads\n\nThese folders are made when the system starts. They are in no backup of the database, so back them"
                + " up with it:\n\n" + folders + "\n"
                + guarded.map(Runbook::guarded).orElse("");
    }

    private static String guarded(Entry entry) {
        var folder = Settings.PRIVATE_MEDIA.of(entry.application()).getFirst();
        return "\nnginx hands out nothing of a private folder by itself. A view that has checked who asks lets it, for example"
                + " in " + escaped(entry.name())
                + ":\n\n```python\nresponse = HttpResponse(headers={\"X-Accel-Redirect\":"
                + " \"/media/" + Export.oneLine(Export.text(folder)) + "/\" + name})\n"
                + "del response[\"Content-Type\"]\n```\n";
    }

    static String beside(Export export) {
        var commands = lines(
                export.applications().stream(),
                entry -> Stream.concat(
                                Settings.WORKERS.of(entry.application()).keySet().stream()
                                        .map(worker -> "journalctl -f -u "
                                                + shell("wsgi-" + entry.name() + "-worker-" + worker)),
                                Settings.TIMERS.of(entry.application()).keySet().stream()
                                        .map(timer ->
                                                "systemctl start " + shell("wsgi-" + entry.name() + "-timer-" + timer)))
                        .collect(Collectors.joining("\n")));
        return commands.isEmpty()
                ? ""
                : "## Workers and timers\n\nThey run in the sandbox of their application. To follow a worker, or to run what a"
                        + " timer runs out of turn:\n\n```sh\n" + commands
                        + "\n```\n\n`systemctl list-timers 'wsgi-*'` shows"
                        + " when each runs next.\n";
    }

    private static Stream<Entry> with(Export export, Predicate<Application> condition) {
        return export.applications().stream().filter(entry -> condition.test(entry.application()));
    }

    private static String lines(Stream<Entry> entries, Function<Entry, String> line) {
        return entries.map(line).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
