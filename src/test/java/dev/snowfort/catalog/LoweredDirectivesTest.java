package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoweredDirectivesTest {
    @ParameterizedTest
    @MethodSource("values")
    void knowsWhatIsLowered(String directive, DirectiveValue value, boolean lowered) {
        var application = new Application("shop");
        var sandbox = application.sandbox().with(directive, new Override(value, ""));

        assertThat(Hardening.named(directive).orElseThrow().lowered(application.withSandbox(sandbox)))
                .isEqualTo(lowered);
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("LockPersonality", new Toggle(false), true),
                Arguments.of("LockPersonality", new Toggle(true), false),
                Arguments.of("ProtectSystem", new Word("full"), true),
                Arguments.of("ProtectProc", new Word("default"), true),
                Arguments.of("UMask", new Word("0077"), false),
                Arguments.of("UMask", new Word("0022"), true),
                Arguments.of("CapabilityBoundingSet", new Lines(), true),
                Arguments.of("CapabilityBoundingSet", new Lines("CAP_CHOWN"), true),
                Arguments.of("AmbientCapabilities", new Lines(), false),
                Arguments.of("AmbientCapabilities", new Lines("CAP_CHOWN"), true),
                Arguments.of("RestrictAddressFamilies", new Lines("AF_UNIX"), false),
                Arguments.of("RestrictAddressFamilies", new Lines("AF_UNIX", "AF_NETLINK"), true),
                Arguments.of("RestrictAddressFamilies", new Lines(), true),
                Arguments.of("RestrictNamespaces", new Toggle(false), true),
                Arguments.of("RestrictNamespaces", new Lines("user"), true),
                Arguments.of("SystemCallFilter", new Lines("@system-service", "~@privileged"), true),
                Arguments.of("SystemCallFilter", new Lines(), true),
                Arguments.of(
                        "SystemCallFilter",
                        new Lines("@system-service", "~@privileged", "~@resources", "~@keyring"),
                        false),
                Arguments.of("SystemCallFilter", new Lines("~@privileged", "~@resources", "@system-service"), true),
                Arguments.of(
                        "SystemCallFilter",
                        new Lines("@system-service", "~@privileged", "~@resources", "@system-service"),
                        true),
                Arguments.of("RestrictNamespaces", new Lines(), true),
                Arguments.of("ReadWritePaths", new Lines("/srv"), true),
                Arguments.of("ReadOnlyPaths", new Lines("/srv"), false),
                Arguments.of("IPAddressDeny", new Lines(), true),
                Arguments.of("IPAddressAllow", new Lines("localhost", "10.0.0.0/8"), true),
                Arguments.of("PrivateNetwork", new Toggle(true), false),
                Arguments.of("LimitCORE", new Word("infinity"), false),
                Arguments.of("LimitMEMLOCK", new Word("16M"), true),
                Arguments.of("LimitMEMLOCK", new Word("8192K"), false),
                Arguments.of("LimitMEMLOCK", new Word("infinity"), true),
                Arguments.of("SocketBindDeny", new Lines("any"), false),
                Arguments.of("SystemCallLog", new Lines("@ipc"), false),
                Arguments.of("RestrictNetworkInterfaces", new Lines("lo"), false),
                Arguments.of("SupplementaryGroups", new Lines("video"), true),
                Arguments.of("MemorySwapMax", new Word("0"), false),
                Arguments.of("NotifyAccess", new Word("all"), true),
                Arguments.of("Delegate", new Toggle(true), true),
                Arguments.of("SecureBits", new Lines("noroot", "noroot-locked"), false),
                Arguments.of("OOMPolicy", new Word("stop"), true),
                Arguments.of("MemoryKSM", new Toggle(true), true),
                Arguments.of("MemoryMax", new Word("512M"), false),
                Arguments.of("LimitNOFILE", new Word("65536"), true),
                Arguments.of("CPUQuota", new Word("150%"), false),
                Arguments.of("SystemCallErrorNumber", new Word("EACCES"), false));
    }
}
