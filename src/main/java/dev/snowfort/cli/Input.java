package dev.snowfort.cli;

import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import java.nio.file.Path;
import java.util.List;

/// The deployment that a command works on.
final class Input {
    /// Stands for standard input.
    private static final Path STANDARD_INPUT = Path.of("-");

    private Input() {}

    static Deployment read(Path file) throws CommandException {
        try {
            return file.equals(STANDARD_INPUT) ? DeploymentFile.read(System.in) : DeploymentFile.read(file);
        } catch (DeploymentFileException broken) {
            throw new CommandException(Exit.MISUSE, broken.getMessage());
        }
    }

    /// The same, for a command that [demands a sound one][#demandSound].
    static Deployment readSound(Path file, Streams streams) throws CommandException {
        var deployment = read(file);
        demandSound(deployment, streams);
        return deployment;
    }

    /// Says all findings on standard error, and ends the command where there are errors among them.
    static void demandSound(Deployment deployment, Streams streams) throws CommandException {
        var findings = Check.findings(deployment);
        findings.forEach(finding -> streams.err().print(line(deployment, finding) + "\n"));
        var errors = errors(findings);
        if (errors > 0) {
            throw new CommandException(
                    Exit.FINDINGS,
                    "Nothing was done: mend the " + (errors == 1 ? "error" : errors + " errors") + " above first.");
        }
    }

    static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /// `error: shop: port: Port 80 is …`
    static String line(Deployment deployment, Finding finding) {
        var field = finding.field();
        var place = field.application() < 0
                ? field.field()
                : name(deployment, field.application()) + ": "
                        + (field.inSandbox() ? field.directive() : field.field());
        return (word(finding) + ": " + place + ": " + finding.message()).replaceAll("\\p{Cntrl}", "?");
    }

    static String word(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }

    static String name(Deployment deployment, int application) {
        var name = deployment.applications().get(application).name();
        return name.isBlank() ? "application " + (application + 1) : name;
    }
}
