package dev.snowfort.catalog;

import dev.snowfort.catalog.Kind.Block;
import dev.snowfort.catalog.Kind.Flag;
import dev.snowfort.catalog.Kind.Number;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.catalog.Kind.TextList;
import dev.snowfort.model.Application;
import dev.snowfort.model.Listen;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Who may reach the application, how it listens, and what nginx does in front, in the order of the form.
public final class ServingSettings {
    private static final Predicate<Application> PORT_LISTENER =
            application -> application.listen() instanceof Listen.Port;

    private static final String NEEDS_NGINX = "Needs nginx: switch on “Set up nginx” first.";

    private static final String READABLE_BY_ALL =
            "The Nix store is readable by every user of the machine; keep secrets elsewhere, for example in /etc/keys.";

    public static final Setting<String> HOST_NAME = Setting.of(
                    "hostName",
                    Section.SERVING,
                    new Text(),
                    "localhost",
                    "Host name",
                    "The name in the browser’s address line; nginx’s virtual host.")
            .under("Who may reach it")
            .withExample("shop.example.org")
            .required("Give the host name; localhost when only this machine may connect.")
            .refuse(
                    host -> !Patterns.hostName(host),
                    host -> "“" + host
                            + "” is no host name: write it without scheme and port, as in shop.example.org.");

    public static final Setting<List<String>> ALLOWED_HOSTS = Setting.of(
                    "allowedHosts",
                    Section.SERVING,
                    new TextList("host"),
                    List.<String>of(),
                    "Allowed hosts",
                    "Host names that the application answers for. With localhost alone the service is put in the"
                            + " network jail: it can talk to nobody but this machine.")
            .under("Who may reach it")
            .withExample("www.shop.example.org")
            .withFallback(application -> List.of(application.hostName()))
            .refuse(List::isEmpty, _ -> "Without an allowed host every request is refused; add the host name.")
            .refuse(
                    Patterns.any(host -> !Patterns.allowedHost(host)),
                    hosts -> "“" + Sentences.first(hosts, host -> !Patterns.allowedHost(host))
                            + "” is no host name: write it without scheme and port, as in shop.example.org.");

    public static final Setting<Boolean> UNIX_SOCKET = Setting.of(
                    "unixSocket",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Unix socket",
                    "systemd opens the socket wsgi-<name>.socket and hands it over, so the service needs no network address"
                            + " family at all. Only nginx can connect; without nginx here, the members of the group wsgi-<name>.")
            .under("How it listens");

    public static final Setting<Long> PORT = Setting.of(
                    "port",
                    Section.SERVING,
                    new Number(1024, 65535, ""),
                    Application.DEFAULT_PORT,
                    "Port",
                    "TCP port on the loopback address, 1024 to 65535. Each application needs its own.")
            .under("How it listens")
            .appliesTo(PORT_LISTENER, "Not used: the application listens on a unix socket.")
            .refuse(port -> port < 1 || port > 65535, port -> "There is no port " + port + ": use 1024 to 65535.")
            .refuse(
                    port -> port >= 1 && port < 1024,
                    port -> Rules.named("privilegedPort").say(Map.of("port", port)))
            .refuse(
                    port -> port == DatabaseSettings.POSTGRESQL_PORT,
                    _ -> "PostgreSQL itself listens on port " + DatabaseSettings.POSTGRESQL_PORT + "; use another.");

    public static final Setting<Boolean> PRIVATE_NETWORK = Setting.of(
                    "privateNetwork",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Private network",
                    "No network at all: no outgoing mail, no HTTP, no database on another host. PostgreSQL on this"
                            + " machine works, through its unix socket.")
            .under("How it listens")
            .appliesTo(PORT_LISTENER.negate(), "Needs the unix socket: without a network nobody could reach a port.");

    public static final Setting<Boolean> SEALED = Setting.of(
                    "sealed",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Sealed",
                    "The tightest sandbox that a Django application was seen to work under: a file tree of its own with"
                            + " little more than the Nix store in it, no other processes, fewer system calls.")
            .under("How it listens")
            .appliesTo(
                    application -> PRIVATE_NETWORK.applies(application) && PRIVATE_NETWORK.of(application),
                    "Needs the private network.");

    public static final Setting<Boolean> SETUP_NGINX = Setting.of(
                    "setupNginx",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Set up nginx",
                    "Makes a virtual host that serves static files itself and passes the rest on. Without it nothing of nginx"
                            + " is touched.")
            .under("nginx");

    public static final Setting<String> MAX_BODY_SIZE = Setting.of(
                    "maxBodySize",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Largest request body",
                    "What nginx lets through, uploads included: a number of bytes, or with k, m or g behind it; 0 is no"
                            + " limit. Without a value nginx's own holds, 10m on NixOS.")
            .under("nginx")
            .withExample("25m")
            .appliesTo(SETUP_NGINX::of)
            .refuse(
                    size -> !size.isEmpty() && !Patterns.bodySize(size),
                    size -> "“" + size + "” is no size that nginx knows: write a number, or one with k, m or g behind"
                            + " it, as in 25m.");

    public static final Setting<String> NGINX_EXTRA_CONFIG = Setting.of(
                    "nginx.extraConfig",
                    Section.SERVING,
                    new Block(),
                    "",
                    "Further nginx configuration",
                    "Directives for the virtual host, each ending in a semicolon. nginx refuses to start when one is"
                            + " wrong.")
            .under("nginx")
            .withExample("limit_rate_after 10m;")
            .appliesTo(SETUP_NGINX::of)
            .refuse(text -> !Patterns.environmentValue(text), _ -> Sentences.UNSPEAKABLE);

    public static final Setting<Boolean> FORCE_SSL = Setting.of(
                    "forceSSL",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "HTTPS only",
                    "Plain HTTP is redirected to HTTPS. Needs a certificate: from ACME, the one given below, or your own"
                            + " in services.nginx.virtualHosts.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of, NEEDS_NGINX);

    public static final Setting<Boolean> ENABLE_ACME = Setting.of(
                    "enableACME",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Certificate from ACME",
                    "Let’s Encrypt by default. The machine must also set security.acme.acceptTerms and"
                            + " security.acme.defaults.email.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of, NEEDS_NGINX);

    public static final Setting<String> SSL_CERTIFICATE = Setting.of(
                    "sslCertificate",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Certificate",
                    "Absolute path, on the server, of a certificate that you have already, with its chain, in PEM. Leave"
                            + " it empty with ACME.")
            .under("HTTPS")
            .withExample("/etc/ssl/shop.example.org.pem")
            .appliesTo(SETUP_NGINX::of)
            .refuse(
                    path -> !path.isEmpty() && !Patterns.absolutePath(path),
                    Sentences.notAbsolute("/etc/ssl/shop.example.org.pem"));

    public static final Setting<String> SSL_CERTIFICATE_KEY = Setting.of(
                    "sslCertificateKey",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Key of the certificate",
                    "Absolute path, on the server, of its private key, which nginx's group may read and nobody else."
                            + " Never in the Nix store.")
            .under("HTTPS")
            .withExample("/etc/keys/shop.example.org.key")
            .appliesTo(SETUP_NGINX::of)
            .refuse(Sentences::inStore, _ -> READABLE_BY_ALL)
            .refuse(
                    path -> !path.isEmpty() && !Patterns.absolutePath(path),
                    Sentences.notAbsolute("/etc/keys/shop.example.org.key"));

    public static final Setting<Long> HSTS_MAX_AGE = Setting.of(
                    "hstsMaxAge",
                    Section.SERVING,
                    new Number(0, 315_360_000, "s"),
                    0L,
                    "HSTS",
                    "Seconds, 0 to 315360000, for which browsers refuse plain HTTP after a visit. It cannot be taken"
                            + " back: begin with 3600, go on to 31536000, a year. 0: not sent.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of);

    public static final Setting<String> MEDIA_ROOT = Setting.of(
                    "mediaRoot",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Folder of uploads",
                    "Absolute path on the server, made when it is not there. The application may write in it and finds it"
                            + " as MEDIA_ROOT; nginx serves it below /media/.")
            .under("Media files")
            .withExample("/var/lib/wsgi-media/shop")
            .refuse(
                    path -> path.startsWith("/nix/store"),
                    _ -> "Nobody can write to the Nix store; keep uploads elsewhere, for example in"
                            + " /var/lib/wsgi-media.")
            .refuse(
                    path -> !path.isEmpty() && !Patterns.folder(path),
                    Sentences.notAbsolute("/var/lib/wsgi-media/shop"));

    public static final Setting<List<String>> PRIVATE_MEDIA = Setting.of(
                    "privateMedia",
                    Section.SERVING,
                    new TextList("folder"),
                    List.<String>of(),
                    "Private folders in it",
                    "nginx hands out nothing below these by itself, only what the application tells it to by"
                            + " X-Accel-Redirect.")
            .under("Media files")
            .withExample("invoices")
            .appliesTo(application ->
                    SETUP_NGINX.of(application) && !MEDIA_ROOT.of(application).isEmpty())
            .refuse(
                    Patterns.any(path -> !Patterns.relativePath(path)),
                    paths -> Rules.named("privateMediaPath")
                            .say(Map.of(
                                    "path",
                                    Sentences.quoted(Sentences.first(paths, path -> !Patterns.relativePath(path))))));

    static final List<Setting<?>> ALL = List.of(
            HOST_NAME,
            ALLOWED_HOSTS,
            UNIX_SOCKET,
            PORT,
            PRIVATE_NETWORK,
            SEALED,
            SETUP_NGINX,
            MAX_BODY_SIZE,
            NGINX_EXTRA_CONFIG,
            FORCE_SSL,
            ENABLE_ACME,
            SSL_CERTIFICATE,
            SSL_CERTIFICATE_KEY,
            HSTS_MAX_AGE,
            MEDIA_ROOT,
            PRIVATE_MEDIA);

    private ServingSettings() {}
}
