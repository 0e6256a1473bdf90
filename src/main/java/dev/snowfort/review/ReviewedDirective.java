package dev.snowfort.review;

import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Directive;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Remark;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Sandbox.Override;
import java.util.List;
import java.util.Optional;

/// A directive of the catalogue in one application.
///
/// @param value the one in force
/// @param fallback the module's default for the application
/// @param known whether the reviewed version of systemd has the directive
/// @param prices of the application; a price is worked out when it is asked for
/// @param reason the user's words; may be empty
/// @param findings about this directive
/// @param remarks what the assessing version does not take as it is written
public record ReviewedDirective(
        Directive directive,
        DirectiveValue value,
        DirectiveValue fallback,
        DirectiveState state,
        boolean known,
        Prices prices,
        String reason,
        List<Finding> findings,
        List<Remark> remarks) {
    public ReviewedDirective {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /// @param defaults those of the application
    /// @param findings about this directive
    static ReviewedDirective of(
            Directive directive,
            Application application,
            DefaultSandbox defaults,
            Basis basis,
            Prices prices,
            List<Finding> findings) {
        var value = directive.valueFor(application, defaults);
        var fallback = defaults.value(directive);
        return new ReviewedDirective(
                directive,
                value,
                fallback,
                DirectiveState.of(directive, value, fallback),
                directive.since() <= basis.version(),
                prices,
                application
                        .sandbox()
                        .override(directive.name())
                        .map(Override::reason)
                        .orElse(""),
                findings,
                remarks(prices.verdict(), directive));
    }

    private static List<Remark> remarks(Verdict verdict, Directive directive) {
        return verdict.remarks().stream()
                .filter(remark -> remark.directive().equals(directive.name()))
                .toList();
    }

    public String name() {
        return directive.name();
    }

    /// Nothing where systemd would not load the service, before or after.
    public Optional<Price> price() {
        return prices.of(directive);
    }

    /// 0 where systemd counts nothing that the directive decides.
    public int weight() {
        return price().map(Price::weight).orElse(0);
    }
}
