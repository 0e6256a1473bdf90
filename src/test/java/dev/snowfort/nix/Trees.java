package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/// Random expressions of every kind, some wider than a line, with texts that try to get out of their quotes. Made from
/// a seed and a depth, which jqwik shrinks; that is some hundred times faster than to compose them of arbitraries.
final class Trees {
    /// The variables that may occur in a tree.
    static final List<String> VARIABLES = List.of(
            "a",
            "lib",
            "config",
            "finalAttrs",
            "x'",
            "aRatherLongVariableName",
            "anEvenMuchLongerVariableNameThatTakesALotOfRoomOnTheLine");

    private static final List<String> OPERATORS = List.of("++", "//", "+", "==", "!=", "&&", "||", "->");
    private static final List<String> PATHS =
            List.of("./a.nix", "../a", "/srv/x", "./.", "./a/rather/long/path/of/a/file.nix");
    private static final List<String> TEXTS = Stream.concat(
                    Hostile.TEXTS.stream().filter(text -> text.length() < 1000),
                    Stream.of(
                            "hello",
                            "/run/x",
                            "a text of some forty characters, a bit more",
                            "a text of more than one hundred characters that will not fit on any line of code, "
                                    + "wherever in there it happens to stand"))
            .toList();
    private static final List<String> NAMES = List.of(
            "a", "b", "enable", "serviceConfig", "aVeryLongAttributeNameOfItsKind", "a.b", "or", "true", "1", "");

    private final Random random;

    private Trees(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<NixFile> files() {
        return Combinators.combine(
                        Arbitraries.longs().withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 6))
                .as(Trees::file);
    }

    static NixFile file(long seed, int depth) {
        var trees = new Trees(seed);
        return new NixFile(trees.some(0, 2, trees::anyText), trees.tree(depth));
    }

    /// A function of all variables around it, for tools that know which are defined.
    static NixFile closed(NixFile file) {
        return new NixFile(file.comment(), Nix.function(VARIABLES, false, file.body()));
    }

    private Nix tree(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        Supplier<Nix> inner = () -> tree(depth - 1);
        return switch (random.nextInt(22)) {
            case 0, 1 -> list(some(0, 3, inner));
            case 2, 3, 4 -> set(entries(inner));
            case 5, 6, 7, 8 ->
                Nix.call(tree(random.nextInt(depth)), some(1, 4, inner).toArray(Nix[]::new));
            case 9, 10 -> Nix.function(variable(), inner.get());
            case 11 -> Nix.function(variables(4), random.nextBoolean(), inner.get());
            case 12 -> Nix.let(entries(inner), inner.get());
            case 13 -> Nix.when(inner.get(), inner.get(), inner.get());
            case 14, 15, 16, 17 -> Nix.operation(one(OPERATORS), inner.get(), inner.get());
            case 18 -> Nix.not(inner.get());
            case 19 -> Nix.select(inner.get(), path());
            default -> text(some(0, 4, () -> part(inner)).toArray(Part[]::new));
        };
    }

    private Nix leaf() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> text(anyText());
            case 3 -> Nix.number(random.nextLong() >> random.nextInt(Long.SIZE));
            case 4 -> Nix.path(one(PATHS));
            case 5 -> one(List.of(list(), set(), Nix.nil(), Nix.bool(true)));
            case 6, 7 -> Nix.select(Nix.name(variable()), path());
            default -> Nix.name(variable());
        };
    }

    private Part part(Supplier<Nix> inner) {
        return random.nextBoolean() ? Part.text(anyText()) : Part.of(inner.get());
    }

    private List<Entry> entries(Supplier<Nix> inner) {
        var entries = new ArrayList<Entry>();
        for (Entry entry : some(0, 4, () -> entry(inner))) {
            entries.add(entry);
            try {
                set(entries);
            } catch (IllegalArgumentException twice) {
                entries.removeLast();
            }
        }
        return entries;
    }

    private Entry entry(Supplier<Nix> inner) {
        return switch (random.nextInt(8)) {
            case 0 -> Nix.blank();
            case 1 -> Nix.inherit(variables(5).toArray(String[]::new));
            case 2 ->
                Nix.inheritFrom(inner.get(), new LinkedHashSet<>(some(1, 5, this::anyName)).toArray(String[]::new));
            case 3 ->
                bind(some(1, 6, this::anyName), inner.get())
                        .commented(some(0, 3, this::anyText))
                        .from("field");
            default -> bind(anyName(), inner.get());
        };
    }

    private List<String> variables(int most) {
        return List.copyOf(new LinkedHashSet<>(some(1, most, this::variable)));
    }

    private String variable() {
        return one(VARIABLES);
    }

    private String[] path() {
        return some(1, 3, this::anyName).toArray(String[]::new);
    }

    private String anyName() {
        return random.nextInt(8) == 0 ? anyText() : one(NAMES);
    }

    private String anyText() {
        return one(TEXTS);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(least, most + 1)).toList();
    }
}
