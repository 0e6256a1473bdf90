package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Makes units of every assessed directive, with values that are right, odd and wrong, said once, again and taken back,
/// in every form that the syntax has. The same seed makes the same units.
final class UnitGenerator {
    private static final List<String> TRUE = values("""
            yes ¦ true ¦ on ¦ 1 ¦ y ¦ t ¦ YES ¦ True ¦ oN ¦ T""");
    private static final List<String> FALSE = values("""
            no ¦ false ¦ off ¦ 0 ¦ n ¦ f ¦ NO ¦ False ¦ Off""");
    private static final List<String> NO_TRUTH = values("""
            "" ¦ maybe ¦ 2 ¦ yes no ¦ "yes" ¦ ja ¦ -1 ¦ true; ¦ yes # on ¦ tru\\e""");
    private static final List<String> WORDS = values("""
            connected ¦ disconnected ¦ self ¦ identity ¦ full ¦ managed ¦ private ¦ strict ¦ read-only ¦
            tmpfs ¦ default ¦ noaccess ¦ invisible ¦ ptraceable ¦ all ¦ pid ¦ inherit ¦ shared ¦ none ¦ main ¦
            exec ¦ auto ¦ closed ¦ Strict ¦ PRIVATE ¦ read_only ¦ yes:web ¦ private:web-1.example ¦ yes: ¦
            no:web ¦ private:-web ¦ yes:we b ¦ private:web. ¦ on:%p ¦ private:a..b""");
    private static final List<String> PATHS = values("""
            / ¦ // ¦ /srv/x ¦ /srv//x/ ¦ /srv/./x ¦ /./ ¦ /x.raw ¦ "" ¦ /srv/x y ¦ /srv/%p ¦ /%i ¦ /srv/%%""");
    private static final List<String> BAD_PATHS = values("""
            srv ¦ /srv/../x ¦ .. ¦ . ¦ ~ ¦ /srv/%z ¦ /../srv ¦ /.. ¦ %i ¦ "/srv" ¦ /srv/..""");
    private static final List<String> USERS = values("""
            root ¦ 0 ¦ nobody ¦ www-data ¦ 1000 ¦ web ¦ a b ¦ a.b ¦ äpfel ¦ +5 ¦ 00x ¦ %p ¦ %U ¦ %u ¦ 65534 ¦
            %% ¦ x% ¦ %i-x ¦ -x ¦ 0x0 ¦ "root" ¦ Root ¦ web$ ¦ %N ¦ %H""");
    private static final List<String> BAD_USERS = values("""
            a:b ¦ a/b ¦ 00 ¦ 65535 ¦ 4294967295 ¦ -1 ¦ . ¦ .. ¦ %i ¦ %z ¦ 99999999999 ¦ 007 ¦ a\tb ¦ -""");
    private static final List<String> ADDRESSES = values("""
            any ¦ localhost ¦ link-local ¦ multicast ¦ 127.0.0.1 ¦ 127.0.0.1/4 ¦ 127.1.2.3/8 ¦ 10.0.0.0/8 ¦
            :: ¦ 0.0.0.0 ¦ ::/0 ¦ 0.0.0.0/0 ¦ ::1 ¦ ::1/64 ¦ 1.2.3.4/0 ¦ fe80::1/0 ¦ ::ffff:1.2.3.4 ¦
            1:2:3:4:5:6:7:8 ¦ LOCALHOST ¦ web.localhost ¦ localhost.localdomain. ¦ a.localhost.localdomain ¦
            Any ¦ ::1/128 ¦ 127.0.0.0/08 ¦ 10.0.0.0/0x8 ¦ 1:2:3:4:5:6:1.2.3.4 ¦ 127.0.0.1/32 ¦
            192.168.1.1/31""");
    private static final List<String> BAD_ADDRESSES = values("""
            10.0.0 ¦ 10.0.0.0/33 ¦ ::/129 ¦ 1:2:3:4:5:6:7:8:9 ¦ ::: ¦ 1.2.3.256 ¦ 01.2.3.4 ¦ example.org ¦
            fe80::1%eth0 ¦ /8 ¦ 10.0.0.0/ ¦ 10.0.0.0/-1 ¦ 1::2::3 ¦ 12345:: ¦ ::1.2.3 ¦ "any" ¦ any, ¦ any\\ ¦
            1:2:3:4:5:6:7: ¦ :1:2:3:4:5:6:7 ¦ 1:2:3:4:5:6:7:: ¦ ::2:3:4:5:6:7:8 ¦ 1.2.3.4::""");
    private static final List<String> DEVICES = values("""
            /dev/null rw ¦ /dev/null ¦ char-rtc r ¦ block-* rwm ¦ char-pts ¦ "" ¦ /dev/fuse rx ¦
            /etc/passwd r ¦ null ¦ /dev/../etc r ¦ /dev/ ¦ /dev ¦ /dev//null rw ¦ "/dev/null" rw ¦
            /dev/null r w ¦ /run/systemd/inaccessible/chr ¦ "/dev/null ¦ char- ¦ /dev/%p ¦ /dev/%z ¦
            /dev/x/. r ¦ /devil r ¦ /dev/null rwmrwm ¦ /../dev/null r ¦ /dev/./null r""");
    private static final List<String> LOADS = values("""
            key:/etc/key ¦ key ¦ key: ¦ key:relative ¦ key:a/b ¦ k/y:/etc/key ¦ :/etc/key ¦ "" ¦
            key2:/etc/../x ¦ other:/etc//x ¦ other:/etc/key ¦ %p:/etc/key ¦ ..:/x ¦ kéy:/x""");
    private static final List<String> SETS = values("""
            key:YWJj ¦ key:abc ¦ key:!! ¦ key ¦ key: ¦ other:YWJj ¦ "" ¦ a/b:YWJj ¦ other:YW Jj ¦ key:YWI=""");
    private static final List<String> IMAGES = values("""
            /x.raw:/srv ¦ -/x.raw:/srv ¦ /x.raw ¦ x.raw:/srv ¦ "" ¦ /x.raw:srv ¦ /x.raw:/srv:ro ¦
            /x.raw:/../srv/.. ¦ "/x.raw:/srv" /y.raw:/srv2 ¦ /x.raw:/srv:root:ro""");
    private static final List<String> MASKS = values("""
            0022 ¦ 0077 ¦ 077 ¦ 27 ¦ 0 ¦ 7777 ¦ 0007 ¦ 0002 ¦ 0026 ¦ 0037 ¦ 0072 ¦ 10000 ¦ 8 ¦ -1 ¦ +22 ¦
            0x1 ¦ 0o22 ¦ "" ¦ rwx ¦ 0033 ¦ 0066 ¦ 0067 ¦ 17 ¦ 00000000022""");
    private static final List<String> ARCHITECTURES = values("""
            native ¦ x86 ¦ x86-64 ¦ x32 ¦ arm64 ¦ loongarch64 ¦ riscv64 ¦ mips64-le-n32 ¦ Native ¦ sparc ¦
            'native' ¦ "x86" ¦ "native ¦ parisc ¦ nat\\ive""");
    private static final List<String> NAMESPACES = values("""
            user ¦ mnt ¦ ipc ¦ pid ¦ cgroup ¦ net ¦ uts ¦ time ¦ User ¦ none ¦ "user" ¦ us\\er""");
    private static final List<String> ODD_FAMILIES = values("""
            AF_TYPO ¦ inet ¦ 2 ¦ "AF_INET" ¦ af_unix ¦ Af_Inet6 ¦ 'AF_PACKET ¦ AF_"NETLINK" ¦ none""");
    private static final List<String> ODD_CAPABILITIES = values("""
            CAP_TYPO ¦ cap_sys_admin ¦ 21 ¦ 0x15 ¦ 025 ¦ 0b10101 ¦ 0o25 ¦ +21 ¦ -1 ¦ 40 ¦ 41 ¦ 62 ¦ 63 ¦ 64 ¦
            "CAP_KILL" ¦ 'CAP_KILL ¦ CAP_"KILL" ¦ ~CAP_KILL ¦ SYS_ADMIN ¦ CAP_KILL\\ ¦ all ¦ 0x ¦ 08 ¦
            99999999999 ¦ " 21" ¦ Cap_Bpf""");
    private static final List<String> ODD_CALLS = values("""
            @typo ¦ typo ¦ ~read ¦ chown32 ¦ vm86 ¦ read:EPERM ¦ @clock:EPERM ¦ @swap:kill ¦ @mount:0 ¦
            @module:4096 ¦ @reboot:4095 ¦ @debug:ENOSUCH ¦ :EPERM ¦ @raw-io: ¦ "read" ¦ @cl\\ock ¦
            @obsolete:1:2 ¦ swapon:0x10 ¦ @known ¦ @privileged:EWOULDBLOCK ¦ @resources:eperm ¦ @ ¦
            @clock,@swap""");

    private final SplittableRandom random;
    private final Systemd systemd;
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();

    /// @param without directives that never occur
    UnitGenerator(long seed, Systemd systemd, Set<String> without) {
        random = new SplittableRandom(seed);
        this.systemd = systemd;
        for (var directive : """
                PrivateDevices PrivateMounts PrivateNetwork PrivateTmp PrivateUsers ProtectControlGroups
                ProtectKernelModules ProtectKernelTunables ProtectKernelLogs ProtectClock ProtectHome
                ProtectHostname ProtectSystem LockPersonality MemoryDenyWriteExecute NoNewPrivileges RemoveIPC
                RestrictRealtime RestrictSUIDSGID ProtectProc ProcSubset KeyringMode NotifyAccess DevicePolicy
                Delegate""".split("\\s+")) {
            values.put(directive, this::choice);
        }
        values.put("DynamicUser", () -> rarely(40) ? any(NO_TRUTH) : any(rarely(2) ? TRUE : FALSE));
        values.put("User", () -> name(""));
        values.put("Group", () -> name(""));
        values.put("SupplementaryGroups", () -> rarely(4) ? "" : name(" ") + (rarely(3) ? " " + name(" ") : ""));
        values.put("RootDirectory", this::path);
        values.put("RootImage", this::path);
        values.put("RootMStack", this::path);
        values.put("UMask", () -> any(MASKS));
        values.put("CapabilityBoundingSet", () -> list(systemd.capabilities(), ODD_CAPABILITIES));
        values.put("AmbientCapabilities", () -> list(systemd.capabilities(), ODD_CAPABILITIES));
        values.put("RestrictNamespaces", () -> rarely(4) ? choice() : list(NAMESPACES.subList(0, 8), NAMESPACES));
        values.put("RestrictAddressFamilies", () -> rarely(8) ? "none" : list(families(), ODD_FAMILIES));
        values.put("SystemCallFilter", () -> list(calls(), ODD_CALLS));
        values.put("SystemCallArchitectures", () -> rarely(2) ? "native" : plain(ARCHITECTURES));
        values.put("IPAddressDeny", () -> rarely(3) ? "any" : plain(rarely(4) ? BAD_ADDRESSES : ADDRESSES));
        values.put("IPAddressAllow", () -> rarely(3) ? "localhost" : plain(rarely(4) ? BAD_ADDRESSES : ADDRESSES));
        values.put("IPIngressFilterPath", () -> any(rarely(3) ? BAD_PATHS : PATHS));
        values.put("IPEgressFilterPath", () -> any(rarely(3) ? BAD_PATHS : PATHS));
        values.put("DeviceAllow", () -> any(DEVICES));
        values.put("MountImages", () -> any(IMAGES));
        values.put("LoadCredential", () -> any(LOADS));
        values.put("LoadCredentialEncrypted", () -> any(LOADS));
        values.put("SetCredential", () -> any(SETS));
        values.put("SetCredentialEncrypted", () -> any(SETS));
        values.put(
                "WorkingDirectory", () -> any(List.of("~", "/srv", "/srv", "-/srv", "", "-~", "-srv", "-", "/srv/%p")));
        values.put("SystemCallErrorNumber", () -> rarely(2) ? "EPERM" : "kill");
        values.put("ReadWritePaths", () -> any(PATHS));
        values.put("X-Ours", () -> "anything");
        values.put("privatetmp", () -> "yes");
        values.put("PrivateBPF", () -> "yes");
        values.keySet().removeAll(without);
    }

    List<GeneratedUnit> units(int count) {
        var units = new ArrayList<GeneratedUnit>();
        for (var i = 0; i < count; i++) {
            units.add(unit(i));
        }
        return units;
    }

    private GeneratedUnit unit(int number) {
        var name = switch (random.nextInt(60)) {
            case 0 -> "root%04d.service".formatted(number);
            case 1 -> "t%04d@web.service".formatted(number);
            case 2 -> "9-%04d.service".formatted(number);
            default -> "unit%04d.service".formatted(number);
        };
        var files = new ArrayList<>(List.of(file(true)));
        while (rarely(8)) {
            files.add(file(false));
        }
        return new GeneratedUnit(name, files);
    }

    /// A few directives again and again, or many of them: both matter.
    private String file(boolean main) {
        var text = new StringBuilder(rarely(60) ? "\uFEFF" : "");
        var newline = rarely(30) ? "\r\n" : "\n";
        text.append(rarely(30) ? "# first" + newline : "");
        if (main && rarely(12)) {
            text.append("[Unit]")
                    .append(newline)
                    .append(any(List.of("DefaultDependencies=", "Description=")))
                    .append(choice())
                    .append(newline);
        }
        text.append(rarely(200) ? "PrivateTmp=yes" + newline : "")
                .append("[Service]")
                .append(newline);
        if (main) {
            text.append("ExecStart=/bin/true").append(newline);
        }
        var names = List.copyOf(values.keySet());
        var focused = rarely(3) ? List.of(any(names), any(names), any(names)) : names;
        var lines = random.nextInt(main ? 40 : 6);
        for (var i = 0; i < lines; i++) {
            var directive = any(focused);
            text.append(line(directive, values.get(directive).get(), newline));
        }
        return text + (rarely(20) ? "PrivateTmp=\\" : "");
    }

    private String line(String directive, String value, String newline) {
        return switch (random.nextInt(70)) {
            case 0 -> " \t" + directive + " =\t" + value + " " + newline;
            case 1 -> directive + "=" + value.replaceFirst(" ", "\\\\" + newline + " ") + newline;
            case 2 -> directive + "=" + value.replaceFirst(" ", "\\\\" + newline + "# between" + newline) + newline;
            case 3 -> "#" + directive + "=" + value + newline;
            case 4 -> ";" + directive + "=" + value + newline;
            case 5 -> newline + directive + "=\\" + newline + value + newline;
            case 6 -> directive + newline;
            case 7 -> "=" + value + newline;
            case 8 -> "[Install]" + newline + directive + "=" + value + newline + "[Service]" + newline;
            case 9 -> "[X-Ours]" + newline + directive + "=" + value + newline + " [Service] " + newline;
            case 10 -> directive + "=" + value + " \\\\" + newline;
            case 11 ->
                rarely(8) ? any(List.of("[Service", "[", "[Ser\"vice]", "[]", "[Ser*]", "[Service]x")) + newline : "";
            case 12 -> "[Service]" + newline + directive + "=" + newline;
            case 13 -> directive + "==" + value + newline;
            default -> directive + "=" + value + newline;
        };
    }

    private String choice() {
        return switch (random.nextInt(8)) {
            case 0 -> any(NO_TRUTH);
            case 1, 2 -> any(WORDS);
            case 3, 4, 5 -> any(TRUE);
            default -> any(FALSE);
        };
    }

    private String name(String forbidden) {
        if (forbidden.isEmpty() && rarely(8)) {
            return "";
        }
        var name = any(rarely(60) ? BAD_USERS : USERS);
        return forbidden.isEmpty() ? name : name.replace(forbidden, "");
    }

    private String path() {
        return any(rarely(40) ? BAD_PATHS : PATHS);
    }

    private List<String> families() {
        return systemd.addressFamilies();
    }

    private List<String> calls() {
        var groups = List.copyOf(systemd.systemCalls().groups().keySet());
        return rarely(4) ? systemd.systemCalls().calls() : groups;
    }

    private String list(List<String> usual, List<String> odd) {
        if (rarely(12)) {
            return rarely(2) ? "" : "~";
        }
        var words = new ArrayList<String>();
        var length = rarely(6) ? random.nextInt(1, 25) : random.nextInt(1, 5);
        for (var i = 0; i < length; i++) {
            words.add(any(rarely(12) ? odd : usual));
        }
        return (rarely(2) ? "~" : "") + (rarely(20) ? " " : "") + String.join(rarely(20) ? "\t " : " ", words);
    }

    private String plain(List<String> words) {
        return rarely(12) ? "" : any(words) + (rarely(2) ? " " + any(words) : "");
    }

    /// Values between `¦`; `""` is the empty one.
    private static List<String> values(String text) {
        return Arrays.stream(text.split("\\s*¦\\s*"))
                .map(value -> value.equals("\"\"") ? "" : value)
                .toList();
    }

    private boolean rarely(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
