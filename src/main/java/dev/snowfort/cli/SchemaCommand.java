package dev.snowfort.cli;

import dev.snowfort.storage.DeploymentSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `snowfort schema`: the JSON Schema of the deployment file.
@Command(
        name = "schema",
        description = "Print the JSON Schema of the deployment file.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Streams streams;

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(DeploymentSchema.text());
        return Exit.FINE;
    }
}
