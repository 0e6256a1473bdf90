package dev.snowfort.review;

import java.util.Set;
import java.util.regex.Pattern;

/// HTML as it is written, element by element. The only place that escapes for it.
final class Html {
    /// Elements that end a line of the file.
    private static final Set<String> LINES = Set.of(
            "head", "title", "h1", "h2", "h3", "p", "ul", "li", "tr", "colgroup", "table", "section", "div", "html");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,:;@~_/()+→–-]*");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]");

    private final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");

    /// @param attributes names and values by turns
    Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
        return this;
    }

    Html close(String element) {
        text.append("</").append(element).append(LINES.contains(element) ? ">\n" : ">");
        return this;
    }

    Html say(String words) {
        text.append(escaped(words));
        return this;
    }

    Html element(String element, String words, String... attributes) {
        return open(element, attributes).say(words).close(element);
    }

    /// A style sheet of the program's own, as it is.
    Html style(String sheet) {
        text.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    private static String escaped(String typed) {
        if (PLAIN.matcher(typed).matches()) {
            return typed;
        }
        return UNPRINTABLE
                .matcher(typed)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
