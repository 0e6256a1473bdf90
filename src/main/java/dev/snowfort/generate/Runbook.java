package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.code;
import static dev.snowfort.generate.Markdown.escaped;
import static dev.snowfort.generate.Markdown.shell;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of `README.md` that only some applications need: what to bring to the server, and what to do there. A part
/// that no application needs is empty.
final class Runbook {
    private static final Function<Entry, Piece> OTHER_FILES = lines(Runbook::otherFiles);
    private static final Function<Entry, Piece> RESTART =
            lines(entry -> Stream.of("systemctl restart " + units(entry)));
    private static final Function<Entry, Piece> DATABASE = lines(Runbook::databaseElsewhere);
    private static final Function<Entry, Piece> UPLOADS = lines(Runbook::uploads);
    private static final Function<Entry, Piece> BESIDE = lines(Runbook::besides);
    private static final Function<Entry, String> GUARDED = Runbook::guarded;
    private static final Function<Entry, List<String>> SECRET_FILES =
            entry -> secretFiles(entry.application()).toList();
    private static final Function<Entry, List<?>> KEYS_FILE = Runbook::keysFile;

    private Runbook() {}

    static Pieces keys(Export export) {
        if (export.applications().isEmpty()) {
            return new Pieces();
        }
        var files = export.once(
                "keys", keysFiles(export), () -> Piece.text(Markdown.parts(NextSteps.keys(export, Host.PLACEHOLDER))));
        return new Pieces()
                .chapter("## Keys\n")
                .chapter(files)
                .chapter(new Pieces()
                        .add(export.each(OTHER_FILES))
                        .between(
                                (files.isEmpty() ? "Put these files on the server" : "Put these files there too")
                                        + ", owned by root, mode 0600:\n\n",
                                ""))
                .chapter(managed(export))
                .chapter(new Pieces()
                        .add(export.each(RESTART))
                        .between(
                                "systemd reads them as root when a service starts. After a change, restart it, and what"
                                        + " runs beside it:\n\n```sh\n",
                                "```\n"))
                .chapter(EncryptedKeys.sops(export))
                .chapter(EncryptedKeys.agenix(export));
    }

    /// All that is to be known of the keys files to bring them to the server.
    static List<List<?>> keysFiles(Export export) {
        return export.each(KEYS_FILE);
    }

    private static List<?> keysFile(Entry entry) {
        var application = entry.application();
        return List.of(
                NextSteps.isCopied(application),
                entry.name(),
                application.keysSource(),
                GeneratedFiles.keysPath(application));
    }

    private static Stream<String> otherFiles(Entry entry) {
        var application = entry.application();
        var further = SecretSettings.FURTHER_KEYS_FILES.applies(application)
                ? SecretSettings.FURTHER_KEYS_FILES.of(application).stream()
                        .map(file -> "- `" + code(file) + "`, a further keys file of " + escaped(entry.name()))
                : Stream.<String>empty();
        var credentials = SecretSettings.CREDENTIALS.of(application).entrySet().stream()
                .map(file -> "- `" + code(file.getValue()) + "`, the value of " + escaped(file.getKey())
                        + " and nothing else, for " + escaped(entry.name()));
        return Stream.concat(further, credentials);
    }

    private static String units(Entry entry) {
        var unit = shell("wsgi-" + entry.name());
        return ProcessSettings.WORKERS.of(entry.application()).isEmpty()
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
        return export.each(SECRET_FILES).stream()
                .flatMap(List::stream)
                .filter(file -> file.startsWith(folder)
                        && file.substring(folder.length()).matches("[A-Za-z0-9._-]+"))
                .map(file -> "\"" + file.substring(folder.length()) + "\"")
                .findFirst()
                .orElse("");
    }

    private static Stream<String> secretFiles(Application application) {
        return Stream.of(
                        SecretSettings.KEYS_FILE.applies(application)
                                ? List.of(SecretSettings.KEYS_FILE.of(application))
                                : List.<String>of(),
                        SecretSettings.FURTHER_KEYS_FILES.of(application),
                        SecretSettings.CREDENTIALS.of(application).values())
                .flatMap(files -> files.stream());
    }

    static Pieces database(Export export) {
        return new Pieces().add(export.each(DATABASE)).between("## Databases that are not made here\n\n", "");
    }

    private static Stream<String> databaseElsewhere(Entry entry) {
        var application = entry.application();
        return DatabaseSettings.DATABASE_CREATE_LOCALLY.of(application)
                ? Stream.empty()
                : Stream.of(databaseElsewhere(entry, application));
    }

    private static String databaseElsewhere(Entry entry, Application application) {
        var host = DatabaseSettings.DATABASE_HOST.of(application);
        var remote = !host.isEmpty() && !host.startsWith("/");
        return "- " + escaped(entry.name()) + " takes the database `" + code(DatabaseSettings.DATABASE.of(application))
                + "` as the role `" + code(DatabaseSettings.USER.of(application)) + "` "
                + (host.isEmpty()
                        ? "through the unix socket of this machine"
                        : (remote ? "from `" : "through the sockets in `") + code(host) + "`, port "
                                + DatabaseSettings.DATABASE_PORT.of(application))
                + "; make both there."
                + (remote ? " The password goes into the keys file, as PGPASSWORD." : "");
    }

    static Pieces media(Export export) {
        var guarded =
                export.each(GUARDED).stream().filter(text -> !text.isEmpty()).findFirst();
        return new Pieces()
                .add(export.each(UPLOADS))
                .between(
                        "## Uploads\n\nThese folders are made when the system starts. They are in no backup of the"
                                + " database, so back them up with it:\n\n",
                        guarded.orElse(""));
    }

    private static Stream<String> uploads(Entry entry) {
        return Stream.of(ServingSettings.MEDIA_ROOT.of(entry.application()))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> "- `" + code(folder) + "`, uploads of " + escaped(entry.name()));
    }

    /// Nothing where no folder is private.
    private static String guarded(Entry entry) {
        var application = entry.application();
        if (!ServingSettings.PRIVATE_MEDIA.applies(application)
                || ServingSettings.PRIVATE_MEDIA.of(application).isEmpty()) {
            return "";
        }
        var folder = ServingSettings.PRIVATE_MEDIA.of(application).getFirst();
        return "\nnginx hands out nothing of a private folder by itself. A view that has checked who asks lets it, for example"
                + " in " + escaped(entry.name())
                + ":\n\n```python\nresponse = HttpResponse(headers={\"X-Accel-Redirect\":"
                + " \"/media/" + Export.oneLine(Export.text(folder)) + "/\" + name})\n"
                + "del response[\"Content-Type\"]\n```\n";
    }

    static Pieces beside(Export export) {
        return new Pieces()
                .add(export.each(BESIDE))
                .between(
                        "## Workers and timers\n\nThey run in the sandbox of their application. To follow a worker, or to"
                                + " run what a timer runs out of turn:\n\n```sh\n",
                        "```\n\n`systemctl list-timers 'wsgi-*'` shows when each runs next.\n");
    }

    private static Stream<String> besides(Entry entry) {
        return Stream.concat(
                ProcessSettings.WORKERS.of(entry.application()).keySet().stream()
                        .map(worker -> "journalctl -f -u " + shell("wsgi-" + entry.name() + "-worker-" + worker)),
                ProcessSettings.TIMERS.of(entry.application()).keySet().stream()
                        .map(timer -> "systemctl start " + shell("wsgi-" + entry.name() + "-timer-" + timer)));
    }

    /// What is said of an application, line by line.
    static Function<Entry, Piece> lines(Function<Entry, Stream<String>> lines) {
        return entry -> Piece.text(lines.apply(entry).map(line -> line + "\n").collect(Collectors.joining()));
    }
}
