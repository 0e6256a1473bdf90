package dev.snowfort.generate;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.bool;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.nil;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.operation;
import static dev.snowfort.nix.Nix.path;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.slot;
import static dev.snowfort.nix.Nix.text;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Framework;
import dev.snowfort.model.KeysSource;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.model.Source;
import dev.snowfort.nix.Binding;
import dev.snowfort.nix.Nix;
import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.NixPart;
import dev.snowfort.nix.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `applications.nix`: what was configured, only where it differs from the defaults, sorted. What comes from a flake
/// input stands in `flake.nix`.
final class ApplicationsFile {
    private static final Function<Entry, Piece> APPLICATION =
            entry -> Piece.of(NixPart.of(3, List.of(application(entry))));
    private static final Function<Entry, Piece> SANDBOX =
            entry -> Piece.of(NixPart.of(2, sandbox(entry).stream().toList()));
    private static final Function<Entry, Boolean> ASKS =
            entry -> asks(entry.application().keysSource());

    private ApplicationsFile() {}

    static GeneratedFile of(Export export) {
        var parts = Stream.of(
                        new Pieces().add(export.each(APPLICATION)),
                        new Pieces().add(export.each(SANDBOX)),
                        SopsSecrets.of(export))
                .toList();
        var around = export.once(
                "applications.nix",
                List.of(
                        export.heading(),
                        export.hidesProcesses(),
                        asks(export),
                        parts.stream().map(Pieces::isEmpty).toList()),
                () -> Piece.all(around(export, parts)));
        var file = new Pieces().add(around.getFirst());
        var written = 0;
        for (var part : parts) {
            if (!part.isEmpty()) {
                written++;
                file.addAll(part).add(around.get(written));
            }
        }
        return file.file("applications.nix");
    }

    /// The file around what it says of the applications.
    private static List<List<Token>> around(Export export, List<Pieces> parts) {
        var file = new ArrayList<dev.snowfort.nix.Entry>();
        file.add(bind("wsgi", set(module(export, slots(parts.getFirst())))));
        if (!parts.get(1).isEmpty()) {
            file.add(blank());
            file.add(bind(List.of("systemd", "services"), set(slots(parts.get(1)))));
        }
        if (!parts.get(2).isEmpty()) {
            file.add(blank());
            file.addAll(slots(parts.get(2)));
        }
        return new NixFile(Provenance.comment(export), module(export, set(file))).around();
    }

    private static List<dev.snowfort.nix.Entry> slots(Pieces part) {
        return part.isEmpty() ? List.of() : List.of(slot());
    }

    /// A function of the configuration where that says in which file a secret lies.
    private static Nix module(Export export, Nix body) {
        return asks(export) ? function(List.of("config"), true, body) : body;
    }

    private static boolean asks(Export export) {
        return export.each(ASKS).contains(true);
    }

    private static boolean asks(KeysSource source) {
        return source instanceof KeysSource.Sops || source instanceof KeysSource.Agenix;
    }

    private static List<Binding> module(Export export, List<dev.snowfort.nix.Entry> applications) {
        var module = new ArrayList<>(List.of(bind("enable", bool(true))));
        if (export.hidesProcesses()) {
            var setting = DeploymentSettings.HIDE_PROCESSES;
            module.add(bind(setting.key(), bool(true)).from(FieldId.of(setting).toString()));
        }
        module.add(bind("applications", set(applications)));
        return module;
    }

    private static Binding application(Entry entry) {
        var bindings = Stream.concat(
                        root(entry).stream(), Settings.all().stream().flatMap(setting -> option(entry, setting)))
                .sorted(Comparator.comparing((Binding binding) -> String.join(".", binding.path())))
                .toList();
        return bind(entry.name(), set(bindings));
    }

    private static Optional<Binding> root(Entry entry) {
        return entry.source() instanceof Source.Folder folder
                ? Optional.of(bind("root", inFlake(folder, "")).from(entry.origin(GeneralSettings.ROOT)))
                : Optional.empty();
    }

    private static <T> Stream<Binding> option(Entry entry, Setting<T> setting) {
        if (!setting.applies(entry.application())) {
            return Stream.empty();
        }
        return bindings(entry, setting).map(binding -> binding.from(entry.origin(setting)));
    }

    private static <T> Stream<Binding> bindings(Entry entry, Setting<T> setting) {
        var application = entry.application();
        var path = attribute(application, setting);
        return switch (setting.emission()) {
            case ELSEWHERE -> Stream.empty();
            case SOURCE_FOLDER -> staticFiles(entry).map(files -> bind(path, files)).stream();
            case PACKAGES ->
                packages(GeneralSettings.PYTHON_PACKAGES.of(application)).map(names -> bind(path, names)).stream();
            case KEYS_FILES -> keysFiles(application).map(files -> bind("keysFile", files)).stream();
            case OPTION ->
                setting.changed(application) ? chosen(path, setting.kind(), setting.of(application)) : Stream.empty();
        };
    }

    /// Nix takes no `database = …` beside a `database.host = …`.
    private static List<String> attribute(Application application, Setting<?> setting) {
        var alone = setting != DatabaseSettings.DATABASE
                || Settings.all().stream()
                        .filter(other -> other.key().startsWith("database."))
                        .noneMatch(other -> other.applies(application) && other.changed(application));
        return alone ? List.of(setting.key().split("\\.")) : List.of(setting.key(), "name");
    }

    @SuppressWarnings("unchecked") // the kind tells what the value is
    private static Stream<Binding> chosen(List<String> path, Kind<?> kind, Object value) {
        return switch (kind) {
            case Kind.Block _ -> Stream.of(bind(path, block((String) value)));
            case Kind.Records records ->
                ((Map<String, Map<String, @Nullable Object>>) value)
                        .entrySet().stream()
                                .flatMap(record -> record(path, records, record.getKey(), record.getValue()));
            case Kind.Text _, Kind.Number _, Kind.Flag _, Kind.Choice _, Kind.TextList _, Kind.Variables _ ->
                Stream.of(bind(path, literal(value)));
        };
    }

    private static Stream<Binding> record(
            List<String> path, Kind.Records kind, String name, Map<String, @Nullable Object> record) {
        return kind.columns().stream().map(column -> {
            var place = new ArrayList<>(path);
            place.add(Export.text(name));
            place.add(column.key());
            return bind(place, text(Export.text(column.of(record))));
        });
    }

    /// A string for each line, so that a line can be read, and told from the next by a comparison.
    private static Nix block(String value) {
        return Arrays.stream(Export.text(value).split("(?<=\\n)"))
                .map(Nix::text)
                .reduce((above, below) -> operation("+", above, below))
                .orElseGet(() -> text(""));
    }

    private static Optional<Nix> keysFiles(Application application) {
        return keysFile(application.keysSource()).map(first -> {
            var files = new ArrayList<>(List.of(first));
            if (SecretSettings.FURTHER_KEYS_FILES.applies(application)) {
                SecretSettings.FURTHER_KEYS_FILES.of(application).forEach(file -> files.add(literal((Object) file)));
            }
            return files.size() == 1 ? first : list(files);
        });
    }

    private static Optional<Nix> keysFile(KeysSource source) {
        return switch (source) {
            case KeysSource.PlainFile(String path) when path.isEmpty() -> Optional.empty();
            case KeysSource.PlainFile(String path) -> Optional.of(literal((Object) path));
            case KeysSource.Sops(String secret) ->
                Optional.of(select(name("config"), "sops", "secrets", Export.text(secret), "path"));
            case KeysSource.Agenix(String secret) ->
                Optional.of(select(name("config"), "age", "secrets", Export.text(secret), "path"));
            case KeysSource.Credentials _ -> Optional.empty();
        };
    }

    /// The module deduces it for Django and must be told otherwise; from a flake input, `flake.nix` tells it.
    private static Optional<Nix> staticFiles(Entry entry) {
        Application application = entry.application();
        var files = GeneralSettings.STATIC_FILES.of(application);
        if (files.isEmpty()) {
            return application.framework() instanceof Framework.Wsgi ? Optional.of(nil()) : Optional.empty();
        }
        return entry.source() instanceof Source.Folder folder ? Optional.of(inFlake(folder, files)) : Optional.empty();
    }

    private static Optional<Nix> packages(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(function(
                        "ps",
                        list(names.stream()
                                .distinct()
                                .sorted()
                                .map(packageName -> select(name("ps"), Export.text(packageName)))
                                .toList())));
    }

    private static Nix inFlake(Source.Folder folder, String file) {
        var inside = Folders.join(Folders.join(folder.path(), folder.directory()), file);
        return inside.matches("[A-Za-z0-9._+-]+(/[A-Za-z0-9._+-]+)*") ? path("./" + inside) : text(Export.text(inside));
    }

    private static Optional<Binding> sandbox(Entry entry) {
        if (entry.application().sandbox().overrides().isEmpty()) {
            return Optional.empty();
        }
        var overrides = entry.application().sandbox().overrides().entrySet().stream()
                .map(override -> override(entry, override.getKey(), override.getValue()))
                .toList();
        return Optional.of(bind(List.of("wsgi-" + entry.name(), "serviceConfig"), set(overrides)));
    }

    private static Binding override(Entry entry, String directive, Override override) {
        var binding = bind(Export.text(directive), literal(override.value())).from(entry.origin(directive));
        return override.reason().isBlank()
                ? binding
                : binding.commented(
                        Export.text(override.reason()).strip().lines().toArray(String[]::new));
    }

    static Nix literal(DirectiveValue value) {
        return switch (value) {
            case DirectiveValue.Toggle(boolean on) -> bool(on);
            case DirectiveValue.Word(String word) -> text(Export.text(word));
            case DirectiveValue.Lines(List<String> entries) -> literal((Object) entries);
        };
    }

    private static Nix literal(Object value) {
        return switch (value) {
            case String string -> text(Export.text(string));
            case Long number -> number(number);
            case Boolean flag -> bool(flag);
            case List<?> items ->
                list(items.stream().map(ApplicationsFile::literal).toList());
            case Map<?, ?> map ->
                set(map.entrySet().stream()
                        .map(entry -> bind(Export.text((String) entry.getKey()), literal(entry.getValue())))
                        .toList());
            default -> throw new IllegalStateException("no setting holds a " + value.getClass());
        };
    }
}
