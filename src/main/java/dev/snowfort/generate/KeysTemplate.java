package dev.snowfort.generate;

import dev.snowfort.catalog.Settings;
import dev.snowfort.generate.Export.Entry;
import dev.snowfort.keys.EnvironmentFile;
import dev.snowfort.keys.EnvironmentFile.Comment;
import dev.snowfort.keys.EnvironmentFile.Empty;
import dev.snowfort.keys.EnvironmentFile.Variable;
import dev.snowfort.model.Application;
import dev.snowfort.nix.Token;
import dev.snowfort.nix.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `keys/<name>.env`: the names of the secrets, to be filled in on the server. A name left empty stops Django at the
/// start rather than running it with a known key.
final class KeysTemplate {
    private KeysTemplate() {}

    /// Whether the application has a keys file at all: its secrets may all be credentials.
    static boolean isNeeded(Application application) {
        return Settings.hasKeysFile(application);
    }

    static GeneratedFile of(Entry entry) {
        var tokens = new ArrayList<Token>();
        Stream.concat(heading(entry).stream(), names(entry).stream())
                .forEach(piece -> tokens.addAll(tokens(piece, entry)));
        return new GeneratedFile(GeneratedFiles.keysPath(entry.application()), tokens, true);
    }

    private static List<EnvironmentFile> heading(Entry entry) {
        var file = Export.text(Settings.KEYS_FILE.of(entry.application()));
        return List.of(
                new Comment("The secrets of " + entry.name() + ", as a systemd environment file."),
                new Comment(
                        file.isEmpty()
                                ? "Copy it to the server, owned by root, mode 0600, and fill in the values there."
                                : "Copy it to " + file + " on the server, owned by root, mode 0600, and fill in the"
                                        + " values there."),
                new Comment("One NAME=value a line, without export. Put a value with blanks or any of \" ' \\ $ # in"),
                new Comment("double quotes, with a backslash before each \" \\ $ ` in it."));
    }

    private static List<EnvironmentFile> names(Entry entry) {
        var pieces = new ArrayList<EnvironmentFile>();
        var names = Settings.KEYS.of(entry.application()).stream()
                .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
                .distinct()
                .toList();
        for (var name : names) {
            pieces.add(new Empty());
            if (name.equals("SECRET_KEY")) {
                pieces.add(
                        new Comment("Django signs sessions with it: 50 random characters or more, for example from"));
                pieces.add(new Comment("python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"));
            }
            if (name.equals("PGPASSWORD")) {
                pieces.add(new Comment(Export.text("Password of the role " + Settings.USER.of(entry.application())
                        + " at " + Settings.DATABASE_HOST.of(entry.application()) + ".")));
            }
            pieces.add(new Variable(name, ""));
        }
        if (names.isEmpty()) {
            pieces.add(new Empty());
            pieces.add(new Comment("This application was said to need no secrets. The file must exist all the same."));
        }
        return pieces;
    }

    private static List<Token> tokens(EnvironmentFile piece, Entry entry) {
        var end = new Token(Kind.SPACE, "\n", "");
        return switch (piece) {
            case Empty _ -> List.of(end);
            case Comment comment -> List.of(new Token(Kind.COMMENT, comment.line(), ""), end);
            case Variable variable -> {
                var origin = entry.origin(Settings.KEYS);
                yield List.of(
                        new Token(Kind.ATTRIBUTE, variable.name(), origin),
                        new Token(Kind.PUNCTUATION, "=", origin),
                        end);
            }
        };
    }
}
