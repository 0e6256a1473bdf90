package dev.snowfort.review;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Applications in every circumstance, with overrides at random that the catalogue takes, odd forms among them.
final class Sandboxes {
    private static final int LONGEST = 4;

    private final Random random;

    private Sandboxes(Random random) {
        this.random = random;
    }

    static Arbitrary<Application> arbitrary() {
        return Arbitraries.randomValue(random -> new Sandboxes(random).application());
    }

    private Application application() {
        var application = new Application("wiki");
        for (var flag : List.of(ServingSettings.UNIX_SOCKET, ServingSettings.PRIVATE_NETWORK, ServingSettings.SEALED)) {
            application = random.nextBoolean() ? flag.set(application, true) : application;
        }
        application = ServingSettings.HOST_NAME.set(application, one("localhost", "wiki.example.org"));
        application = DatabaseSettings.DATABASE_HOST.set(application, one("", "10.0.0.7", "fd00::7", "db.example.org"));
        for (var directive : Hardening.all()) {
            var value = value(directive);
            if (random.nextInt(3) == 0 && !value.equals(directive.defaultFor(application))) {
                var override = new Override(value, one("", "so be it"));
                application = application.withSandbox(application.sandbox().with(directive.name(), override));
            }
        }
        return application;
    }

    private DirectiveValue value(Directive directive) {
        return switch (directive.kind()) {
            case SWITCH, CHOICE ->
                directive
                        .values()
                        .get(random.nextInt(directive.values().size()))
                        .value();
            case MASK -> new Word(one("0077", "022", "0000", "0750"));
            case ERRNO -> new Word(one("EPERM", "kill", "13"));
            case LIMIT -> new Word(one("0", "64", "8M", "infinity", "60%"));
            case CAPABILITIES ->
                // None that comes to all again: what a further line does then depends on the version.
                lines("", "CAP_CHOWN", "CAP_KILL CAP_CHOWN", "~CAP_SYS_ADMIN CAP_KILL", "~CAP_BPF");
            case FAMILIES -> lines("none", "~", "AF_UNIX", "AF_INET AF_INET6", "~AF_PACKET", "~AF_INET AF_UNIX");
            case CALLS ->
                lines("@system-service", "~@privileged", "chown fchown", "~@aio @pkey", "~chown:EPERM", "@chown");
            case ARCHITECTURES -> lines("native", "x86", "x86 x32");
            case PATHS -> lines("/a", "-/b", "+/c", "/d:/e", "/f:ro");
            case ADDRESSES -> lines("any", "localhost", "10.0.0.0/8", "::1", "multicast");
            case PORTS -> lines("any", "tcp:80", "ipv4:udp:1-9");
            case DEVICES -> lines("/dev/null rw", "char-rtc r", "/dev/fuse");
            case INTERFACES -> lines("lo", "~eth0", "eth1");
            case FILE_SYSTEMS -> lines("ext4", "@temporary", "~tmpfs");
            case GROUPS -> lines("video", "audio");
            case BITS -> lines("noroot", "noroot-locked keep-caps");
            case NAMESPACES ->
                random.nextInt(3) == 0
                        ? new Toggle(random.nextBoolean())
                        : lines("user mnt", "net", "~user", "~net mnt", "uts");
        };
    }

    private Lines lines(String... entries) {
        return new Lines(Stream.generate(() -> one(entries))
                .limit(random.nextInt(LONGEST))
                .toList());
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
