package dev.snowfort.check;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.Sandbox.Override;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes of the sandbox are of directives that exist, with values that they take, and lowering one has a reason.
final class SandboxRules {
    private static final Map<String, Directive> DIRECTIVES =
            Hardening.all().stream().collect(Collectors.toUnmodifiableMap(Directive::name, Function.identity()));

    private SandboxRules() {}

    static Stream<Finding> check(Site site) {
        return site.application().sandbox().overrides().entrySet().stream()
                .flatMap(entry -> check(site, entry.getKey(), entry.getValue()).stream());
    }

    private static Optional<Finding> check(Site site, String name, Override override) {
        var values = Map.of("directive", name);
        var directive = DIRECTIVES.get(name);
        if (directive == null) {
            return Optional.of(site.finding("sandboxUnknown", name, values)
                    .fixedBy(site.fix(
                            "Take it out",
                            application -> application.withSandbox(
                                    application.sandbox().without(name)))));
        }
        var back = site.withoutOverride("Back to the default", name);
        var specifier = specifier(directive, override.value());
        if (specifier.isPresent()) {
            return specifier.map(path -> site.finding("specifier", name, Map.of("directive", name, "value", path))
                    .fixedBy(back));
        }
        var refused = directive.refuse(override.value());
        if (refused.isPresent()) {
            return refused.map(sentence ->
                    Finding.error(FieldId.sandbox(site.index(), name), sentence).fixedBy(back));
        }
        return directive.lowered(site.application()) && override.reason().isBlank()
                ? Optional.of(site.finding("sandboxReason", name, values).fixedBy(back))
                : Optional.empty();
    }

    /// Everywhere else the module doubles the sign.
    private static Optional<String> specifier(Directive directive, DirectiveValue value) {
        return directive.kind() == DirectiveKind.PATHS && value instanceof Lines(var entries)
                ? entries.stream().filter(entry -> entry.contains("%")).findFirst()
                : Optional.empty();
    }
}
