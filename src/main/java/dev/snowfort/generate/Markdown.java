package dev.snowfort.generate;

import dev.snowfort.generate.NextSteps.Code;
import dev.snowfort.generate.NextSteps.Language;
import dev.snowfort.generate.NextSteps.Part;
import dev.snowfort.generate.NextSteps.Step;
import dev.snowfort.generate.NextSteps.Words;
import java.util.List;
import java.util.stream.Collectors;

/// Text of the user's within Markdown. The only place that escapes for it.
final class Markdown {
    private Markdown() {}

    /// Prose or a table cell: nothing in it is markup.
    static String escaped(String text) {
        return Export.oneLine(Export.text(text)).replaceAll("[\\\\`*_\\[\\]<>#|~&]", "\\\\$0");
    }

    /// Inside backticks, also in a table cell.
    static String code(String text) {
        return Export.oneLine(Export.text(text)).replace("`", "'").replace("|", "\\|");
    }

    /// One word of a shell command, in single quotes where it needs them.
    static String shell(String word) {
        return Shell.word(Export.oneLine(Export.text(word)));
    }

    /// A step with its heading; empty when it has no parts.
    static Piece chapter(Step step) {
        return Piece.text(step.parts().isEmpty() ? "" : "## " + step.title() + "\n\n" + parts(step.parts()));
    }

    static String parts(List<Part> parts) {
        return parts.stream().map(Markdown::part).collect(Collectors.joining("\n"));
    }

    private static String part(Part part) {
        return switch (part) {
            case Words(String words) -> words + "\n";
            case Code(Language language, String text) -> "```" + language.name + "\n" + text + "```\n";
        };
    }
}
