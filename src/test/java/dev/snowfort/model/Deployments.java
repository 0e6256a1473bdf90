package dev.snowfort.model;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Sandbox.Override;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Deployments at random: hostile texts in every setting, values that make sense among them, and unknown fields.
public final class Deployments {
    /// What breaks naive escaping, in this and other formats.
    public static final List<String> HOSTILE = List.of(
            "",
            "\"",
            "\\",
            "${x}",
            "$${x}",
            "$",
            "''",
            "''${x}",
            "'",
            "%",
            "%n",
            "#",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\u0000",
            "\u0085",
            "\u2028",
            "\f",
            "\u001b[31m",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "🏰❄️",
            "שלום עולם",
            "\u202Eevil",
            "é",
            "*/",
            "/* x",
            "\\n",
            "`id`",
            "$(id)",
            "</title>",
            "|",
            "a b",
            " leading",
            "trailing ",
            "--help",
            "x".repeat(10_000));

    private static final List<String> NAMES =
            Hardening.all().stream().map(directive -> directive.name()).toList();

    private final Random random;

    private Deployments(Random random) {
        this.random = random;
    }

    /// Without shrinking, which takes minutes for values as large as these.
    public static Arbitrary<Deployment> arbitrary() {
        return Arbitraries.randomValue(random -> new Deployments(random).deployment());
    }

    public static Deployment of(long seed) {
        return new Deployments(new Random(seed)).deployment();
    }

    private Deployment deployment() {
        var applications =
                Stream.generate(this::application).limit(random.nextInt(4)).toList();
        var settings = fields(List.of("schemaVersion", "title", "applications"));
        choose(settings, DeploymentSettings.stored());
        return new Deployment(text(), applications, new Fields(settings));
    }

    private Application application() {
        var settings = fields(List.of("name", "sandbox"));
        choose(settings, Settings.stored());
        var name = either(List.of("shop", "blog", "wiki", "true", "or"));
        return new Application(name, new Fields(settings), sandbox());
    }

    private void choose(Map<String, Object> settings, List<? extends Declaration<?, ?>> declared) {
        for (var setting : declared) {
            settings.remove(setting.key());
            if (random.nextInt(3) > 0) {
                settings.put(setting.key(), value(setting.kind()));
            }
        }
    }

    private Object value(Kind<?> kind) {
        return switch (kind) {
            case Kind.Text _, Kind.Block _ -> text();
            case Kind.Choice choice ->
                either(choice.options().stream().map(Kind.Option::value).toList());
            case Kind.Number number ->
                random.nextBoolean() ? random.nextLong() : random.nextLong(number.least(), number.most() + 1);
            case Kind.Flag _ -> random.nextBoolean();
            case Kind.TextList _ -> texts();
            case Kind.Variables _ -> {
                var variables = new TreeMap<String, String>();
                for (var i = random.nextInt(4); i > 0; i--) {
                    variables.put(random.nextBoolean() ? "A_" + i : name(), text());
                }
                yield variables;
            }
            case Kind.Records records -> {
                var named = new TreeMap<String, Object>();
                for (var i = random.nextInt(3); i > 0; i--) {
                    named.put(random.nextBoolean() ? "job-" + i : name(), record(records));
                }
                yield named;
            }
        };
    }

    /// With columns missing, and with fields that are no column.
    private TreeMap<String, Object> record(Kind.Records kind) {
        var columns = kind.columns().stream().map(Kind.Column::key).toList();
        var record = fields(columns);
        for (var column : columns) {
            if (random.nextInt(4) > 0) {
                record.put(column, either(List.of("celery -A shop worker", "manage.py clearsessions", "daily")));
            }
        }
        return record;
    }

    private Sandbox sandbox() {
        var overrides = new TreeMap<String, Override>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var directive = random.nextInt(3) > 0 ? NAMES.get(random.nextInt(NAMES.size())) : name();
            overrides.put(
                    directive, new Override(directiveValue(), text(), new Fields(fields(List.of("value", "reason")))));
        }
        var sandbox = new Sandbox(overrides);
        return random.nextInt(4) > 0 || overrides.isEmpty() ? sandbox : sandbox.reset(overrides.firstKey());
    }

    private DirectiveValue directiveValue() {
        return switch (random.nextInt(3)) {
            case 0 -> new DirectiveValue.Toggle(random.nextBoolean());
            case 1 -> new DirectiveValue.Word(text());
            default -> new DirectiveValue.Lines(texts());
        };
    }

    /// Unknown fields: any JSON.
    private TreeMap<String, Object> fields(List<String> taken) {
        var fields = new TreeMap<String, Object>();
        for (var i = random.nextInt(3); i > 0; i--) {
            fields.put(name(), json(2));
        }
        fields.keySet().removeAll(taken);
        return fields;
    }

    private Object json(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> text();
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean();
            case 3 -> new BigInteger(200, random).negate();
            case 4 -> new BigDecimal(new BigInteger(40, random), random.nextInt(-30, 30));
            case 5 ->
                Stream.generate(() -> json(depth - 1)).limit(random.nextInt(3)).toList();
            default -> {
                var object = new TreeMap<String, Object>();
                object.put(name(), json(depth - 1));
                yield object;
            }
        };
    }

    private List<String> texts() {
        return Stream.generate(this::text).limit(random.nextInt(4)).toList();
    }

    private String either(List<String> sensible) {
        return random.nextBoolean() ? sensible.get(random.nextInt(sensible.size())) : text();
    }

    /// Names of JSON fields, which no reader takes with half a surrogate pair.
    private String name() {
        return text().codePoints()
                .mapToObj(c -> c >= 0xD800 && c <= 0xDFFF ? "?" : Character.toString(c))
                .collect(Collectors.joining());
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> HOSTILE.get(random.nextInt(HOSTILE.size()));
            case 2 ->
                pieces(HOSTILE.stream().filter(text -> text.length() < 100).toList());
            case 3 -> pieces(List.of("a", "b", "\"", "\\", "$", "'", "{", "}", "\n", "\r", "%", "#", "/", "*", " "));
            default ->
                random.ints(random.nextInt(20), 0, 0x10000)
                        .mapToObj(character -> String.valueOf((char) character))
                        .collect(Collectors.joining());
        };
    }

    private String pieces(List<String> pieces) {
        return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                .limit(random.nextInt(8))
                .collect(Collectors.joining());
    }
}
