package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardeningTest {
    @Test
    void holdsTheModulesWholeSandbox() {
        assertThat(Hardening.all())
                .extracting(Directive::name)
                .containsExactlyInAnyOrder(
                        "ProtectProc",
                        "ProcSubset",
                        "NoNewPrivileges",
                        "AmbientCapabilities",
                        "CapabilityBoundingSet",
                        "UMask",
                        "ProtectSystem",
                        "ProtectHome",
                        "PrivateTmp",
                        "PrivateDevices",
                        "PrivateUsers",
                        "DevicePolicy",
                        "ProtectHostname",
                        "ProtectClock",
                        "ProtectKernelTunables",
                        "ProtectKernelModules",
                        "ProtectKernelLogs",
                        "ProtectControlGroups",
                        "RestrictAddressFamilies",
                        "RestrictNamespaces",
                        "LockPersonality",
                        "MemoryDenyWriteExecute",
                        "RestrictRealtime",
                        "RestrictSUIDSGID",
                        "RemoveIPC",
                        "PrivateMounts",
                        "ReadWritePaths",
                        "ReadOnlyPaths",
                        "SystemCallArchitectures",
                        "SystemCallFilter",
                        "SystemCallErrorNumber",
                        "IPAddressAllow",
                        "IPAddressDeny",
                        "PrivateNetwork",
                        "NoExecPaths",
                        "ExecPaths",
                        "InaccessiblePaths",
                        "BindReadOnlyPaths",
                        "SocketBindDeny",
                        "KeyringMode",
                        "PrivatePIDs",
                        "PrivateIPC",
                        "BindLogSockets",
                        "LimitCORE",
                        "LimitMEMLOCK",
                        "BindPaths",
                        "TemporaryFileSystem",
                        "DeviceAllow",
                        "RestrictFileSystems",
                        "SocketBindAllow",
                        "RestrictNetworkInterfaces",
                        "PrivateBPF",
                        "SupplementaryGroups",
                        "SystemCallLog",
                        "MemoryHigh",
                        "MemorySwapMax",
                        "LimitNPROC",
                        "NotifyAccess",
                        "Delegate",
                        "MountAPIVFS",
                        "SecureBits",
                        "MemoryMax",
                        "MemoryZSwapMax",
                        "OOMPolicy",
                        "MemoryKSM",
                        "TasksMax",
                        "CPUQuota",
                        "LimitNOFILE",
                        "LimitFSIZE");
    }

    @Test
    void everyEntrySaysAllThatOneMustKnow() {
        for (var directive : Hardening.all()) {
            assertThat(List.of(
                            directive.title(),
                            directive.summary(),
                            directive.protects(),
                            directive.breaks(),
                            directive.shows(),
                            directive.switchOff(),
                            directive.manual().page(),
                            directive.manual().term()))
                    .as(directive.name())
                    .doesNotContain("");
            assertThat(directive.summary())
                    .as(directive.name())
                    .hasSizeLessThanOrEqualTo(76)
                    .endsWith(".");
            assertThat(directive.since()).as(directive.name()).isPositive();
            if (directive.kind().isChosen()) {
                assertThat(directive.values()).as(directive.name()).hasSizeGreaterThan(1);
            }
            assertThat(directive.also())
                    .as(directive.name())
                    .allMatch(name -> Hardening.named(name).isPresent() || name.matches("[A-Z]\\w+"));
        }
    }

    @Test
    void everyDefaultAndEveryOfferedValueIsOneThatTheDirectiveTakes() {
        for (var directive : Hardening.all()) {
            assertThat(directive.refuse(directive.off())).as(directive.name()).isEmpty();
            directive
                    .defaults()
                    .values()
                    .forEach(value -> assertThat(directive.refuse(value))
                            .as(directive.name())
                            .isEmpty());
            directive
                    .values()
                    .forEach(choice -> assertThat(directive.refuse(asSet(directive, choice.value())))
                            .as(directive.name() + " " + choice.value())
                            .isEmpty());
        }
    }

    @Test
    void theSandboxFollowsHowTheApplicationIsReached() {
        var jailed = new Application("wiki");
        assertThat(effective(jailed, "IPAddressDeny")).isEqualTo(new Lines("any"));
        assertThat(effective(jailed, "IPAddressAllow")).isEqualTo(new Lines("localhost"));
        assertThat(effective(jailed, "PrivateNetwork")).isEqualTo(new Toggle(false));

        var public_ = ServingSettings.HOST_NAME.set(jailed, "wiki.example.org");
        assertThat(effective(public_, "IPAddressDeny")).isEqualTo(new Lines());
        assertThat(effective(public_, "RestrictAddressFamilies"))
                .isEqualTo(new Lines("AF_UNIX", "AF_INET", "AF_INET6"));

        var sealed = ServingSettings.PRIVATE_NETWORK.set(ServingSettings.UNIX_SOCKET.set(public_, true), true);
        assertThat(effective(sealed, "RestrictAddressFamilies")).isEqualTo(new Lines("AF_UNIX"));
        assertThat(effective(sealed, "PrivateNetwork")).isEqualTo(new Toggle(true));
        assertThat(effective(sealed, "IPAddressDeny")).isEqualTo(new Lines("any"));
        assertThat(effective(sealed, "IPAddressAllow")).isEqualTo(new Lines());
    }

    @Test
    void aSealedApplicationHasTheTightestSet() {
        var open = ServingSettings.PRIVATE_NETWORK.set(
                ServingSettings.UNIX_SOCKET.set(new Application("wiki"), true), true);
        var sealed = open.withSettings(open.settings().with("sealed", true));
        assertThat(effective(open, "PrivateIPC")).isEqualTo(new Toggle(false));
        assertThat(effective(sealed, "PrivateIPC")).isEqualTo(new Toggle(true));
        assertThat(effective(sealed, "SocketBindDeny")).isEqualTo(new Lines("any"));
        for (var directive : Hardening.all()) {
            // ExecPaths means nothing without NoExecPaths, and pipes come back only after ~@ipc took them.
            if (!List.of("ExecPaths", "SystemCallFilter").contains(directive.name())) {
                assertThat(directive.looser(directive.defaultFor(sealed), directive.defaultFor(open)))
                        .as(directive.name())
                        .isFalse();
            }
        }

        var reachable = ServingSettings.UNIX_SOCKET.set(sealed, false);
        assertThat(Hardening.effective(reachable)).isEqualTo(Hardening.effective(new Application("wiki")));
    }

    @Test
    void theSandboxOpensForADatabaseElsewhereByThatMuch() {
        var jailed = new Application("wiki");
        var byPort = withDatabase(jailed, "10.0.0.5");
        assertThat(effective(byPort, "IPAddressAllow")).isEqualTo(new Lines("localhost", "10.0.0.5"));

        var bySocket = ServingSettings.HOST_NAME.set(ServingSettings.UNIX_SOCKET.set(jailed, true), "wiki.example.org");
        assertThat(effective(withDatabase(bySocket, "10.0.0.5"), "RestrictAddressFamilies"))
                .isEqualTo(new Lines("AF_UNIX", "AF_INET"));
        assertThat(effective(withDatabase(bySocket, "10.0.0.5"), "IPAddressDeny"))
                .isEqualTo(new Lines("any"));
        assertThat(effective(withDatabase(bySocket, "10.0.0.5"), "IPAddressAllow"))
                .isEqualTo(new Lines("10.0.0.5"));
        assertThat(effective(withDatabase(bySocket, "2001:db8::5"), "RestrictAddressFamilies"))
                .isEqualTo(new Lines("AF_UNIX", "AF_INET6"));
        assertThat(effective(withDatabase(bySocket, "db.example.org"), "RestrictAddressFamilies"))
                .isEqualTo(new Lines("AF_UNIX", "AF_INET", "AF_INET6"));
        assertThat(effective(withDatabase(bySocket, "db.example.org"), "IPAddressDeny"))
                .isEqualTo(new Lines());
        assertThat(Hardening.effective(withDatabase(bySocket, "/run/pooler"))).isEqualTo(Hardening.effective(bySocket));
    }

    /// The anchors are those that systemd's own sources link to.
    @ParameterizedTest
    @CsvSource({
        "PrivateTmp, systemd.exec.html#PrivateTmp=",
        "NoExecPaths, systemd.exec.html#ReadWritePaths=",
        "BindReadOnlyPaths, systemd.exec.html#BindPaths=",
        "LimitCORE, systemd.exec.html#LimitCPU=",
        "NotifyAccess, systemd.service.html#NotifyAccess=",
        "DevicePolicy, systemd.resource-control.html#DevicePolicy=auto%7Cclosed%7Cstrict",
        "IPAddressDeny, systemd.resource-control.html#IPAddressAllow=ADDRESS[/PREFIXLENGTH]%E2%80%A6",
        "SocketBindDeny, systemd.resource-control.html#SocketBindAllow=bind-rule",
        "MemoryHigh, systemd.resource-control.html#MemoryHigh=bytes",
    })
    void everyDirectiveIsOnePageOfTheManualAway(String directive, String page) {
        assertThat(Hardening.named(directive).orElseThrow().manual().address())
                .isEqualTo("https://www.freedesktop.org/software/systemd/man/latest/" + page);
    }

    @Test
    void limitsHaveTheDefaultsOfTheirSettings() {
        var shop = new Application("shop");
        assertThat(effective(shop, "MemoryMax")).isEqualTo(new Word("75%"));
        assertThat(effective(shop, "TasksMax")).isEqualTo(new Word("512"));
        assertThat(effective(shop, "CPUQuota")).isEqualTo(new Word("infinity"));
        assertThat(effective(ProcessSettings.CPU_QUOTA.set(shop, "150%"), "CPUQuota"))
                .isEqualTo(new Word("150%"));
        assertThat(Hardening.named("LimitNOFILE").orElseThrow().setting()).contains(ProcessSettings.LIMIT_NOFILE);
    }

    @Test
    void theGroupsStandInTheOrderOfThePage() {
        assertThat(Hardening.byGroup().keySet())
                .extracting(Directive.Group::title)
                .containsExactly(
                        "File system", "Network", "Kernel", "Privileges", "System calls", "Processes and resources");
    }

    private static DirectiveValue asSet(Directive directive, DirectiveValue offered) {
        return directive.kind().isList() && offered instanceof Word(String entry) ? new Lines(entry) : offered;
    }

    private static Application withDatabase(Application application, String host) {
        return application.withSettings(
                application.settings().with("database.createLocally", false).with("database.host", host));
    }

    private static DirectiveValue effective(Application application, String directive) {
        return Hardening.effective(application).get(directive);
    }
}
