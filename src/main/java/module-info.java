/// Snowfort: a configurator of hardened WSGI and Django deployments for NixOS.
module dev.snowfort {
    requires atlantafx.base;
    requires java.logging;
    requires javafx.controls;
    requires static org.jspecify;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;

    exports dev.snowfort.app to
            javafx.graphics;
}
