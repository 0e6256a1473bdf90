package dev.snowfort.model;

import java.util.List;

/// One application as the user described it: a name, the settings that were chosen (all others have their defaults)
/// and what was changed in its sandbox. The settings are read and written through `catalog.Setting`; the closed choices
/// among them have a type of their own here.
public record Application(String name, Fields settings, Sandbox sandbox) {
    public static final long DEFAULT_PORT = 8000;

    public Application(String name) {
        this(name, Fields.NONE, Sandbox.DEFAULT);
    }

    public Application withName(String changed) {
        return new Application(changed, settings, sandbox);
    }

    public Application withSettings(Fields changed) {
        return new Application(name, changed, sandbox);
    }

    public Application withSandbox(Sandbox changed) {
        return new Application(name, settings, changed);
    }

    public Framework framework() {
        return settings.get("django.settings")
                .<Framework>map(module -> new Framework.Django((String) module, text("django.manage", "manage.py")))
                .orElse(new Framework.Wsgi());
    }

    public Source source() {
        return Source.of(text("root", ""), text("rootDirectory", ""));
    }

    public Listen listen() {
        return flag("unixSocket")
                ? new Listen.UnixSocket(flag("privateNetwork"))
                : new Listen.Port((Long) settings.get("port").orElse(DEFAULT_PORT));
    }

    public KeysSource keysSource() {
        return switch (text("keysFrom", "file")) {
            case "sops" -> new KeysSource.Sops(text("keysSecret", name + "/keys"));
            case "agenix" -> new KeysSource.Agenix(text("keysSecret", name));
            case "credentials" -> new KeysSource.Credentials();
            default -> new KeysSource.PlainFile(text("keysFile", ""));
        };
    }

    public String hostName() {
        return text("hostName", "localhost");
    }

    public List<String> allowedHosts() {
        return settings.get("allowedHosts").map(Application::texts).orElseGet(() -> List.of(hostName()));
    }

    /// Whether the service may talk to this machine alone: nobody else is allowed to connect to it.
    public boolean jailed() {
        return allowedHosts().stream().allMatch("localhost"::equals);
    }

    private String text(String name, String fallback) {
        return (String) settings.get(name).orElse(fallback);
    }

    private boolean flag(String name) {
        return settings.get(name).equals(java.util.Optional.of(true));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
