package dev.snowfort.catalog;

/// What sort of value a directive takes, and so how it is edited and checked.
public enum DirectiveKind {
    SWITCH("value", "", ""),
    CHOICE("value", "", ""),
    MASK("value", "0?[0-7]{3}", "it takes octal permission bits such as 0027."),
    ERRNO(
            "value",
            "E[A-Z0-9]+|kill|[1-9][0-9]{0,3}",
            "it takes the name of an error such as EPERM, a number from 1 to 4095, or kill."),
    LIMIT(
            "value",
            "infinity|[0-9]{1,18}[KMGT%]?",
            "it takes a number, also with K, M, G, T or % behind it, or infinity."),
    CAPABILITIES(
            "capability",
            "(~?(CAP_[A-Z_]+( CAP_[A-Z_]+)*)?)?",
            "it takes capabilities such as CAP_NET_BIND_SERVICE, with ~ in front for all others."),
    FAMILIES(
            "address family",
            "none|~|~?AF_[A-Za-z0-9]+( AF_[A-Za-z0-9]+)*",
            "it takes address families such as AF_UNIX, or none."),
    CALLS(
            "system call or group",
            "~?@?[a-z0-9_-]+(:[A-Z0-9]+)?( @?[a-z0-9_-]+(:[A-Z0-9]+)?)*",
            "it takes system calls and groups such as @system-service, ~ in front to forbid."),
    ARCHITECTURES("architecture", "~?[a-z0-9-]+( [a-z0-9-]+)*", "it takes architectures such as native."),
    PATHS(
            "path",
            "-?\\+?/[A-Za-z0-9._@+/-]*(:[A-Za-z0-9._@+/=,-]*)?",
            "it takes absolute paths, with - in front where the path may be missing."),
    ADDRESSES(
            "address",
            "any|localhost|link-local|multicast|[0-9a-fA-F:.]+(/[0-9]{1,3})?",
            "it takes any, localhost, link-local, multicast, or addresses such as 10.0.0.0/8."),
    PORTS(
            "port",
            "any|((ipv4|ipv6):)?(tcp|udp)|(ipv4|ipv6)|((ipv4|ipv6):)?((tcp|udp):)?[0-9]{1,5}(-[0-9]{1,5})?",
            "it takes any, tcp, udp, or ports such as tcp:8001 or ipv4:tcp:8000-8010."),
    DEVICES(
            "device",
            "(/dev/[A-Za-z0-9._/-]+|(char|block)-[A-Za-z0-9*-]+)( [rwm]{1,3})?",
            "it takes devices such as /dev/ttyUSB0 rw or char-rtc r."),
    INTERFACES("interface", "~?[A-Za-z0-9._-]{1,15}", "it takes network interfaces such as lo or eth0."),
    FILE_SYSTEMS(
            "file system",
            "~?@?[a-z0-9_-]+",
            "it takes types of file systems such as ext4, or groups such as @basic-api."),
    GROUPS("group", "[a-z_][a-z0-9_-]{0,30}", "it takes names of groups such as video."),
    BITS(
            "bit",
            "(keep-caps|no-setuid-fixup|noroot)(-locked)?( (keep-caps|no-setuid-fixup|noroot)(-locked)?)*",
            "it takes noroot, no-setuid-fixup and keep-caps, each also with -locked behind it."),
    NAMESPACES("namespace", "~?[a-z0-9-]+( [a-z0-9-]+)*", "it takes yes, no, or namespaces such as user or net.");

    private final String item;
    private final String pattern;
    private final String expected;

    DirectiveKind(String item, String pattern, String expected) {
        this.item = item;
        this.pattern = pattern;
        this.expected = expected;
    }

    /// What a value, or an entry of a list, is called.
    public String item() {
        return item;
    }

    /// What is taken, for an error message; empty where the catalogue lists all values.
    String expected() {
        return expected;
    }

    boolean takes(String entry) {
        return entry.matches(pattern);
    }

    /// Whether the value is one word out of the catalogue.
    public boolean isChosen() {
        return this == SWITCH || this == CHOICE;
    }

    public boolean isList() {
        return switch (this) {
            case SWITCH, CHOICE, MASK, ERRNO, LIMIT -> false;
            case CAPABILITIES, FAMILIES, CALLS, ARCHITECTURES, PATHS, ADDRESSES, PORTS -> true;
            case DEVICES, INTERFACES, FILE_SYSTEMS, GROUPS, BITS, NAMESPACES -> true;
        };
    }

    /// Whether an empty list stands for no entry, rather than for no restriction at all.
    public boolean isMereList() {
        return switch (this) {
            case PATHS, ADDRESSES, PORTS, DEVICES, GROUPS, BITS -> true;
            case CAPABILITIES, FAMILIES, CALLS, ARCHITECTURES, INTERFACES, FILE_SYSTEMS, NAMESPACES -> false;
            case SWITCH, CHOICE, MASK, ERRNO, LIMIT -> false;
        };
    }
}
