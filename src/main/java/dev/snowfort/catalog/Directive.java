package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Listen;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A hardening directive of systemd with all that one must know to decide about it.
///
/// @param name as the unit file writes it
/// @param title a few plain words
/// @param summary one sentence; the comment in `hardening.nix`
/// @param protects what an attacker inside the service can no longer do
/// @param breaks what stops working in a Python application
/// @param shows how the break looks: exception, journal, HTTP status
/// @param switchOff when lowering it is right
/// @param values what it takes, loosest first; for lists the useful entries
/// @param off the value that means: as if it were not set
/// @param moreIs what a further entry does, for lists
/// @param defaults the module's value by circumstance
/// @param since the version of systemd that brought it
/// @param manual the manual page
/// @param also related directives
public record Directive(
        String name,
        Group group,
        Editor editor,
        String title,
        String summary,
        String protects,
        String breaks,
        String shows,
        String switchOff,
        List<Choice> values,
        DirectiveValue off,
        More moreIs,
        Map<Circumstance, DirectiveValue> defaults,
        int since,
        String manual,
        List<String> also) {
    private static final int LONGEST_ENTRY = 4096;
    private static final String LIMIT = "infinity|[0-9]{1,18}[KMGT]?";

    public Directive {
        values = List.copyOf(values);
        also = List.copyOf(also);
        defaults = Map.copyOf(defaults);
    }

    /// What a directive is about; the headings of the hardening page.
    public enum Group {
        FILE_SYSTEM("file-system", "File system"),
        NETWORK("network", "Network"),
        KERNEL("kernel", "Kernel"),
        PRIVILEGES("privileges", "Privileges"),
        SYSTEM_CALLS("system-calls", "System calls"),
        PROCESSES("processes", "Processes");

        private final String key;
        private final String title;

        Group(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Group of(String key) {
            return Arrays.stream(values())
                    .filter(group -> group.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no group is called " + key));
        }
    }

    /// What sort of value a directive takes, and so how it is edited.
    public enum Editor {
        SWITCH,
        CHOICE,
        /// Octal permission bits that are taken away.
        MASK,
        ERRNO,
        /// An amount of memory, or none.
        LIMIT,
        CAPABILITIES,
        FAMILIES,
        CALLS,
        ARCHITECTURES,
        PATHS,
        ADDRESSES,
        /// Ports that a service may listen on.
        PORTS,
        NAMESPACES;

        public boolean isList() {
            return switch (this) {
                case SWITCH, CHOICE, MASK, ERRNO, LIMIT -> false;
                case CAPABILITIES, FAMILIES, CALLS, ARCHITECTURES, PATHS, ADDRESSES, PORTS, NAMESPACES -> true;
            };
        }
    }

    /// What a further entry of a list does.
    public enum More {
        LOOSER,
        TIGHTER
    }

    /// @param since the version of systemd that brought this value
    public record Choice(DirectiveValue value, String meaning, int since) {}

    /// The module's value for an application.
    public DirectiveValue defaultFor(Application application) {
        var value = Circumstance.of(application).stream()
                .map(defaults::get)
                .filter(Objects::nonNull)
                .reduce(off, (_, later) -> later);
        return name.equals("IPAddressAllow") ? withDatabase(value, application) : value;
    }

    /// The address filter lets a database elsewhere through, and nothing else.
    private static DirectiveValue withDatabase(DirectiveValue allowed, Application application) {
        var host = DatabaseHost.of(application);
        var filtered = application.jailed() || !(application.listen() instanceof Listen.Port);
        if (!host.isAddress() || !filtered) {
            return allowed;
        }
        var addresses = new ArrayList<>(entries(allowed));
        addresses.add(host.name());
        return new Lines(addresses);
    }

    /// A default as the unit has it: where an older systemd does not know the value, and would take the directive for
    /// unset, what holds always stands on a line before it.
    public DirectiveValue written(DirectiveValue value) {
        var always = defaults.get(Circumstance.ALWAYS);
        var newer = values.stream().anyMatch(choice -> choice.value().equals(value) && choice.since() > since);
        return newer && always != null && !always.equals(value)
                ? new Lines(List.of(always.display(), value.display()))
                : value;
    }

    /// The value in force: the user's, or else the default.
    public DirectiveValue valueFor(Application application) {
        return application
                .sandbox()
                .override(name)
                .map(override -> override.value())
                .orElseGet(() -> defaultFor(application));
    }

    /// Whether the application's own value protects less than the module's default. `false` without an own value.
    public boolean lowered(Application application) {
        return application
                .sandbox()
                .override(name)
                .filter(override -> looser(override.value(), defaultFor(application)))
                .isPresent();
    }

    /// Whether a value protects less than another. Values that cannot be compared count as looser.
    public boolean looser(DirectiveValue value, DirectiveValue than) {
        if (value.equals(than)) {
            return false;
        }
        return switch (editor) {
            case SWITCH, CHOICE -> rank(value) < rank(than);
            case MASK -> (mask(than) & ~mask(value)) != 0;
            case ERRNO -> false;
            case LIMIT -> amount(value).compareTo(amount(than)) > 0;
            case CALLS -> looserCalls(entries(value), entries(than));
            case CAPABILITIES, FAMILIES, ARCHITECTURES, PATHS, ADDRESSES, PORTS, NAMESPACES -> looserList(value, than);
        };
    }

    /// Whether a value is one that systemd and NixOS take for this directive; a sentence when it is not.
    public Optional<String> refuse(DirectiveValue value) {
        return fits(value)
                ? Optional.empty()
                : Optional.of(name + " does not take “" + value.display() + "”: " + expected());
    }

    private boolean fits(DirectiveValue value) {
        return switch (editor) {
            case SWITCH, CHOICE -> rank(value) >= 0;
            case MASK -> value instanceof Word(String text) && text.matches("0?[0-7]{3}");
            case ERRNO -> value instanceof Word(String text) && text.matches("E[A-Z0-9]+|kill|[1-9][0-9]{0,3}");
            case LIMIT -> value instanceof Word(String text) && text.matches(LIMIT);
            case NAMESPACES ->
                value instanceof Toggle || rawEntries(value).stream().allMatch(this::entryFits);
            case CAPABILITIES, FAMILIES, CALLS, ARCHITECTURES, PATHS, ADDRESSES, PORTS ->
                !(value instanceof Toggle) && rawEntries(value).stream().allMatch(this::entryFits);
        };
    }

    private boolean entryFits(String entry) {
        return entry.isEmpty()
                ? editor == Editor.CAPABILITIES
                : entry.length() <= LONGEST_ENTRY
                        && entry.matches(
                                switch (editor) {
                                    case CAPABILITIES -> "~?(CAP_[A-Z_]+( CAP_[A-Z_]+)*)?";
                                    case FAMILIES -> "none|~?(AF_[A-Za-z0-9]+( AF_[A-Za-z0-9]+)*)?";
                                    case CALLS -> "~?@?[a-z0-9_-]+(:[A-Z0-9]+)?( @?[a-z0-9_-]+(:[A-Z0-9]+)?)*";
                                    case PATHS -> "-?\\+?/[A-Za-z0-9._@+/-]*(:/[A-Za-z0-9._@+/-]*)?";
                                    case ADDRESSES -> "any|localhost|link-local|multicast|[0-9a-fA-F:.]+(/[0-9]{1,3})?";
                                    case PORTS -> "any|((ipv4|ipv6)(:|$))?((tcp|udp)(:|$))?([0-9]{1,5}(-[0-9]{1,5})?)?";
                                    case ARCHITECTURES, NAMESPACES -> "~?[a-z0-9-]+( [a-z0-9-]+)*";
                                    case SWITCH, CHOICE, MASK, ERRNO, LIMIT -> ".*";
                                });
    }

    private String expected() {
        return switch (editor) {
            case SWITCH, CHOICE ->
                "it takes "
                        + String.join(
                                ", ",
                                values.stream()
                                        .map(choice -> choice.value().display())
                                        .toList())
                        + ".";
            case MASK -> "it takes octal permission bits such as 0027.";
            case ERRNO -> "it takes the name of an error such as EPERM, a number from 1 to 4095, or kill.";
            case LIMIT -> "it takes an amount in bytes, also with K, M, G or T behind it, or infinity.";
            case CAPABILITIES -> "it takes capabilities such as CAP_NET_BIND_SERVICE, with ~ in front for all others.";
            case FAMILIES -> "it takes address families such as AF_UNIX, or none.";
            case CALLS -> "it takes system calls and groups such as @system-service, ~ in front to forbid.";
            case ARCHITECTURES -> "it takes architectures such as native.";
            case PATHS -> "it takes absolute paths, with - in front where the path may be missing.";
            case ADDRESSES -> "it takes any, localhost, link-local, multicast, or addresses such as 10.0.0.0/8.";
            case PORTS -> "it takes any, tcp, udp, or ports such as tcp:8001 or ipv4:tcp:8000-8010.";
            case NAMESPACES -> "it takes yes, no, or namespaces such as user or net.";
        };
    }

    private int rank(DirectiveValue value) {
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }

    private boolean looserList(DirectiveValue value, DirectiveValue than) {
        return switch (moreIs) {
            case TIGHTER -> !entries(value).containsAll(entries(than));
            case LOOSER -> allowsEverything(value) || !entries(than).containsAll(entries(value));
        };
    }

    /// Not set at all, where being set is what restricts.
    private boolean allowsEverything(DirectiveValue value) {
        if (editor == Editor.NAMESPACES) {
            return value.equals(off) || value.equals(new Lines());
        }
        return value.equals(off) && editor != Editor.PATHS && editor != Editor.ADDRESSES && !name.startsWith("Ambient");
    }

    private static boolean looserCalls(List<String> value, List<String> than) {
        var allowed = value.stream().filter(entry -> !entry.startsWith("~")).toList();
        var denied = value.stream().filter(entry -> entry.startsWith("~")).toList();
        return allowed.isEmpty()
                || !allowedComeFirst(value)
                || !than.containsAll(allowed)
                || !denied.containsAll(
                        than.stream().filter(entry -> entry.startsWith("~")).toList());
    }

    /// systemd reads them in order: a list that begins with a refused call allows all others, and an allowed one behind
    /// a
    /// refused one takes the refusal back.
    private static boolean allowedComeFirst(List<String> calls) {
        var refused = false;
        for (var call : calls) {
            if (refused && !call.startsWith("~")) {
                return false;
            }
            refused |= call.startsWith("~");
        }
        return true;
    }

    private static BigInteger amount(DirectiveValue value) {
        if (!(value instanceof Word(String text)) || !text.matches(LIMIT) || text.equals("infinity")) {
            return BigInteger.TWO.pow(128);
        }
        var unit = "KMGT".indexOf(text.charAt(text.length() - 1)) + 1;
        var digits = unit == 0 ? text : text.substring(0, text.length() - 1);
        return new BigInteger(digits).shiftLeft(10 * unit);
    }

    private static int mask(DirectiveValue value) {
        return value instanceof Word(String text) && text.matches("[0-7]{1,4}") ? Integer.parseInt(text, 8) : 0;
    }

    private static List<String> entries(DirectiveValue value) {
        var entries = rawEntries(value);
        return entries.equals(List.of("")) ? List.of() : entries;
    }

    private static List<String> rawEntries(DirectiveValue value) {
        return switch (value) {
            case Lines(List<String> entries) -> entries;
            case Word(String text) -> List.of(text);
            case Toggle(boolean on) -> List.of(on ? "yes" : "no");
        };
    }
}
