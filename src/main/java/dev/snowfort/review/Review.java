package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Remark;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Every directive of every application: what is in force, what the default is, what it counts for, and why it is so.
///
/// @param title of the deployment; may be empty
/// @param applications in the deployment's order
/// @param findings of the deployment as a whole
public record Review(Basis basis, String title, List<ReviewedApplication> applications, List<Finding> findings)
        implements Reviewed {
    public Review {
        applications = List.copyOf(applications);
        findings = List.copyOf(findings);
    }

    public static Review of(Deployment deployment, Systemd systemd) {
        return of(deployment, new Basis(systemd.version(), systemd));
    }

    public static Review of(Deployment deployment, Basis basis) {
        Map<Integer, List<Finding>> findings = Check.findings(deployment).stream()
                .collect(Collectors.groupingBy(finding -> finding.field().application()));
        var applications = IntStream.range(0, deployment.applications().size())
                .mapToObj(index -> application(
                        index, deployment.applications().get(index), basis, findings.getOrDefault(index, List.of())))
                .toList();
        return new Review(
                basis, deployment.title(), applications, findings.getOrDefault(FieldId.DEPLOYMENT, List.of()));
    }

    /// The applications that are more exposed than that, and those that systemd would not load.
    public List<ReviewedApplication> above(Exposure threshold) {
        return applications.stream()
                .filter(application -> application
                        .exposure()
                        .filter(exposure -> exposure.compareTo(threshold) <= 0)
                        .isEmpty())
                .toList();
    }

    private static ReviewedApplication application(
            int index, Application application, Basis basis, List<Finding> findings) {
        var prices = new Prices(application, basis.rules());
        var directives = Hardening.all().stream()
                .map(directive -> directive(application, directive, basis, prices, findings))
                .toList();
        var name = application.name().isBlank() ? "application " + (index + 1) : application.name();
        return new ReviewedApplication(name, Service.unit(application), prices.verdict(), directives, findings);
    }

    private static ReviewedDirective directive(
            Application application, Directive directive, Basis basis, Prices prices, List<Finding> findings) {
        var reason = application.sandbox().override(directive.name()).map(override -> override.reason());
        return new ReviewedDirective(
                directive,
                directive.valueFor(application),
                directive.defaultFor(application),
                DirectiveState.of(directive, application),
                directive.since() <= basis.version(),
                prices.of(directive),
                reason.orElse(""),
                findings.stream().filter(finding -> isAbout(finding, directive)).toList(),
                remarks(prices.verdict(), directive));
    }

    private static boolean isAbout(Finding finding, Directive directive) {
        return finding.field().inSandbox() && finding.field().directive().equals(directive.name());
    }

    private static List<Remark> remarks(Verdict verdict, Directive directive) {
        return verdict.remarks().stream()
                .filter(remark -> remark.directive().equals(directive.name()))
                .toList();
    }
}
