package dev.snowfort.cli;

import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.JsonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `snowfort check`: the findings, for people or for programs.
final class CheckCommand implements Command {
    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("check", "Say what is wrong with a deployment.")
                .parameter("FILE", "Deployment file; - for standard input.")
                .flag("--strict", "Exit with status 1 for warnings too.")
                .flag("--json", "Print a JSON list of objects with severity, application, field and message.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var deployment = Input.read(Path.of(arguments.parameter(0)));
        var findings = Check.findings(deployment);
        if (arguments.has("--json")) {
            streams.out()
                    .print(JsonText.print(findings.stream()
                            .map(finding -> object(deployment, finding))
                            .toList()));
        } else {
            lines(deployment, findings).forEach(streams::line);
        }
        return Input.errors(findings) > 0 || arguments.has("--strict") && !findings.isEmpty()
                ? Exit.FINDINGS
                : Exit.FINE;
    }

    private static List<String> lines(Deployment deployment, List<Finding> findings) {
        var lines = new ArrayList<String>();
        findings.forEach(finding -> lines.add(Input.line(deployment, finding)));
        if (findings.isEmpty()) {
            var count = deployment.applications().size();
            lines.add("No findings in " + count + (count == 1 ? " application." : " applications."));
        }
        return lines;
    }

    private static Map<String, Object> object(Deployment deployment, Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("severity", Input.word(finding));
        if (finding.field().application() >= 0) {
            object.put(
                    "application",
                    deployment.applications().get(finding.field().application()).name());
        }
        object.put("field", finding.field().field());
        object.put("message", finding.message());
        return object;
    }
}
