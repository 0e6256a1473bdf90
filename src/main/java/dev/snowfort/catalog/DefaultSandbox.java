package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Listen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The module's sandbox for an application before the user changes anything. What decides it is looked at once for all
/// directives.
///
/// @param circumstances those that apply, in order
/// @param given what settings of the form give, by directive
/// @param database address of a database elsewhere, which the filter of addresses lets through; empty for none
public record DefaultSandbox(List<Circumstance> circumstances, Map<String, DirectiveValue> given, String database) {
    public DefaultSandbox {
        circumstances = List.copyOf(circumstances);
        given = Map.copyOf(given);
    }

    public static DefaultSandbox of(Application application) {
        var host = DatabaseHost.of(application);
        var filtered = application.jailed() || !(application.listen() instanceof Listen.Port);
        return new DefaultSandbox(
                Circumstance.of(application), given(application), filtered && host.isAddress() ? host.name() : "");
    }

    public DirectiveValue value(Directive directive) {
        var value = circumstances.stream()
                .map(directive.defaults()::get)
                .filter(Objects::nonNull)
                .reduce(given.getOrDefault(directive.name(), directive.off()), (_, later) -> later);
        return directive.name().equals("IPAddressAllow") && !database.isEmpty() ? withDatabase(value) : value;
    }

    private static Map<String, DirectiveValue> given(Application application) {
        var given = new HashMap<String, DirectiveValue>();
        for (var directive : Hardening.all()) {
            directive
                    .setting()
                    .map(setting -> String.valueOf(setting.of(application)))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> given.put(directive.name(), new Word(text)));
        }
        return given;
    }

    /// Nothing else is let through.
    private DirectiveValue withDatabase(DirectiveValue allowed) {
        var addresses = new ArrayList<>(Directive.entries(allowed));
        addresses.add(database);
        return new Lines(addresses);
    }
}
