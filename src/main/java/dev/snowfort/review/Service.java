package dev.snowfort.review;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Settings;
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
        return UnitSection.of("wsgi-" + application.name() + ".service", directives(application));
    }

    private static Map<String, DirectiveValue> directives(Application application) {
        Map<String, DirectiveValue> directives = new LinkedHashMap<>();
        directives.put("Type", new Word("notify"));
        directives.put("User", new Word(Settings.USER.of(application)));
        if (Settings.SEALED.applies(application) && Settings.SEALED.of(application)) {
            directives.put("RootDirectory", new Word("/run/wsgi-" + application.name() + "-root"));
        }
        Hardening.all().forEach(directive -> directives.put(directive.name(), directive.valueFor(application)));
        return directives;
    }
}
