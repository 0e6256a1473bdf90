package dev.snowfort.generate;

import static dev.snowfort.generate.Markdown.code;
import static dev.snowfort.generate.Markdown.escaped;
import static dev.snowfort.generate.Markdown.shell;
import static dev.snowfort.generate.Runbook.lines;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Release;
import dev.snowfort.model.Framework;
import dev.snowfort.model.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// `README.md`: how to deploy the export, for whoever has it on the screen without Snowfort.
final class ReadmeFile {
    private static final String VERSION_CONTROL =
            "Put this folder under version control; a flake in a git tree sees only files that git knows, so `git add` them"
                    + " all. Then, in the flake of the machine:";
    private static final String ELSEWHERE = "git+https://git.example.org/applications";

    private static final Piece INTO_THE_SYSTEM =
            Markdown.chapter(NextSteps.intoTheSystem(VERSION_CONTROL, Host.PLACEHOLDER, ELSEWHERE));
    private static final Function<Entry, Piece> INVENTORY = lines(ReadmeFile::row);
    private static final Function<Entry, Piece> FOLDER = lines(ReadmeFile::folder);
    private static final Function<Entry, Piece> CHECKS = lines(ReadmeFile::checks);
    private static final Function<Entry, Boolean> IS_DJANGO =
            entry -> entry.application().framework() instanceof Framework.Django;
    private static final Function<Entry, Piece> SNIPPET = entry -> Piece.text(snippet(entry));
    private static final Function<Entry, Piece> SANDBOX = lines(ReadmeFile::overrides);

    private ReadmeFile() {}

    static GeneratedFile of(Export export) {
        return new Pieces()
                .add("# " + escaped(export.heading()) + "\n\n")
                .addAll(inventory(export))
                .add("\n")
                .add(Piece.text(
                        writtenFor(export.release()),
                        FieldId.of(DeploymentSettings.NIXOS).toString()))
                .chapter(chapters(export))
                .file("README.md");
    }

    private static String writtenFor(Release release) {
        return release.released()
                ? "Written for NixOS " + release.name() + ", which ships systemd " + release.systemd() + ".\n"
                : "Written for NixOS " + release.name() + " before its release, with systemd " + release.systemd()
                        + " in mind.\n";
    }

    private static Pieces chapters(Export export) {
        return new Pieces()
                .chapter(INTO_THE_SYSTEM)
                .chapter(sources(export))
                .chapter(Runbook.keys(export))
                .chapter(Runbook.database(export))
                .chapter(export.once(
                        "switch",
                        List.of(export.release()),
                        () -> Markdown.chapter(NextSteps.switching(export, Host.PLACEHOLDER))))
                .chapter(export.once(
                        "colmena",
                        Runbook.keysFiles(export),
                        () -> Markdown.chapter(NextSteps.colmena(export, Host.PLACEHOLDER))))
                .chapter(export.once(
                        "deploy-rs",
                        Runbook.keysFiles(export),
                        () -> Markdown.chapter(NextSteps.deployRs(export, Host.PLACEHOLDER))))
                .chapter(new Pieces().add(export.each(CHECKS)).between("## Check\n\n```sh\n", "```\n"))
                .chapter(commands(export))
                .chapter(Runbook.beside(export))
                .chapter(Runbook.media(export))
                .chapter(ROLL_BACK)
                .chapter(new Pieces().add(export.each(SNIPPET)).between(SNIPPETS, ""))
                .chapter(new Pieces().add(export.each(SANDBOX)).between(DIFFERENCES, ""));
    }

    private static final String ROLL_BACK = """
            ## Roll back

            ```sh
            nixos-rebuild switch --rollback
            ```

            The database is not rolled back with the system: a migration that ran stays.
            """;

    private static Pieces inventory(Export export) {
        var rows = new Pieces().add(export.each(INVENTORY));
        return new Pieces()
                .add("A NixOS flake, made by Snowfort. To change it, open `deployment.json` in Snowfort and export"
                        + " again.\n")
                .add(rows.isEmpty() ? "\nIt holds no application yet.\n" : "")
                .addAll(rows.between("\n| application | kind | host name | unit |\n|---|---|---|---|\n", ""));
    }

    private static Stream<String> row(Entry entry) {
        return Stream.of("| " + escaped(entry.name()) + " | " + (entry.once(IS_DJANGO) ? "Django" : "WSGI") + " | "
                + escaped(entry.application().hostName()) + " | `wsgi-" + code(entry.name()) + ".service` |");
    }

    private static Pieces sources(Export export) {
        return new Pieces()
                .add(export.each(FOLDER))
                .between("## Sources\n\nPut these folders beside `flake.nix` before you build:\n\n", "");
    }

    private static Stream<String> folder(Entry entry) {
        return entry.source() instanceof Source.Folder folder
                ? Stream.of("- `./" + code(folder.path()) + "` for " + escaped(entry.name()))
                : Stream.empty();
    }

    private static Stream<String> checks(Entry entry) {
        return Stream.concat(
                Stream.of(
                        "systemctl status " + shell("wsgi-" + entry.name()),
                        "systemd-analyze security " + shell("wsgi-" + entry.name() + ".service")),
                entry.once(IS_DJANGO)
                        ? Stream.of(shell("manage-" + entry.name()) + " check --deploy")
                        : Stream.empty());
    }

    private static String commands(Export export) {
        return export.applications().stream()
                .filter(entry -> entry.once(IS_DJANGO))
                .findFirst()
                .map(entry ->
                        "## Commands of Django\n\n`manage-NAME` runs `manage.py` inside the sandbox of its application, with its"
                                + " environment and keys, so only root may run it:\n\n```sh\n"
                                + shell("manage-" + entry.name())
                                + " createsuperuser\n"
                                + shell("manage-" + entry.name()) + " migrate --plan\n```\n")
                .orElse("");
    }

    private static final String SNIPPETS =
            "## What the Django settings must hold\n\nStatic files are collected when the system is built, without the keys"
                    + " file: read every secret but SECRET_KEY with `os.environ.get`.\n";

    /// Nothing for what is no Django application.
    private static String snippet(Entry entry) {
        return entry.once(IS_DJANGO)
                ? "\n### " + escaped(entry.name()) + "\n\n```python\n" + DjangoSettings.snippet(entry.application())
                        + "```\n"
                : "";
    }

    private static final String DIFFERENCES = "## What differs from the default sandbox\n\n"
            + "| application | directive | default | here | why |\n|---|---|---|---|---|\n";

    private static Stream<String> overrides(Entry entry) {
        return entry.application().sandbox().overrides().entrySet().stream()
                .map(override -> "| " + escaped(entry.name()) + " | `" + code(override.getKey()) + "` | `"
                        + code(defaultOf(entry, override.getKey())) + "` | `"
                        + code(override.getValue().value().display()) + "` | "
                        + escaped(Export.oneLine(override.getValue().reason())) + " |");
    }

    private static String defaultOf(Entry entry, String directive) {
        return Hardening.named(directive)
                .map(known -> known.defaultFor(entry.application()).display())
                .orElse("?");
    }
}
