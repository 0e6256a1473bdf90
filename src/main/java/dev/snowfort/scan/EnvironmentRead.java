package dev.snowfort.scan;

import dev.snowfort.python.Expression;

/// A place in the code that reads a variable of the environment.
///
/// @param name of the variable; empty when it is made at run time
/// @param needed whether the code stops without it
/// @param fallback what stands there for a missing variable; a [Expression.Constant] `None` when nothing does
/// @param reader how the code reads: `os.environ`, `env`, `config`
record EnvironmentRead(String name, boolean needed, Expression fallback, Reader reader, Place place) {
    enum Reader {
        OS,
        ENVIRON,
        DECOUPLE;

        /// The same read, where a missing variable is an empty text.
        String lenient(String name) {
            return switch (this) {
                case OS -> "os.environ.get(\"" + name + "\", \"\")";
                case ENVIRON -> "env(\"" + name + "\", default=\"\")";
                case DECOUPLE -> "config(\"" + name + "\", default=\"\")";
            };
        }
    }
}
