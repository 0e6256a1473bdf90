package dev.snowfort.review;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Systemd;
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
        return of(deployment, basis, Check.findings(deployment));
    }

    /// @param findings [of the deployment][Check#findings]
    public static Review of(Deployment deployment, Basis basis, List<Finding> findings) {
        Map<Integer, List<Finding>> byApplication = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.field().application()));
        var prices = new PriceList(basis.rules());
        var applications = IntStream.range(0, deployment.applications().size())
                .parallel()
                .mapToObj(index -> ReviewedApplication.of(
                        index,
                        deployment.applications().get(index),
                        basis,
                        prices,
                        byApplication.getOrDefault(index, List.of())))
                .toList();
        return new Review(
                basis, deployment.title(), applications, byApplication.getOrDefault(FieldId.DEPLOYMENT, List.of()));
    }

    /// All prices at once, on every processor. Otherwise each is worked out when somebody asks for it.
    void workOutPrices() {
        applications.parallelStream()
                .flatMap(application -> application.directives().stream())
                .forEach(ReviewedDirective::price);
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
}
