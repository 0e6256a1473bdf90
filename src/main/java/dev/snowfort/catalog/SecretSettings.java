package dev.snowfort.catalog;

import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.catalog.Kind.TextList;
import dev.snowfort.catalog.Kind.Variables;
import dev.snowfort.catalog.Setting.Emission;
import dev.snowfort.model.Application;
import dev.snowfort.model.KeysSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Where the secrets lie on the server, and what else is in the environment, in the order of the form.
public final class SecretSettings {
    public static final Setting<String> KEYS_FROM = Setting.of(
                    "keysFrom",
                    Section.SECRETS,
                    new Choice(
                            new Option(
                                    "file",
                                    "A file on the server",
                                    "You put it there yourself. It is not part of the configuration: a new machine needs"
                                            + " it again, and a rollback does not bring an old one back."),
                            new Option(
                                    "sops",
                                    "sops-nix",
                                    "Encrypted in the configuration of the machine, decrypted below /run/secrets when that"
                                            + " is switched to. The application notices nothing; when the secret changes,"
                                            + " its services restart."),
                            new Option(
                                    "agenix",
                                    "agenix",
                                    "Encrypted for SSH keys in the configuration of the machine, decrypted below"
                                            + " /run/agenix when that is switched to. The application notices nothing;"
                                            + " when the secret changes, you restart it."),
                            new Option(
                                    "credentials",
                                    "systemd credentials",
                                    "No keys file: each secret is a file of its own. It is not in the environment, which"
                                            + " programs hand on and error pages print, but the application must read it"
                                            + " from $CREDENTIALS_DIRECTORY.")),
                    "file",
                    "Kept by",
                    "Who keeps the secrets and brings them to the service.")
            .under("Secrets")
            .emitted(Emission.ELSEWHERE);

    public static final Setting<String> KEYS_SECRET = Setting.of(
                    "keysSecret",
                    Section.SECRETS,
                    new Text(),
                    "",
                    "Name of the secret",
                    "What the keys file is called in sops.secrets or age.secrets of the machine’s configuration. The"
                            + " README of the export says what else must stand there.")
            .under("Secrets")
            .withExample("shop/keys")
            .withFallback(SecretSettings::deducedSecret)
            .emitted(Emission.KEYS_FILES)
            .appliesTo(SecretSettings::isKeptEncrypted)
            .required("Give the name of the secret, for example shop/keys.")
            .refuse(
                    secret -> !Patterns.secretName(secret),
                    secret -> "“" + secret
                            + "” cannot name a secret, which becomes a file: use letters, digits and . _ -,"
                            + " with / between folders, as in shop/keys.");

    public static final Setting<String> KEYS_FILE = Setting.of(
                    "keysFile",
                    Section.SECRETS,
                    new Text(),
                    "",
                    "Keys file",
                    "Absolute path, on the server, of the file with the secrets: systemd reads it as root and hands it"
                            + " to the service alone. Never in the Nix store, never in the source.")
            .under("Secrets")
            .withExample("/etc/keys/shop.env")
            .requiredWhere(
                    application -> SecretSettings.CREDENTIALS.of(application).isEmpty(),
                    "Name the keys file on the server, for example /etc/keys/shop.env; Snowfort writes its template.")
            .emitted(Emission.KEYS_FILES)
            .appliesTo(application -> application.keysSource() instanceof KeysSource.PlainFile)
            .refuse(Sentences::inStore, SecretSettings::explainStore)
            .refuse(path -> !path.isEmpty() && !Patterns.absolutePath(path), notAKeysFile("/etc/keys/shop.env"));

    public static final Setting<List<String>> FURTHER_KEYS_FILES = Setting.of(
                    "furtherKeysFiles",
                    Section.SECRETS,
                    new TextList("file"),
                    List.<String>of(),
                    "Further keys files",
                    "Read after the keys file, in this order; a name that stands in several has the last value.")
            .under("Secrets")
            .withExample("/etc/keys/mail.env")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(application -> !application.keysSource().path().isEmpty())
            .refuse(Patterns.any(Sentences::inStore), paths -> explainStore(Sentences.first(paths, Sentences::inStore)))
            .refuse(
                    Patterns.any(path -> !Patterns.absolutePath(path)),
                    paths -> notAKeysFile("/etc/keys/mail.env")
                            .apply(Sentences.first(paths, path -> !Patterns.absolutePath(path))));

    public static final Setting<List<String>> KEYS = Setting.of(
                    "keys",
                    Section.SECRETS,
                    new TextList("name"),
                    List.<String>of(),
                    "Secrets the application needs",
                    "Names of the variables in the keys file. Snowfort knows names only, never values.")
            .under("Secrets")
            .withExample("EMAIL_HOST_PASSWORD")
            .withFallback(SecretSettings::neededKeys)
            .emitted(Emission.ELSEWHERE)
            .appliesTo(SecretSettings::hasKeysFile)
            .refuse(Patterns.any(name -> !Patterns.variable(name)), SecretSettings::noVariable);

    public static final Setting<List<String>> OPTIONAL_KEYS = Setting.of(
                    "optionalKeys",
                    Section.SECRETS,
                    new TextList("name"),
                    List.<String>of(),
                    "Secrets it can do without",
                    "Names that may stand in the keys file. The template has them behind a #.")
            .under("Secrets")
            .withExample("SENTRY_DSN")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(SecretSettings::hasKeysFile)
            .refuse(Patterns.any(name -> !Patterns.variable(name)), SecretSettings::noVariable);

    public static final Setting<Map<String, String>> KEY_COMMENTS = Setting.of(
                    "keyComments",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "What they are for",
                    "A line for whoever fills in the template: where to get the value, who may know it. Never the value.")
            .under("Secrets")
            .withExample("SENTRY_DSN=From the project’s settings at sentry.io")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(SecretSettings::hasKeysFile);

    public static final Setting<Map<String, String>> CREDENTIALS = Setting.of(
                    "credentials",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "Credentials",
                    "Files on the server, beside the keys file or in its place: systemd hands each to the service alone,"
                            + " which reads it as $CREDENTIALS_DIRECTORY/NAME. They are not in the environment.")
            .under("Secrets")
            .withExample("SECRET_KEY=/etc/keys/shop/secret-key")
            .requiredWhere(
                    application -> application.keysSource() instanceof KeysSource.Credentials,
                    "Without a keys file there is no secret yet: add a credential, for example"
                            + " SECRET_KEY=/etc/keys/shop/secret-key.")
            .refuse(
                    files -> files.values().stream().anyMatch(Sentences::inStore),
                    files -> explainStore(Sentences.first(List.copyOf(files.values()), Sentences::inStore)))
            .refuse(
                    files -> !files.values().stream().allMatch(Patterns::absolutePath),
                    files -> notAKeysFile("/etc/keys/shop/secret-key")
                            .apply(Sentences.first(List.copyOf(files.values()), path -> !Patterns.absolutePath(path))));

    public static final Setting<Map<String, String>> ENVIRONMENT = Setting.of(
                    "environment",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "Environment",
                    "Further variables for the application that are no secret: they are readable in the Nix store.")
            .under("Readable by everybody on the server")
            .withExample("LANG=C.UTF-8");

    static final List<Setting<?>> ALL = List.of(
            KEYS_FROM,
            KEYS_SECRET,
            KEYS_FILE,
            FURTHER_KEYS_FILES,
            KEYS,
            OPTIONAL_KEYS,
            KEY_COMMENTS,
            CREDENTIALS,
            ENVIRONMENT);

    private SecretSettings() {}

    private static String explainStore(String file) {
        return Rules.named("keysFileInStore").say(Map.of("file", file));
    }

    /// @param example of a path that would do
    private static Function<String, String> notAKeysFile(String example) {
        return path -> path.startsWith("/")
                ? Sentences.notAbsolute(example).apply(path)
                : Rules.named("keysFileRelative").say(Map.of("file", Sentences.quoted(path), "example", example));
    }

    private static List<String> neededKeys(Application application) {
        var host = DatabaseSettings.DATABASE_HOST.of(application);
        var needed = new ArrayList<String>();
        if (GeneralSettings.DJANGO.test(application)) {
            needed.add("SECRET_KEY");
        }
        if (DatabaseSettings.DATABASE_HOST.applies(application) && !host.isEmpty() && !host.startsWith("/")) {
            needed.add("PGPASSWORD");
        }
        needed.removeAll(CREDENTIALS.of(application).keySet());
        return List.copyOf(needed);
    }

    private static boolean isKeptEncrypted(Application application) {
        return switch (application.keysSource()) {
            case KeysSource.Sops _, KeysSource.Agenix _ -> true;
            case KeysSource.PlainFile _, KeysSource.Credentials _ -> false;
        };
    }

    private static String deducedSecret(Application application) {
        return switch (KEYS_SECRET.reset(application).keysSource()) {
            case KeysSource.Sops(String secret) -> secret;
            case KeysSource.Agenix(String secret) -> secret;
            case KeysSource.PlainFile _, KeysSource.Credentials _ -> "";
        };
    }

    private static String noVariable(List<String> names) {
        return "“" + Sentences.first(names, name -> !Patterns.variable(name))
                + "” is no name of a variable: use letters, digits and _, not beginning with a digit.";
    }

    /// Whether the application has a keys file, or needs one.
    public static boolean hasKeysFile(Application application) {
        return switch (application.keysSource()) {
            case KeysSource.PlainFile(String path) ->
                !path.isEmpty() || CREDENTIALS.of(application).isEmpty();
            case KeysSource.Sops _, KeysSource.Agenix _ -> true;
            case KeysSource.Credentials _ -> false;
        };
    }
}
