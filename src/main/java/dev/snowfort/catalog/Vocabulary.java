package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Words that values of some directives are made of, each with its meaning, read once from `vocabulary.json`.
/// Other words are values all the same: kernels learn new ones.
public final class Vocabulary {
    /// In the order of the kernel's numbers.
    public static final List<Term> CAPABILITIES;

    /// Address families, those of web applications first.
    public static final List<Term> FAMILIES;

    /// Groups of system calls.
    public static final List<Term> CALL_GROUPS;

    static {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.json")) {
            var root = JsonMapper.shared().readTree(in);
            CAPABILITIES = terms(root.get("capabilities"));
            FAMILIES = terms(root.get("families"));
            CALL_GROUPS = terms(root.get("calls"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @param name as the unit file writes it
    /// @param meaning one sentence
    public record Term(String name, String meaning) {}

    private Vocabulary() {}

    /// The words that values of a kind are made of; none where they are no list of words.
    public static List<Term> of(DirectiveKind kind) {
        return switch (kind) {
            case CAPABILITIES -> CAPABILITIES;
            case FAMILIES -> FAMILIES;
            case CALLS -> CALL_GROUPS;
            default -> List.of();
        };
    }

    public static Optional<String> meaning(DirectiveKind kind, String name) {
        return of(kind).stream()
                .filter(term -> term.name().equals(name))
                .map(Term::meaning)
                .findFirst();
    }

    private static List<Term> terms(JsonNode nodes) {
        var terms = new ArrayList<Term>();
        for (var node : nodes) {
            terms.add(
                    new Term(node.get("name").stringValue(), node.get("meaning").stringValue()));
        }
        return List.copyOf(terms);
    }
}
