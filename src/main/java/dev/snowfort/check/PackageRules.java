package dev.snowfort.check;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.KnownPackages;
import dev.snowfort.catalog.KnownPackages.Caller;
import dev.snowfort.catalog.KnownPackages.CodeMaker;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.Map;
import java.util.stream.Stream;

/// Python packages that are known to meet a wall of the sandbox.
final class PackageRules {
    private static final String CODE = "MemoryDenyWriteExecute";
    private static final String CALLS = "SystemCallFilter";
    private static final String REFUSAL = "SystemCallErrorNumber";

    private PackageRules() {}

    static Stream<Finding> check(Site site) {
        return site.of(GeneralSettings.PYTHON_PACKAGES).stream()
                .distinct()
                .flatMap(name -> Stream.concat(
                        KnownPackages.writableExecutable(name).stream().flatMap(known -> code(site, name, known)),
                        KnownPackages.refusedCall(name).stream().flatMap(known -> call(site, name, known))));
    }

    private static Stream<Finding> code(Site site, String name, CodeMaker known) {
        var reason = name + " " + known.does() + ".";
        return Site.when(
                site.confinement().on(CODE),
                () -> site.finding(
                                "writableExecutable",
                                CODE,
                                Map.of("package", name, "does", known.does(), "unit", site.unit()))
                        .fixedBy(site.fix(
                                "Let it make code",
                                application -> Confinement.set(application, CODE, new Toggle(false), reason))));
    }

    private static Stream<Finding> call(Site site, String name, Caller known) {
        var confinement = site.confinement();
        var kills = confinement.value(REFUSAL).equals(new Word("kill"));
        if (!confinement.refusesCall(known.call(), "@resources") || !kills && !known.fails()) {
            return Stream.empty();
        }
        var values = Map.of("package", name, "does", known.does(), "call", known.call());
        var allow = site.fix("Allow " + known.call(), application -> allowed(application, name, known));
        return Stream.of(
                known.fails()
                        ? site.finding("resourceCall", CALLS, values).fixedBy(allow)
                        : site.finding("resourceCallKills", REFUSAL, values)
                                .fixedBy(site.withoutOverride("Let the call fail instead", REFUSAL)));
    }

    private static Application allowed(Application application, String name, Caller known) {
        return Confinement.add(application, CALLS, name + " " + known.does() + ".", known.call());
    }
}
