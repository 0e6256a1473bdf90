package dev.snowfort.model;

/// What kind of application gunicorn serves.
public sealed interface Framework {
    /// @param settings settings module, `shop.settings`
    /// @param manage path of `manage.py` inside the source
    record Django(String settings, String manage) implements Framework {
        /// The WSGI module that `startproject` makes beside the settings: `shop.wsgi` for `shop.settings.production`.
        /// Empty while the settings are.
        public String deducedModule() {
            return settings.isEmpty() ? "" : settings.split("\\.", 2)[0] + ".wsgi";
        }
    }

    record Wsgi() implements Framework {}
}
