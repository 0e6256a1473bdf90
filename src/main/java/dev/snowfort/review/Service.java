package dev.snowfort.review;

import dev.snowfort.catalog.Circumstance;
import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.LinkedHashMap;
import java.util.Map;

/// The `[Service]` section that the module makes of an application, as far as systemd assesses it.
public final class Service {
    private Service() {}

    public static UnitSection of(Application application) {
        return of(application, directives(application));
    }

    static UnitSection of(Application application, Map<String, DirectiveValue> directives) {
        return UnitSection.of(unit(application), directives);
    }

    static String unit(Application application) {
        return "wsgi-" + application.name() + ".service";
    }

    static Map<String, DirectiveValue> directives(Application application) {
        Map<String, DirectiveValue> directives = new LinkedHashMap<>();
        directives.put("Type", new Word("notify"));
        directives.put("User", new Word(DatabaseSettings.USER.of(application)));
        if (ServingSettings.SEALED.applies(application) && ServingSettings.SEALED.of(application)) {
            directives.put("RootDirectory", new Word("/run/wsgi-" + application.name() + "-root"));
        }
        var defaults = DefaultSandbox.of(application);
        for (var directive : Hardening.all()) {
            if (isWritten(directive, application, defaults)) {
                directives.put(directive.name(), directive.valueFor(application, defaults));
            }
        }
        return directives;
    }

    /// What is off by default has no line in the unit.
    private static boolean isWritten(Directive directive, Application application, DefaultSandbox defaults) {
        return application.sandbox().override(directive.name()).isPresent()
                || directive.defaults().containsKey(Circumstance.ALWAYS)
                || !defaults.value(directive).equals(directive.off());
    }
}
