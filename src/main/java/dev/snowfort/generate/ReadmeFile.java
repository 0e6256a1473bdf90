package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.code;
import static dev.snowfort.generate.Markdown.escaped;
import static dev.snowfort.generate.Markdown.shell;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Release;
import dev.snowfort.generate.Export.Entry;
import dev.snowfort.model.Framework;
import dev.snowfort.model.Source;
import dev.snowfort.nix.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `README.md`: how to deploy the export, for whoever has it on the screen without Snowfort.
final class ReadmeFile {
    private static final String VERSION_CONTROL =
            "Put this folder under version control; a flake in a git tree sees only files that git knows, so `git add` them"
                    + " all. Then, in the flake of the machine:";
    private static final String ELSEWHERE = "git+https://git.example.org/applications";

    private ReadmeFile() {}

    static GeneratedFile of(Export export) {
        return new GeneratedFile(
                "README.md",
                List.of(
                        piece("# " + escaped(export.heading()) + "\n\n" + inventory(export) + "\n", ""),
                        piece(
                                writtenFor(export.release()),
                                FieldId.of(DeploymentSettings.NIXOS).toString()),
                        piece("\n" + chapters(export), "")),
                false);
    }

    private static Token piece(String text, String origin) {
        return new Token(Token.Kind.NAME, text, origin);
    }

    private static String writtenFor(Release release) {
        return release.released()
                ? "Written for NixOS " + release.name() + ", which ships systemd " + release.systemd() + ".\n"
                : "Written for NixOS " + release.name() + " before its release, with systemd " + release.systemd()
                        + " in mind.\n";
    }

    private static String chapters(Export export) {
        var parts = new ArrayList<String>();
        parts.add(Markdown.chapter(NextSteps.intoTheSystem(VERSION_CONTROL, Host.PLACEHOLDER, ELSEWHERE)));
        parts.add(sources(export));
        parts.add(Runbook.keys(export));
        parts.add(Runbook.database(export));
        parts.add(Markdown.chapter(NextSteps.switching(export, Host.PLACEHOLDER)));
        parts.add(Markdown.chapter(NextSteps.colmena(export, Host.PLACEHOLDER)));
        parts.add(Markdown.chapter(NextSteps.deployRs(export, Host.PLACEHOLDER)));
        parts.add(check(export));
        parts.add(commands(export));
        parts.add(Runbook.beside(export));
        parts.add(Runbook.media(export));
        parts.add(ROLL_BACK);
        if (export.applications().stream().anyMatch(ReadmeFile::django)) {
            parts.add(django(export));
        }
        if (export.applications().stream().anyMatch(ReadmeFile::changed)) {
            parts.add(sandbox(export));
        }
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    private static final String ROLL_BACK = """
            ## Roll back

            ```sh
            nixos-rebuild switch --rollback
            ```

            The database is not rolled back with the system: a migration that ran stays.
            """;

    private static String inventory(Export export) {
        var lines = export.applications().stream()
                .map(entry -> "| " + escaped(entry.name()) + " | "
                        + (django(entry) ? "Django" : "WSGI") + " | "
                        + escaped(entry.application().hostName()) + " | `wsgi-" + code(entry.name()) + ".service` |")
                .collect(Collectors.joining("\n"));
        return "A NixOS flake, made by Snowfort. To change it, open `deployment.json` in Snowfort and export again.\n"
                + (lines.isEmpty()
                        ? "\nIt holds no application yet.\n"
                        : "\n| application | kind | host name | unit |\n|---|---|---|---|\n" + lines + "\n");
    }

    private static String sources(Export export) {
        var folders = export.applications().stream()
                .filter(entry -> entry.source() instanceof Source.Folder)
                .map(entry ->
                        "- `./" + code(((Source.Folder) entry.source()).path()) + "` for " + escaped(entry.name()))
                .collect(Collectors.joining("\n"));
        return folders.isEmpty()
                ? ""
                : "## Sources\n\nPut these folders beside `flake.nix` before you build:\n\n" + folders + "\n";
    }

    private static String check(Export export) {
        var commands = export.applications().stream()
                .flatMap(entry -> checks(entry).stream())
                .collect(Collectors.joining("\n"));
        return commands.isEmpty() ? "" : "## Check\n\n```sh\n" + commands + "\n```\n";
    }

    private static List<String> checks(Entry entry) {
        var commands = new ArrayList<String>();
        commands.add("systemctl status " + shell("wsgi-" + entry.name()));
        commands.add("systemd-analyze security " + shell("wsgi-" + entry.name() + ".service"));
        if (django(entry)) {
            commands.add(shell("manage-" + entry.name()) + " check --deploy");
        }
        return commands;
    }

    private static String commands(Export export) {
        return export.applications().stream()
                .filter(ReadmeFile::django)
                .findFirst()
                .map(entry ->
                        "## Commands of Django\n\n`manage-NAME` runs `manage.py` inside the sandbox of its application, with its"
                                + " environment and keys, so only root may run it:\n\n```sh\n"
                                + shell("manage-" + entry.name())
                                + " createsuperuser\n"
                                + shell("manage-" + entry.name()) + " migrate --plan\n```\n")
                .orElse("");
    }

    private static String django(Export export) {
        var snippets = export.applications().stream()
                .filter(ReadmeFile::django)
                .map(entry -> "### " + escaped(entry.name()) + "\n\n```python\n"
                        + DjangoSettings.snippet(entry.application()) + "```\n")
                .collect(Collectors.joining("\n"));
        return "## What the Django settings must hold\n\nStatic files are collected when the system is built, without the keys"
                + " file: read every secret but SECRET_KEY with `os.environ.get`.\n\n" + snippets;
    }

    private static String sandbox(Export export) {
        var rows = export.applications().stream()
                .flatMap(entry -> entry.application().sandbox().overrides().entrySet().stream()
                        .map(override -> "| " + escaped(entry.name()) + " | `" + code(override.getKey()) + "` | `"
                                + code(defaultOf(entry, override.getKey())) + "` | `"
                                + code(override.getValue().value().display()) + "` | "
                                + escaped(Export.oneLine(override.getValue().reason())) + " |"))
                .collect(Collectors.joining("\n"));
        return "## What differs from the default sandbox\n\n| application | directive | default | here | why |\n"
                + "|---|---|---|---|---|\n" + rows + "\n";
    }

    private static String defaultOf(Entry entry, String directive) {
        return Hardening.named(directive)
                .map(known -> known.defaultFor(entry.application()).display())
                .orElse("?");
    }

    private static boolean django(Entry entry) {
        return entry.application().framework() instanceof Framework.Django;
    }

    private static boolean changed(Entry entry) {
        return !entry.application().sandbox().overrides().isEmpty();
    }
}
