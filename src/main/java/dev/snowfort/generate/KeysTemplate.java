package dev.snowfort.generate;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.keys.EnvironmentFile;
import dev.snowfort.keys.EnvironmentFile.Comment;
import dev.snowfort.keys.EnvironmentFile.Empty;
import dev.snowfort.keys.EnvironmentFile.Variable;
import dev.snowfort.keys.Wanted;
import dev.snowfort.model.Application;
import dev.snowfort.model.KeysSource;
import dev.snowfort.nix.Token;
import dev.snowfort.nix.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// `keys/<name>.env`: the names of the secrets, to be filled in on the server. A name left empty stops Django at the
/// start rather than running it with a known key.
final class KeysTemplate {
    /// Nothing where the application has no keys file.
    static final Function<Entry, Optional<GeneratedFile>> FILE =
            entry -> Optional.of(entry).filter(of -> isNeeded(of.application())).map(KeysTemplate::of);

    private KeysTemplate() {}

    /// Whether the application has a keys file at all: its secrets may all be credentials.
    static boolean isNeeded(Application application) {
        return SecretSettings.hasKeysFile(application);
    }

    private static GeneratedFile of(Entry entry) {
        var tokens = new ArrayList<Token>();
        Stream.concat(heading(entry).stream(), names(entry).stream())
                .forEach(piece -> tokens.addAll(tokens(piece, entry)));
        return GeneratedFile.of(GeneratedFiles.keysPath(entry.application()), tokens, true);
    }

    private static List<EnvironmentFile> heading(Entry entry) {
        return List.of(
                new Comment("The secrets of " + entry.name() + ", as a systemd environment file."),
                new Comment(place(entry.application())),
                new Comment("One NAME=value a line, without export. Put a value with blanks or any of \" ' \\ $ # in"),
                new Comment("double quotes, with a backslash before each \" \\ $ ` in it."));
    }

    private static String place(Application application) {
        return switch (application.keysSource()) {
            case KeysSource.PlainFile(String path)
            when path.isEmpty() -> "Copy it to the server, owned by root, mode 0600, and fill in the values there.";
            case KeysSource.PlainFile(String path) ->
                "Copy it to " + Export.text(path)
                        + " on the server, owned by root, mode 0600, and fill in the values there.";
            case KeysSource.Sops(String secret) ->
                "Put it into the file of sops as the text " + Export.text(secret) + ", and fill in the values there.";
            case KeysSource.Agenix(String secret) ->
                "Put it into the file that agenix encrypts as " + Export.text(secret)
                        + ", and fill in the values there.";
            case KeysSource.Credentials _ -> "No service reads it.";
        };
    }

    private static List<EnvironmentFile> names(Entry entry) {
        var wanted = WantedKeys.of(entry.application());
        var pieces = new ArrayList<EnvironmentFile>();
        if (wanted.stream().noneMatch(Wanted::required)) {
            pieces.add(new Empty());
            pieces.add(new Comment("This application was said to need no secrets. The file must exist all the same."));
        }
        for (var name : wanted) {
            pieces.add(new Empty());
            comments(entry.application(), name.name()).map(Comment::new).forEach(pieces::add);
            pieces.add(name.required() ? new Variable(name.name(), "") : new Comment(name.name() + "="));
        }
        return pieces;
    }

    private static Stream<String> comments(Application application, String name) {
        var own = Export.text(SecretSettings.KEY_COMMENTS.of(application).getOrDefault(name, ""));
        var known = switch (name) {
            case "SECRET_KEY" ->
                Stream.of(
                        "Django signs sessions with it: 50 random characters or more, for example from",
                        "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'");
            case "PGPASSWORD" ->
                Stream.of(Export.text("Password of the role " + DatabaseSettings.USER.of(application) + " at "
                        + DatabaseSettings.DATABASE_HOST.of(application) + "."));
            default -> Stream.<String>empty();
        };
        return own.isBlank() ? known : Stream.concat(own.strip().lines(), known);
    }

    private static List<Token> tokens(EnvironmentFile piece, Entry entry) {
        var end = new Token(Kind.SPACE, "\n", "");
        return switch (piece) {
            case Empty _ -> List.of(end);
            case Comment comment -> List.of(new Token(Kind.COMMENT, comment.line(), origin(comment, entry)), end);
            case Variable variable -> {
                var origin = entry.origin(SecretSettings.KEYS);
                yield List.of(
                        new Token(Kind.ATTRIBUTE, variable.name(), origin),
                        new Token(Kind.PUNCTUATION, "=", origin),
                        end);
            }
        };
    }

    /// An optional name stands behind a #.
    private static String origin(Comment comment, Entry entry) {
        var optional = SecretSettings.OPTIONAL_KEYS.of(entry.application()).stream()
                .anyMatch(name -> comment.text().equals(name + "="));
        return optional ? entry.origin(SecretSettings.OPTIONAL_KEYS) : "";
    }
}
