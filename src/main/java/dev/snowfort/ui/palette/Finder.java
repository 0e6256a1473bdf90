package dev.snowfort.ui.palette;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.DeploymentSetting;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.check.Finding;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.form.ValueWords;
import dev.snowfort.ui.palette.Hit.Kind;
import dev.snowfort.ui.palette.Hit.Target;
import dev.snowfort.ui.palette.Query.Rank;
import dev.snowfort.ui.state.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds settings, directives, problems, files, applications and commands by their words. Names of settings are looked
/// at once, however many applications have them; what an application adds is its own name.
final class Finder {
    static final int MOST = 50;

    /// Of one setting, before others get their turn.
    private static final int OF_A_KIND = 8;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::late)
            .thenComparing(Candidate::rank)
            .thenComparing(Candidate::elsewhere)
            .thenComparing(Candidate::kind);

    private final List<Named<Command>> commands;
    private final List<Named<Setting<?>>> settings;
    private final List<Named<DeploymentSetting<?>>> deploymentSettings;
    private final List<Named<Directive>> directives;
    private Optional<Index> index = Optional.empty();

    private record Named<T>(T thing, Term term) {}

    /// @param late one of many of its kind
    /// @param elsewhere belongs to another application than the shown one
    private record Candidate(boolean late, Rank rank, boolean elsewhere, Kind kind, Supplier<Hit> hit) {}

    /// What is only looked at again when the deployment has changed.
    private record Index(
            Outcome outcome, List<Term> names, List<Named<Finding>> findings, List<Named<GeneratedFile>> files) {
        static Index of(Outcome outcome) {
            return new Index(
                    outcome,
                    outcome.deployment().applications().stream()
                            .map(application -> Term.of("", application.name()))
                            .toList(),
                    outcome.findings().stream()
                            .map(finding ->
                                    new Named<>(finding, Term.of("", label(finding.field()), finding.message())))
                            .toList(),
                    outcome.files().files().stream()
                            .map(file -> new Named<>(file, Term.of("", file.path())))
                            .toList());
        }
    }

    Finder(List<Command> commands) {
        this.commands = commands.stream()
                .map(command -> new Named<>(command, Term.of("", command.words())))
                .toList();
        settings = Settings.all().stream()
                .<Named<Setting<?>>>map(setting -> new Named<>(setting, term(setting)))
                .toList();
        deploymentSettings = DeploymentSettings.all().stream()
                .<Named<DeploymentSetting<?>>>map(setting -> new Named<>(setting, term(setting)))
                .toList();
        directives = Hardening.all().stream()
                .map(directive ->
                        new Named<>(directive, Term.of(directive.summary(), directive.name(), directive.title())))
                .toList();
    }

    private static Term term(Declaration<?, ?> setting) {
        return Term.of(setting.heading() + "\n" + setting.help(), setting.label(), setting.key());
    }

    /// The best hits, [#MOST] at most; all commands for no query.
    ///
    /// @param shown place of the shown application
    List<Hit> find(Outcome outcome, int shown, String typed) {
        var query = Query.of(typed);
        if (query.isEmpty()) {
            return commands.stream().map(command -> hit(command.thing())).toList();
        }
        var now = index.filter(known -> known.outcome() == outcome).orElseGet(() -> Index.of(outcome));
        index = Optional.of(now);
        return candidates(now, shown, query)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(candidate -> candidate.hit().get())
                .toList();
    }

    private Stream<Candidate> candidates(Index now, int shown, Query query) {
        var deployment = now.outcome().deployment();
        var held = now.names().stream()
                .mapToInt(name -> query.heldBy(name.joined()))
                .toArray();
        var most = mostOfAKind(query);
        return Stream.of(
                        applications(now, shown, query),
                        simple(commands, query, Kind.COMMAND, Finder::hit),
                        simple(deploymentSettings, query, Kind.SETTING, setting -> hit(deployment, setting)),
                        settings.stream()
                                .flatMap(setting -> each(
                                        setting.term(),
                                        query,
                                        Kind.SETTING,
                                        held,
                                        most,
                                        shown,
                                        application -> hit(deployment, application, setting.thing()),
                                        place -> isShown(
                                                setting.thing(),
                                                deployment.applications().get(place)))),
                        directives.stream()
                                .flatMap(directive -> each(
                                        directive.term(),
                                        query,
                                        Kind.DIRECTIVE,
                                        held,
                                        most,
                                        shown,
                                        application -> hit(deployment, application, directive.thing()),
                                        _ -> true)),
                        findings(now, shown, query, held),
                        simple(now.files(), query, Kind.FILE, Finder::hit))
                .flatMap(found -> found);
    }

    /// Where many settings fit, each gets few rows.
    private int mostOfAKind(Query query) {
        var fitting = Stream.concat(settings.stream(), directives.stream())
                .filter(named -> named.term().rank(query).isPresent())
                .count();
        return fitting * OF_A_KIND >= MOST ? OF_A_KIND : MOST;
    }

    /// A row that is hidden for an application cannot be shown.
    private static boolean isShown(Setting<?> setting, Application application) {
        return setting.applies(application) || !setting.reason().isEmpty();
    }

    private static Stream<Candidate> applications(Index now, int shown, Query query) {
        return IntStream.range(0, now.names().size())
                .boxed()
                .flatMap(place -> now.names().get(place).rank(query).stream()
                        .map(rank -> new Candidate(
                                false,
                                rank,
                                place != shown,
                                Kind.APPLICATION,
                                () -> hit(now.outcome().deployment(), place))));
    }

    private static <T> Stream<Candidate> simple(List<Named<T>> all, Query query, Kind kind, Function<T, Hit> hit) {
        return all.stream()
                .flatMap(named -> named.term().rank(query).stream()
                        .map(rank -> new Candidate(false, rank, false, kind, () -> hit.apply(named.thing()))));
    }

    /// The shown application first, then those whose name holds what the term does not, or all in their order.
    private static Stream<Candidate> each(
            Term term,
            Query query,
            Kind kind,
            int[] held,
            int most,
            int shown,
            Function<Integer, Hit> hit,
            Predicate<Integer> wanted) {
        var alone = term.rank(query);
        var places = Stream.concat(
                shown < 0 || shown >= held.length ? Stream.of() : Stream.of(shown),
                IntStream.range(0, held.length).filter(place -> place != shown).boxed());
        var fitting = new ArrayList<Candidate>();
        places.takeWhile(_ -> fitting.size() < most).forEach(place -> {
            var rank = alone.or(() -> held[place] == 0 ? Optional.empty() : term.rank(query, held[place]));
            if (rank.isPresent() && wanted.test(place)) {
                fitting.add(new Candidate(
                        alone.isPresent() && fitting.size() >= OF_A_KIND,
                        rank.get(),
                        place != shown,
                        kind,
                        () -> hit.apply(place)));
            }
        });
        return fitting.stream();
    }

    private static Stream<Candidate> findings(Index now, int shown, Query query, int[] held) {
        return now.findings().stream().flatMap(found -> {
            var place = found.thing().field().application();
            return found
                    .term()
                    .rank(query)
                    .or(() -> place < 0 ? Optional.empty() : found.term().rank(query, held[place]))
                    .stream()
                    .map(rank -> new Candidate(
                            false,
                            rank,
                            place != shown,
                            Kind.PROBLEM,
                            () -> hit(now.outcome().deployment(), found.thing())));
        });
    }

    private static Hit hit(Command command) {
        return new Hit(Kind.COMMAND, command.words(), "", command.shownKeys(), new Target.Action(command.action()));
    }

    private static Hit hit(Deployment deployment, int place) {
        return new Hit(Kind.APPLICATION, name(deployment, place), "", "", new Target.Application(place));
    }

    private static <T> Hit hit(Deployment deployment, DeploymentSetting<T> setting) {
        return new Hit(
                Kind.SETTING,
                setting.label(),
                "Deployment",
                ValueWords.shortly(setting, setting.of(deployment)),
                new Target.Field(FieldId.of(setting)));
    }

    private static <T> Hit hit(Deployment deployment, int place, Setting<T> setting) {
        return new Hit(
                Kind.SETTING,
                setting.label(),
                name(deployment, place),
                ValueWords.shortly(setting, setting.of(deployment.applications().get(place))),
                new Target.Field(FieldId.of(place, setting)));
    }

    private static Hit hit(Deployment deployment, int place, Directive directive) {
        var value = directive.valueFor(deployment.applications().get(place)).display();
        return new Hit(
                Kind.DIRECTIVE,
                directive.name(),
                name(deployment, place),
                ValueWords.ifShort(value),
                new Target.Field(FieldId.of(place, directive)));
    }

    private static Hit hit(Deployment deployment, Finding finding) {
        var place = finding.field().application();
        return new Hit(
                Kind.PROBLEM,
                finding.message(),
                place == FieldId.DEPLOYMENT ? "Deployment" : name(deployment, place),
                label(finding.field()),
                new Target.Field(finding.field()));
    }

    private static Hit hit(GeneratedFile file) {
        return new Hit(Kind.FILE, file.path(), "", "", new Target.File(file.path()));
    }

    private static String name(Deployment deployment, int place) {
        var name = deployment.applications().get(place).name();
        return name.isBlank() ? "(no name)" : name;
    }

    private static String label(FieldId field) {
        if (field.inSandbox()) {
            return field.directive();
        }
        return Stream.<Optional<? extends Declaration<?, ?>>>of(
                        Settings.named(field.field()), DeploymentSettings.named(field.field()))
                .flatMap(Optional::stream)
                .<String>map(Declaration::label)
                .findFirst()
                .orElse(field.field());
    }
}
