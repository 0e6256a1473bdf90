package dev.snowfort.cli;

/// What can be written behind `snowfort`.
interface Command {
    Usage usage();

    /// Answers with the [exit status][Exit].
    int call(Arguments arguments) throws CommandException;
}
