package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Application;
import dev.snowfort.model.Sandbox.Override;
import java.util.stream.Stream;

/// Changes of the sandbox are of directives that exist, with values that they take, and lowering one has a reason.
final class SandboxRules {
    private SandboxRules() {}

    static Stream<Finding> check(Site site) {
        return site.application().sandbox().overrides().entrySet().stream()
                .flatMap(entry -> check(site.index(), site.application(), entry.getKey(), entry.getValue()));
    }

    private static Stream<Finding> check(int index, Application application, String name, Override override) {
        var field = FieldId.sandbox(index, name);
        var directive = Hardening.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (directive.isEmpty()) {
            return Stream.of(Finding.error(
                    field,
                    "Snowfort knows no hardening directive “" + name
                            + "”; look at its spelling, or set it in your own NixOS configuration."));
        }
        var refused = directive.get().refuse(override.value());
        if (refused.isPresent()) {
            return Stream.of(Finding.error(field, refused.get()));
        }
        return directive.get().lowered(application) && override.reason().isBlank()
                ? Stream.of(Finding.warning(
                        field, name + " is lowered without a reason; write down why, for whoever reviews this."))
                : Stream.empty();
    }
}
