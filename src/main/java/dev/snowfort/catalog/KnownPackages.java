package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Python packages that are known to meet a wall of the default sandbox, read once from `packages.json`, by their name
/// in nixpkgs. Module and program warn of the same ones.
public final class KnownPackages {
    private static final JsonNode ALL = load();

    /// Those that need memory that is writable and executable.
    public static final SortedMap<String, CodeMaker> WRITABLE_EXECUTABLE =
            named("writableExecutable", node -> new CodeMaker(basis(node), text(node, "does")));

    /// Those that make a system call of `@resources`.
    public static final SortedMap<String, Caller> REFUSED_CALLS = named(
            "refusedCalls",
            node -> new Caller(
                    basis(node),
                    text(node, "does"),
                    text(node, "call"),
                    node.get("fails").booleanValue()));

    /// How something is known.
    public enum Basis {
        /// It was seen to fail under the very directive, and to work without.
        MEASURED,
        /// From documentation and reports of others.
        KNOWN
    }

    /// @param does what it does, to follow its name in a sentence
    public record CodeMaker(Basis basis, String does) {}

    /// @param does what it does, to follow its name in a sentence
    /// @param fails whether it minds the refusal itself; otherwise only that the refusal ends the process
    public record Caller(Basis basis, String does, String call, boolean fails) {}

    private KnownPackages() {}

    /// `Foo_Bar` is `foo-bar` (PEP 503).
    public static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CodeMaker> writableExecutable(String name) {
        return Optional.ofNullable(WRITABLE_EXECUTABLE.get(normalized(name)));
    }

    public static Optional<Caller> refusedCall(String name) {
        return Optional.ofNullable(REFUSED_CALLS.get(normalized(name)));
    }

    private static <T> SortedMap<String, T> named(String list, Function<JsonNode, T> read) {
        var named = new TreeMap<String, T>();
        ALL.get(list).forEach(node -> named.put(text(node, "package"), read.apply(node)));
        return Collections.unmodifiableSortedMap(named);
    }

    private static Basis basis(JsonNode node) {
        return Basis.valueOf(text(node, "basis").toUpperCase(Locale.ROOT));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static JsonNode load() {
        try (InputStream in = KnownPackages.class.getResourceAsStream("packages.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
