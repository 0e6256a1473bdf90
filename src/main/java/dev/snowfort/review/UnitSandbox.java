package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Remark;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.review.UnitReview.UnitFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sandbox that somebody's unit describes, in the values of the catalogue, and what of it is not taken over.
///
/// @param unit its full name
/// @param values of the directives that the unit sets
/// @param refused lines, or words of them, that are not taken, in sentences
/// @param foreign directives of a sandbox that the catalogue does not have
/// @param others directives that are no part of the sandbox
public record UnitSandbox(
        String unit,
        SequencedMap<String, DirectiveValue> values,
        List<String> refused,
        List<String> foreign,
        List<String> others) {
    /// What sandboxes a service and counts for nothing in its exposure; the assessment names the others.
    private static final Set<String> SANDBOXING = Set.of(
            "AppArmorProfile",
            "BPFProgram",
            "BindNetworkInterface",
            "DynamicUser",
            "ExtensionDirectories",
            "ExtensionImages",
            "IPCNamespacePath",
            "LoadCredential",
            "LoadCredentialEncrypted",
            "MountFlags",
            "NFTSet",
            "NetworkNamespacePath",
            "Personality",
            "RootEphemeral",
            "RootHash",
            "SELinuxContext",
            "SetCredential",
            "SetCredentialEncrypted",
            "SmackProcessLabel",
            "UserNamespacePath");

    private static final Set<String> ACCOUNTS = Set.of("User", "Group", "WorkingDirectory");

    public UnitSandbox {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        refused = List.copyOf(refused);
        foreign = List.copyOf(foreign);
        others = List.copyOf(others);
    }

    /// What becomes of directives that the unit does not set.
    public enum Unset {
        /// They stay as they are in the application.
        KEPT,
        /// They are as systemd has them without a line.
        OFF
    }

    /// @param files the unit and its drop-ins, as in a [UnitReview]
    /// @param systemd whose reading of the unit is asked
    public static UnitSandbox of(List<UnitFile> files, Systemd systemd) {
        return of(UnitReview.section(files), systemd);
    }

    static UnitSandbox of(UnitSection section, Systemd systemd) {
        var read = new TreeMap<String, UnitValue>();
        var foreign = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var line : section.service()) {
            var directive = named(line.directive());
            if (directive.isPresent()) {
                read.computeIfAbsent(line.directive(), _ -> new UnitValue(directive.get()))
                        .line(line.value());
            } else if (!line.directive().startsWith("X-") && systemd.knows(line.directive())) {
                (isSandboxing(line, systemd) ? foreign : others).add(line.directive());
            }
        }
        return new UnitSandbox(
                section.unit(),
                values(read),
                refused(read, systemd.assess(section).remarks()),
                List.copyOf(foreign),
                List.copyOf(others));
    }

    /// Why files are no unit to take a sandbox from, in a sentence; nothing where they are.
    public static Optional<String> refuse(List<UnitFile> files) {
        var names = String.join(" and ", files.stream().map(UnitFile::name).toList());
        if (files.stream().anyMatch(file -> file.text().contains("\0"))) {
            return Optional.of(names + " is no text; choose a unit file, or what systemctl cat prints.");
        }
        if (UnitReview.section(files).hasService()) {
            return Optional.empty();
        }
        return Optional.of(names + " has no [Service] section, and so no sandbox to take over; choose the unit file of"
                + " a service, or what systemctl cat prints.");
    }

    /// The application with the sandbox of this unit. What it writes differently and means alike stays as it is.
    public Application applyTo(Application application, Unset unset) {
        var changed = application;
        for (var directive : Hardening.all()) {
            var value = Optional.ofNullable(values.get(directive.name()))
                    .or(() -> unset == Unset.OFF ? Optional.of(directive.off()) : Optional.empty());
            if (value.isPresent()) {
                changed = applied(changed, directive, value.get());
            }
        }
        return changed;
    }

    private static Application applied(Application application, Directive directive, DirectiveValue value) {
        var sandbox = application.sandbox();
        if (UnitValue.same(directive, value, directive.valueFor(application))) {
            return application;
        }
        return application.withSandbox(
                UnitValue.same(directive, value, directive.defaultFor(application))
                        ? sandbox.reset(directive.name())
                        : sandbox.with(directive.name(), sandbox.changed(directive.name(), value)));
    }

    private static SequencedMap<String, DirectiveValue> values(Map<String, UnitValue> read) {
        var values = new LinkedHashMap<String, DirectiveValue>();
        read.forEach((name, lines) -> lines.value().ifPresent(value -> values.put(name, value)));
        return values;
    }

    /// One sentence for each directive is enough: its own rather than that of the assessment.
    private static List<String> refused(Map<String, UnitValue> read, List<Remark> remarks) {
        var own = new ArrayList<String>();
        read.values().forEach(lines -> own.addAll(lines.refused()));
        var others = remarks.stream()
                .filter(remark -> Optional.ofNullable(read.get(remark.directive()))
                        .filter(lines -> !lines.refused().isEmpty())
                        .isEmpty())
                .map(Remark::sentence);
        return Stream.concat(own.stream(), others).distinct().toList();
    }

    private static boolean isSandboxing(Assignment line, Systemd systemd) {
        return SANDBOXING.contains(line.directive())
                || systemd.rates(line.directive()) && !ACCOUNTS.contains(line.directive());
    }

    private static Optional<Directive> named(String name) {
        return Hardening.all().stream()
                .filter(directive -> directive.name().equals(name))
                .findFirst();
    }
}
