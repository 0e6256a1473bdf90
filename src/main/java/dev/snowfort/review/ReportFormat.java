package dev.snowfort.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a review is written down. The same review gives the same bytes.
public enum ReportFormat {
    TEXT,
    JSON,
    HTML,
    MARKDOWN;

    public static Optional<ReportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /// As the command line names it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Of a file's name.
    public String extension() {
        return switch (this) {
            case TEXT -> "txt";
            case JSON -> "json";
            case HTML -> "html";
            case MARKDOWN -> "md";
        };
    }

    public String print(Reviewed reviewed) {
        if (reviewed instanceof Review review) {
            review.workOutPrices();
        }
        return switch (this) {
            case TEXT -> TextReport.of(reviewed);
            case JSON -> JsonReport.of(reviewed);
            case HTML -> HtmlReport.of(reviewed);
            case MARKDOWN -> MarkdownReport.of(reviewed);
        };
    }
}
