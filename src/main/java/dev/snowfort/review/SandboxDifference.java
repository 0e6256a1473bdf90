package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a change would make of an application's sandbox, to be looked at before it is made.
///
/// @param settings those that are switched
/// @param directives in the order of the catalogue, those that it does not have behind
/// @param before what systemd prints now; nothing where it would not load the service
/// @param after what it would print
/// @param brought findings that are not there now
/// @param mended findings that would be gone
public record SandboxDifference(
        List<Switched> settings,
        List<Changed> directives,
        Optional<Exposure> before,
        Optional<Exposure> after,
        List<Finding> brought,
        List<Finding> mended) {
    private static final List<Setting<Boolean>> FLAGS =
            List.of(ServingSettings.UNIX_SOCKET, ServingSettings.PRIVATE_NETWORK, ServingSettings.SEALED);

    public SandboxDifference {
        settings = List.copyOf(settings);
        directives = List.copyOf(directives);
        brought = List.copyOf(brought);
        mended = List.copyOf(mended);
    }

    public record Switched(Setting<Boolean> setting, boolean on) {}

    /// @param before as a unit file writes it
    /// @param after the same, or what becomes of it
    /// @param reason the one in force afterwards; may be empty
    /// @param noted whether that reason is only kept for when the directive is changed again
    public record Changed(
            String name, String before, String after, Direction direction, String reason, boolean noted) {}

    /// What becomes of the protection.
    public enum Direction {
        LOWERED("lowered"),
        TIGHTER("tighter"),
        CHANGED("changed"),
        SAME("same value");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private static Direction of(Directive directive, DirectiveValue before, DirectiveValue after) {
            if (after.equals(before)) {
                return SAME;
            }
            var looser = directive.looser(after, before);
            var tighter = directive.looser(before, after);
            return looser == tighter ? CHANGED : looser ? LOWERED : TIGHTER;
        }
    }

    /// @param index place of the application
    /// @param after what it would be
    public static SandboxDifference of(Deployment deployment, int index, Application after, Systemd systemd) {
        var before = deployment.applications().get(index);
        var now = Check.findings(deployment);
        var then = Check.findings(deployment.with(index, _ -> after));
        return new SandboxDifference(
                FLAGS.stream()
                        .filter(flag -> !flag.of(before).equals(flag.of(after)))
                        .map(flag -> new Switched(flag, flag.of(after)))
                        .toList(),
                Stream.concat(known(before, after), unknown(before, after)).toList(),
                exposure(before, systemd),
                exposure(after, systemd),
                less(then, now),
                less(now, then));
    }

    public boolean isEmpty() {
        return settings.isEmpty() && directives.isEmpty();
    }

    private static Stream<Changed> known(Application before, Application after) {
        return Hardening.all().stream()
                .filter(directive -> !directive.valueFor(before).equals(directive.valueFor(after))
                        || differs(directive.name(), before.sandbox(), after.sandbox()))
                .map(directive -> changed(directive, before, after));
    }

    private static Changed changed(Directive directive, Application before, Application after) {
        var name = directive.name();
        var byDefault = after.sandbox().override(name).isEmpty();
        var direction = Direction.of(directive, directive.valueFor(before), directive.valueFor(after));
        return new Changed(
                name,
                directive.valueFor(before).display(),
                directive.valueFor(after).display(),
                direction == Direction.LOWERED && byDefault && isException(directive) ? Direction.CHANGED : direction,
                after.sandbox().reason(name),
                byDefault);
    }

    /// An entry only takes back something of another list, which the module sets together with it.
    private static boolean isException(Directive directive) {
        return directive.kind().isMereList() && directive.moreIs() == Directive.More.LOOSER;
    }

    private static boolean differs(String name, Sandbox before, Sandbox after) {
        return !before.override(name).equals(after.override(name));
    }

    private static Stream<Changed> unknown(Application before, Application after) {
        return before.sandbox().overrides().keySet().stream()
                .filter(name -> Hardening.all().stream()
                        .noneMatch(directive -> directive.name().equals(name)))
                .filter(name -> differs(name, before.sandbox(), after.sandbox()))
                .map(name -> new Changed(
                        name,
                        before.sandbox().overrides().get(name).value().display(),
                        "(removed)",
                        Direction.CHANGED,
                        after.sandbox().reason(name),
                        true));
    }

    private static Optional<Exposure> exposure(Application application, Systemd systemd) {
        return systemd.assess(Service.of(application)) instanceof Assessment assessment
                ? Optional.of(assessment.overall())
                : Optional.empty();
    }

    /// Two fixes are never equal, so what a finding says is what tells it from another.
    private static List<Finding> less(List<Finding> findings, List<Finding> others) {
        var rest = new ArrayList<>(findings);
        rest.removeIf(finding -> others.stream()
                .anyMatch(other -> other.severity() == finding.severity()
                        && other.field().equals(finding.field())
                        && other.message().equals(finding.message())));
        return rest;
    }
}
