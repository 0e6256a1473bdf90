package dev.snowfort.check;

import dev.snowfort.catalog.DatabaseHost;
import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.HostVariables;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the sandbox in force lets an application do, read as systemd reads it. The module reads it in the same way.
///
/// @param defaults those of the application
record Confinement(Application application, DefaultSandbox defaults) {
    private static final Map<String, Directive> DIRECTIVES =
            Hardening.all().stream().collect(Collectors.toUnmodifiableMap(Directive::name, Function.identity()));
    private static final Set<String> EVERY_ADDRESS = Set.of("any", "0.0.0.0/0", "::/0");

    Confinement(Application application) {
        this(application, DefaultSandbox.of(application));
    }

    DirectiveValue value(String directive) {
        return DIRECTIVES.get(directive).valueFor(application, defaults);
    }

    boolean on(String directive) {
        return value(directive).equals(new Toggle(true));
    }

    List<String> lines(String directive) {
        return switch (value(directive)) {
            case Lines(List<String> entries) -> entries;
            case Word(String text) -> List.of(text);
            case Toggle(boolean on) -> List.of(on ? "yes" : "no");
        };
    }

    List<String> words(String directive) {
        return lines(directive).stream().flatMap(line -> split(line).stream()).toList();
    }

    private static List<String> split(String line) {
        return Arrays.stream((line.startsWith("~") ? line.substring(1) : line).split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether the list, which its first line makes one of the allowed or of the refused, lets a family of addresses
    /// pass. Names of no family are passed over.
    boolean takesFamily(String family) {
        var lines = lines("RestrictAddressFamilies").stream()
                .filter(line -> line.isEmpty() || !families(line).isEmpty())
                .toList();
        var since = lines.subList(lines.lastIndexOf("") + 1, lines.size());
        if (since.isEmpty()) {
            return true;
        }
        var allows = !since.getFirst().startsWith("~");
        var listed = new LinkedHashSet<String>();
        for (var line : since) {
            if (line.startsWith("~") == allows) {
                families(line).forEach(listed::remove);
            } else {
                listed.addAll(families(line));
            }
        }
        return listed.contains(family) == allows;
    }

    private static List<String> families(String line) {
        return split(line).stream()
                .filter(word -> word.startsWith("AF_") || word.equals("none"))
                .toList();
    }

    /// Whether the last line that says something of a system call, by one of these names, refuses it.
    boolean refusesCall(String call, String... groups) {
        var names = new LinkedHashSet<>(List.of(groups));
        names.addAll(List.of(call, "@system-service"));
        var refused = false;
        for (var line : lines("SystemCallFilter")) {
            if (split(line).stream().anyMatch(word -> names.contains(word.split(":")[0]))) {
                refused = line.startsWith("~");
            }
        }
        return refused;
    }

    boolean reachesFamily(String host) {
        var database = new DatabaseHost(host);
        return !database.isIPv6() && takesFamily("AF_INET") || !database.isIPv4() && takesFamily("AF_INET6");
    }

    /// Whether packets to a host are dropped. An address that was let through by hand counts as that of any name.
    boolean drops(String host) {
        var database = DatabaseHost.of(application).name();
        return words("IPAddressDeny").stream().anyMatch(EVERY_ADDRESS::contains)
                && words("IPAddressAllow").stream()
                        .noneMatch(allowed -> EVERY_ADDRESS.contains(allowed)
                                || allowed.equals(host)
                                || (HostVariables.isLocal(host)
                                        ? HostVariables.isLocal(allowed)
                                        : !HostVariables.isLocal(allowed) && !allowed.equals(database)));
    }

    /// Back to the default; a reason that is there stays.
    static Application reset(Application application, String directive) {
        return application.withSandbox(application.sandbox().reset(directive));
    }

    /// With a value of its own; a reason that is there already stays.
    static Application set(Application application, String directive, DirectiveValue value, String reason) {
        var changed = application.sandbox().changed(directive, value);
        var explained = changed.reason().isBlank() ? changed.withReason(reason) : changed;
        return application.withSandbox(application.sandbox().with(directive, explained));
    }

    static Application add(Application application, String directive, String reason, String... entries) {
        var lines = new ArrayList<>(new Confinement(application).lines(directive));
        Arrays.stream(entries).filter(entry -> !lines.contains(entry)).forEach(lines::add);
        return set(application, directive, new Lines(lines), reason);
    }
}
