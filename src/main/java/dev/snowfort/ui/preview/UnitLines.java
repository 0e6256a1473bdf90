package dev.snowfort.ui.preview;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Directive.Group;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.model.Application;
import dev.snowfort.nix.Token;
import dev.snowfort.nix.Token.Kind;
import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `[Service]` section of an application's unit, line by line as systemd reads it, as far as it is known before a
/// machine builds it. What the user set differently from the default is marked.
final class UnitLines {
    /// What the section has besides, and why it is not shown.
    static final String LEFT_OUT = "Not shown, as only the machine’s build knows them: ExecStart, WorkingDirectory,"
            + " environment, keys files, and folders opened for media and sockets.";

    private static final int RESTART_PAUSE = 5;
    private static final int START_TIMEOUT = 120;
    private static final int STOP_MARGIN = 15;

    private final int index;
    private final Application application;
    private final List<Row> rows = new ArrayList<>();

    private UnitLines(int index, Application application) {
        this.index = index;
        this.application = application;
    }

    /// @param index the application's place in the deployment
    /// @param section what the module makes of its sandbox
    static List<Row> of(int index, Application application, UnitSection section) {
        var lines = new UnitLines(index, application);
        lines.add("[Service]", Kind.KEYWORD);
        lines.process(section);
        lines.sandbox(section);
        return List.copyOf(lines.rows);
    }

    /// The further units that have the same section, apart from what they start.
    static List<String> sharing(Application application) {
        var unit = "wsgi-" + application.name();
        return Stream.of(
                        names(application, ProcessSettings.WORKERS).map(worker -> unit + "-worker-" + worker),
                        names(application, ProcessSettings.TIMERS).map(timer -> unit + "-timer-" + timer))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> names(Application application, Setting<? extends Map<String, ?>> records) {
        return records.of(application).keySet().stream();
    }

    private void process(UnitSection section) {
        var unit = "wsgi-" + application.name();
        for (var line : section.service()) {
            if (Hardening.named(line.directive()).isEmpty()) {
                add(line, origin(line.directive()), false);
            }
        }
        add("Group", DatabaseSettings.USER.of(application), Optional.of(DatabaseSettings.USER));
        add("StateDirectory", unit, Optional.of(GeneralSettings.NAME));
        add("StateDirectoryMode", "0750", Optional.empty());
        add("SyslogIdentifier", unit, Optional.of(GeneralSettings.NAME));
        add("KillMode", "mixed", Optional.empty());
        add("Restart", "always", Optional.empty());
        add("RestartSec", String.valueOf(RESTART_PAUSE), Optional.empty());
        add("TimeoutStartSec", String.valueOf(START_TIMEOUT), Optional.empty());
        var stop = ProcessSettings.GRACEFUL_TIMEOUT.of(application) + STOP_MARGIN;
        add("TimeoutStopSec", String.valueOf(stop), Optional.of(ProcessSettings.GRACEFUL_TIMEOUT));
    }

    private Optional<FieldId> origin(String directive) {
        return switch (directive) {
            case "User" -> Optional.of(FieldId.of(index, DatabaseSettings.USER));
            case "RootDirectory" -> Optional.of(FieldId.of(index, ServingSettings.SEALED));
            default -> Optional.empty();
        };
    }

    private void sandbox(UnitSection section) {
        var byDirective = section.service().stream().collect(Collectors.groupingBy(Assignment::directive));
        Hardening.byGroup().forEach((group, directives) -> {
            if (directives.stream().anyMatch(directive -> byDirective.containsKey(directive.name()))) {
                head(group);
                directives.forEach(directive ->
                        byDirective.getOrDefault(directive.name(), List.of()).forEach(line -> add(directive, line)));
            }
        });
    }

    private void head(Group group) {
        add("", Kind.SPACE);
        add("# " + group.title(), Kind.COMMENT);
    }

    private void add(Directive directive, Assignment line) {
        var own = application.sandbox().override(directive.name()).isPresent();
        var setting = directive.setting();
        var field = own ? Optional.<FieldId>empty() : setting.map(of -> FieldId.of(index, of));
        var changed = own
                ? !directive.valueFor(application).equals(directive.defaultFor(application))
                : setting.filter(of -> of.changed(application)).isPresent();
        add(line, Optional.of(field.orElse(FieldId.of(index, directive))), changed);
    }

    private void add(String directive, String value, Optional<Setting<?>> setting) {
        add(new Assignment(0, directive, value), setting.map(of -> FieldId.of(index, of)), false);
    }

    private void add(Assignment line, Optional<FieldId> field, boolean changed) {
        var origin = field.map(FieldId::toString).orElse("");
        rows.add(new Row(
                new Line(List.of(
                        new Token(Kind.ATTRIBUTE, line.directive(), origin),
                        new Token(Kind.PUNCTUATION, "=", origin),
                        new Token(Kind.STRING, line.value(), origin))),
                changed));
    }

    private void add(String text, Kind kind) {
        rows.add(new Row(new Line(List.of(new Token(kind, text, ""))), false));
    }
}
