package dev.snowfort.cli;

import java.io.PrintStream;

/// Where a command speaks.
record Streams(PrintStream out, PrintStream err) {
    void line(String text) {
        out.print(text + "\n");
    }

    void error(String sentence) {
        err.print("snowfort: " + sentence + "\n");
    }
}
