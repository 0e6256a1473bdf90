package dev.snowfort.ui;

import dev.snowfort.catalog.Settings;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Application;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An application in a line or two.
///
/// @param changes how many settings and directives differ from their defaults
/// @param rating what systemd says of its sandbox
record ApplicationSummary(String name, long changes, long errors, long warnings, Rating rating) {
    static List<ApplicationSummary> of(Outcome outcome) {
        var applications = outcome.deployment().applications();
        return IntStream.range(0, applications.size())
                .mapToObj(index -> of(outcome, index, applications.get(index)))
                .toList();
    }

    /// Those of a later outcome: the very ones of before where nothing changed.
    static List<ApplicationSummary> after(List<ApplicationSummary> summaries, Outcome before, Outcome now) {
        var applications = now.deployment().applications();
        return IntStream.range(0, applications.size())
                .mapToObj(index ->
                        isSame(before, now, index) ? summaries.get(index) : of(now, index, applications.get(index)))
                .toList();
    }

    private static boolean isSame(Outcome before, Outcome now, int index) {
        var applications = before.deployment().applications();
        return index < applications.size()
                && applications.get(index) == now.deployment().applications().get(index)
                && before.ratings().get(index) == now.ratings().get(index)
                && before.findings(index).equals(now.findings(index));
    }

    private static ApplicationSummary of(Outcome outcome, int index, Application application) {
        var findings = outcome.findings(index);
        var errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        var settings = Settings.stored().stream()
                .filter(setting -> setting.applies(application) && setting.changed(application))
                .count();
        return new ApplicationSummary(
                application.name(),
                settings + application.sandbox().overrides().size(),
                errors,
                findings.size() - errors,
                outcome.ratings().get(index));
    }

    String displayName() {
        return displayed(name);
    }

    static String displayed(String name) {
        return name.isBlank() ? "(no name)" : name;
    }

    /// Name of the symbol for its state.
    String symbol() {
        return errors > 0 ? "error" : warnings > 0 ? "warning" : "sound";
    }

    /// `2 problems · 14 changes`
    String details() {
        var parts = new ArrayList<String>();
        if (errors + warnings > 0) {
            parts.add(counted(errors + warnings, "problem"));
        }
        parts.add(changes == 0 ? "all defaults" : counted(changes, "change"));
        return String.join(" · ", parts);
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
