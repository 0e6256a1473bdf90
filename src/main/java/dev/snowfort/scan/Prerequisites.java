package dev.snowfort.scan;

import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.generate.DjangoSettings;
import dev.snowfort.generate.DjangoSettings.Part;
import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Constant;
import dev.snowfort.python.Expression.Sequence;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.scan.SettingsModule.Assigned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the module of NixOS needs of Django settings, and whether these meet it: the key, hosts and debugging here;
/// see [StaticPrerequisites] and [DatabasePrerequisites] for the rest.
final class Prerequisites {
    private final SettingsModule settings;
    private final EnvironmentReads reads;
    private final DjangoVersion version;
    private final Notebook notebook;
    private final Place place;
    private final Map<Part, List<Problem>> problems = new EnumMap<>(Part.class);

    private record Problem(String title, String sentence) {}

    Prerequisites(
            SettingsModule settings, EnvironmentReads reads, DjangoVersion version, Notebook notebook, Place place) {
        this.settings = settings;
        this.reads = reads;
        this.version = version;
        this.notebook = notebook;
        this.place = place;
    }

    void check() {
        secretKey();
        debug();
        allowedHosts();
        new StaticPrerequisites(this).check();
        new DatabasePrerequisites(this).check();
        tell();
        atBuild();
    }

    SettingsModule settings() {
        return settings;
    }

    DjangoVersion version() {
        return version;
    }

    Notebook notebook() {
        return notebook;
    }

    Optional<Assigned> value(String name) {
        return settings.value(name);
    }

    /// Where a setting stands, or the settings module when it is not set.
    Place place(String name) {
        return value(name).map(Assigned::place).orElse(place);
    }

    /// All reads of the environment in what a setting is made of.
    List<EnvironmentRead> reads(String name) {
        return settings.whole(name).stream()
                .flatMap(assigned -> reads.in(assigned.file(), assigned.value()))
                .toList();
    }

    List<EnvironmentRead> reads(Assigned assigned) {
        return reads.in(assigned.file(), assigned.value()).toList();
    }

    boolean readsVariable(String name, String variable) {
        return reads(name).stream().anyMatch(read -> read.name().equals(variable));
    }

    /// Those that one snippet mends are told together.
    void missing(Part part, String title, String sentence) {
        problems.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Problem(title, sentence));
    }

    private void tell() {
        problems.forEach((part, list) -> notebook.missing(
                list.stream().map(Problem::title).distinct().collect(Collectors.joining(", ")),
                list.stream().map(Problem::sentence).collect(Collectors.joining(" ")),
                DjangoSettings.snippet(part, notebook.application(), version.hasStorages()),
                place(list.getFirst().title())));
    }

    private void secretKey() {
        if (value("SECRET_KEY").isEmpty()) {
            missing(Part.SECRET_KEY, "SECRET_KEY", "SECRET_KEY is not set; take it from the environment.");
        } else if (reads("SECRET_KEY").isEmpty()) {
            var written = settings.parts("SECRET_KEY").allMatch(part -> part instanceof Text);
            if (written) {
                missing(
                        Part.SECRET_KEY,
                        "SECRET_KEY",
                        "SECRET_KEY is written in the code, which ends in the Nix store, where every user of the machine"
                                + " can read it. Take it from the environment, and make a new one.");
            } else {
                notebook.unclear(
                        "SECRET_KEY comes from somewhere that only running the code would tell; the service passes it in"
                                + " the environment.",
                        place("SECRET_KEY"));
            }
        }
    }

    private void debug() {
        var on = value("DEBUG").filter(assigned -> isTrue(assigned.value()));
        var onByDefault = reads("DEBUG").stream().anyMatch(read -> isTrue(read.fallback()));
        if (on.isPresent() || onByDefault) {
            missing(
                    Part.DEBUG,
                    "DEBUG",
                    (on.isPresent() ? "DEBUG is on" : "DEBUG is on unless the environment says otherwise")
                            + ": every error would show the code and the settings to whoever causes it. Switch it off.");
        }
    }

    private static boolean isTrue(Expression expression) {
        return switch (expression) {
            case Constant(String word, int _) -> word.equals("True") || word.equals("1");
            case Text(String text, int _) -> text.matches("(?i)true|1|yes|on");
            default -> false;
        };
    }

    private void allowedHosts() {
        if (readsVariable("ALLOWED_HOSTS", "ALLOWED_HOSTS")) {
            return;
        }
        var others = reads("ALLOWED_HOSTS");
        var hosts = others.isEmpty() ? hosts() : List.<String>of();
        proposeHosts(hosts);
        String how;
        if (!others.isEmpty()) {
            how = "ALLOWED_HOSTS is read from " + others.getFirst().name()
                    + "; the service passes it as ALLOWED_HOSTS.";
        } else if (value("ALLOWED_HOSTS").isEmpty()) {
            how = "ALLOWED_HOSTS is not set, so Django refuses every request; take it from the environment.";
        } else {
            how = "ALLOWED_HOSTS is written in the code, so that the hosts set here do not reach it; take it from the"
                    + " environment.";
        }
        missing(Part.ALLOWED_HOSTS, "ALLOWED_HOSTS", how);
    }

    private List<String> hosts() {
        return settings.whole("ALLOWED_HOSTS").stream()
                .map(Assigned::value)
                .filter(value -> value instanceof Sequence)
                .flatMap(value -> ((Sequence) value).items().stream())
                .flatMap(item -> item instanceof Text(String host, int _) ? Stream.of(host) : Stream.empty())
                .filter(host -> !host.matches("\\*|localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0|testserver|"))
                .distinct()
                .toList();
    }

    private void proposeHosts(List<String> hosts) {
        if (hosts.isEmpty()) {
            return;
        }
        var first = hosts.stream()
                .filter(host -> !host.startsWith("."))
                .findFirst()
                .orElseGet(() -> hosts.getFirst().substring(1));
        notebook.propose(ServingSettings.HOST_NAME, first, "ALLOWED_HOSTS", place("ALLOWED_HOSTS"));
        if (!hosts.equals(List.of(first))) {
            notebook.propose(ServingSettings.ALLOWED_HOSTS, hosts, "ALLOWED_HOSTS", place("ALLOWED_HOSTS"));
        }
    }

    /// Static files are collected when the system is built, without the keys file.
    private void atBuild() {
        var stopping = settings.files().stream()
                .flatMap(file -> reads.of(file).stream())
                .filter(EnvironmentRead::needed)
                .filter(read -> Variables.isSecret(read.name()) && !read.name().equals("SECRET_KEY"))
                .toList();
        if (stopping.isEmpty()) {
            return;
        }
        var names = stopping.stream().map(EnvironmentRead::name).distinct().toList();
        var lines = new ArrayList<String>();
        stopping.forEach(
                read -> lines.add("# " + read.place() + "\n" + read.reader().lenient(read.name()) + "\n"));
        notebook.missing(
                String.join(", ", names),
                "Static files are collected when the system is built, without the keys file, with a SECRET_KEY alone. The"
                        + " settings must load without " + String.join(", ", names) + ": give an empty default.",
                String.join("", lines.stream().distinct().toList()),
                stopping.getFirst().place());
    }
}
