package dev.snowfort.ui.state;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import java.util.List;

/// All that follows from a deployment: never stored, always computed.
public record Outcome(Deployment deployment, List<Finding> findings, GeneratedFiles files) {
    public static Outcome of(Deployment deployment) {
        return new Outcome(deployment, Check.findings(deployment), GeneratedFiles.generate(deployment));
    }

    public List<Finding> findings(FieldId field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }

    public List<Finding> findings(int application) {
        return findings.stream()
                .filter(finding -> finding.field().application() == application)
                .toList();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
