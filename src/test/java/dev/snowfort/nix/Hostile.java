package dev.snowfort.nix;

import java.util.List;

/// Texts that break generators of code.
final class Hostile {
    /// All that Nix can hold.
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\"",
            "\\",
            "\\\"",
            "\\n",
            "$",
            "$$",
            "${",
            "$${",
            "$$${",
            "\\${",
            "${builtins.abort \"x\"}",
            "a$",
            "$\"",
            "$\\",
            "''",
            "''${x}''",
            "'",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "\t",
            "\f\u000B\u001B[31m\u0007",
            "\u0085\u2028\u2029",
            "*/ }: abort",
            "/*nixfmt:disable*/",
            "# x",
            "#!nix",
            "; }",
            "%d%%",
            "@{x}",
            "<nixpkgs>",
            "\uFEFF",
            "\u202Egnp.exe",
            "\u2066x\u2069",
            "\u05E9\u05DC\u05D5\u05DD",
            "\uD83D\uDE00\u200D\uD83D\uDC68",
            "e\u0301",
            "\u00A0",
            "\u00A0x\u3000",
            "x".repeat(10_240),
            "word ".repeat(2_048));

    private Hostile() {}
}
