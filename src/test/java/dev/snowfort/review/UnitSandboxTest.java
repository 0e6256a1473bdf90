package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.UnitReview.UnitFile;
import dev.snowfort.review.UnitSandbox.Unset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSandboxTest {
    private static final Systemd NEWEST = Systemd.versions().getLast();
    private static final Application WIKI = new Application("wiki");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "ProtectHome=read-only => ProtectHome => read-only",
                "ProtectHome=1|ProtectHome=TRUE => ProtectHome => yes",
                "ProtectHome=tmpfs|ProtectHome=maybe => ProtectHome => tmpfs",
                "UMask=77 => UMask => 0077",
                "SystemCallErrorNumber=eperm|SystemCallErrorNumber= => SystemCallErrorNumber => kill",
                "LimitCORE=0|LimitCORE= => LimitCORE => infinity",
                "ReadWritePaths=/a /b|ReadWritePaths='/c' -/d => ReadWritePaths => /a, /b, /c, -/d",
                "ReadWritePaths=/a|ReadWritePaths=|ReadWritePaths=/b /b => ReadWritePaths => /b",
                "ReadWritePaths=/a|ReadWritePaths= => ReadWritePaths => (not set)",
                "ReadWritePaths=%S/x /a => ReadWritePaths => /a",
                "SystemCallFilter=@system-service @chown|SystemCallFilter=~@privileged @resources => SystemCallFilter"
                        + " => @system-service, @chown, ~@privileged, ~@resources",
                "SystemCallFilter=@system-service ~@resources => SystemCallFilter => @system-service",
                "SystemCallFilter=@system-service mbind:EPERM => SystemCallFilter => @system-service",
                "SystemCallFilter=~@mount:EPERM|SystemCallFilter=|SystemCallFilter=@default => SystemCallFilter => @default",
                "CapabilityBoundingSet= => CapabilityBoundingSet => (none)",
                "CapabilityBoundingSet=~CAP_CHOWN|CapabilityBoundingSet=~cap_kill => CapabilityBoundingSet => ~CAP_CHOWN, ~CAP_KILL",
                "CapabilityBoundingSet=CAP_CHOWN CAP_KILL|CapabilityBoundingSet=~CAP_KILL => CapabilityBoundingSet => CAP_CHOWN",
                "CapabilityBoundingSet=CAP_CHOWN|CapabilityBoundingSet=~CAP_CHOWN => CapabilityBoundingSet => (none)",
                "CapabilityBoundingSet=|CapabilityBoundingSet=~CAP_KILL => CapabilityBoundingSet => (none)",
                "CapabilityBoundingSet=|CapabilityBoundingSet=CAP_KILL => CapabilityBoundingSet => CAP_KILL",
                "CapabilityBoundingSet=CAP_KILL|CapabilityBoundingSet=~ => CapabilityBoundingSet => (not set)",
                "CapabilityBoundingSet=~|CapabilityBoundingSet=CAP_KILL => CapabilityBoundingSet => CAP_KILL",
                "AmbientCapabilities=~|AmbientCapabilities=CAP_KILL => AmbientCapabilities => ~",
                "AmbientCapabilities=|AmbientCapabilities=~CAP_KILL => AmbientCapabilities => ~CAP_KILL",
                "AmbientCapabilities=~CAP_KILL|AmbientCapabilities=~ => AmbientCapabilities => ~",
                "RestrictAddressFamilies=AF_INET|RestrictAddressFamilies=AF_LOCAL af_inet6 => RestrictAddressFamilies"
                        + " => AF_INET, AF_UNIX, AF_INET6",
                "RestrictAddressFamilies=AF_INET|RestrictAddressFamilies=none => RestrictAddressFamilies => none",
                "RestrictAddressFamilies=none|RestrictAddressFamilies=~AF_INET => RestrictAddressFamilies => ~AF_INET",
                "RestrictAddressFamilies=~AF_INET AF_PACKET|RestrictAddressFamilies=AF_INET => RestrictAddressFamilies => ~AF_PACKET",
                "RestrictAddressFamilies=AF_INET|RestrictAddressFamilies=~AF_INET => RestrictAddressFamilies => none",
                "RestrictNamespaces=user mnt|RestrictNamespaces=~mnt => RestrictNamespaces => user",
                "RestrictNamespaces=yes|RestrictNamespaces=net => RestrictNamespaces => net",
                "RestrictNamespaces=~user => RestrictNamespaces => ~user",
                "RestrictNamespaces=no|RestrictNamespaces=~user => RestrictNamespaces => ~user",
                "RestrictNamespaces=user|RestrictNamespaces=user warp => RestrictNamespaces => user",
                "RestrictNamespaces=user|RestrictNamespaces= => RestrictNamespaces => no",
                "DeviceAllow=/dev/null  rw|DeviceAllow=char-rtc r => DeviceAllow => /dev/null rw, char-rtc r",
                "SocketBindDeny=any|SocketBindAllow=tcp:80 => SocketBindDeny => any",
                "RestrictFileSystems=ext4 tmpfs|RestrictFileSystems=~tmpfs => RestrictFileSystems => ext4, tmpfs, ~tmpfs",
                "IPAddressDeny=any|IPAddressDeny=localhost => IPAddressDeny => any, localhost",
            })
    void manyLinesAreOneValueAsSystemdHasIt(String lines, String directive, String value) {
        var read = read("[Service]\n" + lines.replace('|', '\n'));

        assertThat(read.values().get(directive).display()).isEqualTo(value);
        assertThat(Hardening.named(directive).orElseThrow().refuse(read.values().get(directive)))
                .isEmpty();
    }

    @Test
    void namesWhatIsNotTakenOver() {
        var read = read("""
                [Unit]
                Description=Web
                [Service]
                Type=notify
                User=web
                ExecStart=/bin/true
                ExecStart=/bin/true
                X-Note=mine
                DynamicUser=yes
                RootDirectory=/srv/x
                SELinuxContext=x
                ProtectEverything=yes
                ProtectSystem=maybe
                ReadWritePaths=%S/x
                SystemCallFilter=@system-service ~@resources
                NoExecPaths="/a
                [Install]
                WantedBy=multi-user.target
                """);

        assertThat(read.unit()).isEqualTo("web.service");
        assertThat(read.foreign()).containsExactly("DynamicUser", "RootDirectory", "SELinuxContext");
        assertThat(read.others()).containsExactly("Type", "User", "ExecStart");
        assertThat(read.refused())
                .containsExactly(
                        "A quote or a backslash is left open in NoExecPaths=\"/a; systemd ignores what follows it.",
                        "ProtectSystem does not take “maybe”: it takes no, yes, full, strict.",
                        "ReadWritePaths does not take “%S/x”: it takes absolute paths, with - in front where the path"
                                + " may be missing.",
                        "systemd ignores “~@resources” in SystemCallFilter: ~ stands in front of a whole line.",
                        "systemd 262 does not know ProtectEverything and ignores it.");
        assertThat(read.values()).containsOnlyKeys("NoExecPaths", "ReadWritePaths", "SystemCallFilter");
    }

    @Test
    void dropInsAndWhatSystemctlPrintsAreReadInOrder() {
        var cat = """
                # /etc/systemd/system/web.service
                [Service]
                ProtectHome=yes
                ReadWritePaths=/a

                # /etc/systemd/system/web.service.d/50.conf
                [Service]
                ProtectHome=tmpfs
                ReadWritePaths=/b
                """;

        var read = UnitSandbox.of(List.of(new UnitFile("saved.txt", cat)), NEWEST);

        assertThat(read.unit()).isEqualTo("web.service");
        assertThat(read.values()).containsEntry("ProtectHome", new Word("tmpfs"));
        assertThat(read.values()).containsEntry("ReadWritePaths", new Lines("/a", "/b"));
    }

    @Test
    void takesOverOnlyWhatMeansSomethingElse() {
        var application = WIKI.withSandbox(Sandbox.DEFAULT
                .with("ProtectHome", new Override(new Word("tmpfs"), "a folder is shown"))
                .with("UMask", new Override(new Word("0077"), "private"))
                .with("LockPersonality", new Override(new Toggle(false), "old library")));
        var read = read("""
                [Service]
                ProtectHome=read-only
                UMask=077
                LockPersonality=on
                PrivateTmp=yes
                RestrictAddressFamilies=AF_INET6 AF_INET AF_UNIX
                SystemCallFilter=@system-service
                SystemCallFilter=~@resources @privileged
                MemoryDenyWriteExecute=no
                """);

        var after = read.applyTo(application, Unset.KEPT).sandbox();

        assertThat(after.overrides()).containsOnlyKeys("ProtectHome", "UMask", "MemoryDenyWriteExecute");
        assertThat(after.override("ProtectHome")).contains(new Override(new Word("read-only"), "a folder is shown"));
        assertThat(after.reason("LockPersonality")).isEqualTo("old library");
        assertThat(read.applyTo(application.withSandbox(after), Unset.KEPT).sandbox())
                .isEqualTo(after);
    }

    @Test
    void whatTheUnitDoesNotSetStaysOrIsSwitchedOff() {
        var read = read("[Service]\nExecStart=/bin/true\n");

        assertThat(read.applyTo(WIKI, Unset.KEPT)).isEqualTo(WIKI);
        var open = read.applyTo(WIKI, Unset.OFF);
        assertThat(Hardening.all())
                .allMatch(directive -> UnitValue.same(directive, directive.valueFor(open), directive.off()));
        assertThat(overall(open, NEWEST)).isEqualTo(overall(NEWEST, "[Service]\nUser=wiki\nPrivateMounts=no\n"));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "[Unit], false", "[Service], true", "'  [Service]  ', true", "'# [Service]', false"})
    void asksForAServiceSection(String text, boolean taken) {
        var refusal = UnitSandbox.refuse(List.of(new UnitFile("x", text + "\nProtectHome=yes\n")));

        assertThat(refusal.isEmpty()).isEqualTo(taken);
        refusal.ifPresent(sentence -> assertThat(sentence).startsWith("x has no [Service] section"));
    }

    @Test
    void refusesWhatIsNoText() {
        var bytes = "[Service]\0\u0001ELF".getBytes(StandardCharsets.UTF_8);

        assertThat(UnitSandbox.refuse(List.of(UnitFile.of("program", bytes))).orElseThrow())
                .startsWith("program is no text");
    }

    /// The assessment, which reads the lines in its own way, must not see a difference either.
    @Property(tries = 300)
    void whatWasExportedIsTheSameSandboxWhenItIsImported(@ForAll("applications") Application application) {
        var bare = application.withSandbox(Sandbox.DEFAULT);

        var imported = read(text(application)).applyTo(bare, Unset.OFF);

        for (var directive : Hardening.all()) {
            assertThat(UnitValue.same(directive, directive.valueFor(imported), directive.valueFor(application)))
                    .as(directive.name() + " " + directive.valueFor(application) + directive.valueFor(imported))
                    .isTrue();
        }
        for (var systemd : Systemd.versions()) {
            assertThat(rows(imported, systemd)).isEqualTo(rows(application, systemd));
        }
        assertThat(read(text(application)).applyTo(application, Unset.OFF)).isEqualTo(application);
    }

    /// A list that the user emptied has no line, and so cannot be told from one that is not set.
    @Property(tries = 300)
    void whatIsSetComesBackWithoutLoweringTheRest(@ForAll("applications") Application application) {
        var bare = application.withSandbox(Sandbox.DEFAULT);

        var imported = read(text(application)).applyTo(bare, Unset.KEPT);

        for (var directive : Hardening.all()) {
            var value = directive.valueFor(application);
            var written = !value.equals(new Lines());
            assertThat(directive.valueFor(imported))
                    .as(directive.name())
                    .matches(
                            now -> UnitValue.same(directive, now, written ? value : directive.defaultFor(application)));
        }
    }

    @Provide
    Arbitrary<Application> applications() {
        return Sandboxes.arbitrary();
    }

    private static UnitSandbox read(String unit) {
        return UnitSandbox.of(List.of(new UnitFile("web.service", unit)), NEWEST);
    }

    private static String text(Application application) {
        return Service.of(application).service().stream()
                .map(line -> line.directive() + "=" + line.value() + "\n")
                .collect(Collectors.joining("", "[Service]\n", ""));
    }

    private static Object rows(Application application, Systemd systemd) {
        return systemd.assess(Service.of(application)) instanceof Assessment assessment ? assessment.rows() : "refused";
    }

    private static String overall(Application application, Systemd systemd) {
        return overall(systemd, text(application));
    }

    private static String overall(Systemd systemd, String text) {
        return UnitReview.of(List.of(new UnitFile("x", text)), new Basis(systemd.version(), systemd))
                .exposure()
                .orElseThrow()
                .toString();
    }
}
