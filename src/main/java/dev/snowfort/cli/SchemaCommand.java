package dev.snowfort.cli;

import dev.snowfort.storage.DeploymentSchema;

/// `snowfort schema`: the JSON Schema of the deployment file.
final class SchemaCommand implements Command {
    private final Streams streams;

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("schema", "Print the JSON Schema of the deployment file.");
    }

    @Override
    public int call(Arguments arguments) {
        streams.out().print(DeploymentSchema.text());
        return Exit.FINE;
    }
}
