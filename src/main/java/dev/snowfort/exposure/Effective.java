package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What holds for a service while its unit is read line by line: systemd's defaults first, then what each line makes of
/// them. Lives for one assessment.
final class Effective {
    /// Every capability, and untouched so far.
    static final long UNTOUCHED = -1L;

    final Specifiers specifiers;

    /// By the directive's place among the choices of the table.
    final String[] choices;

    /// Values that count only as set or not, or together with another.
    final Map<String, String> texts = new HashMap<>();

    final Map<String, Boolean> loadedCredentials = new HashMap<>();
    final Map<String, Boolean> setCredentials = new HashMap<>();
    final List<String> groups = new ArrayList<>();
    final Filter<BitSet> calls = new Filter<>(new BitSet());
    final Filter<BitSet> families = new Filter<>(new BitSet());
    final Addresses allowed = new Addresses();
    final Addresses denied = new Addresses();

    long bounding = UNTOUCHED;
    long ambient;
    int umask = 0022;
    boolean namespacesTouched;
    int namespaces = -1;
    boolean nativeCalls;
    boolean foreignCalls;
    boolean delegate;
    boolean devices;
    boolean images;

    Effective(String unit, String[] defaults) {
        specifiers = new Specifiers(unit);
        choices = defaults.clone();
    }

    String text(String directive) {
        return texts.getOrDefault(directive, "");
    }

    boolean encryptedCredentials() {
        return loadedCredentials.containsValue(true) || setCredentials.containsValue(true);
    }

    /// A list that the first line after a reset makes a list of what is allowed, or with `~` of what is denied.
    static final class Filter<T> {
        final T members;
        boolean begun;
        boolean allows;

        private Filter(T members) {
            this.members = members;
        }

        /// Whether the members of a line are put in, rather than taken out.
        boolean adds(boolean inverted) {
            return inverted != allows;
        }
    }

    /// What counts of a list of address ranges.
    static final class Addresses {
        boolean everyIpv4;
        boolean everyIpv6;
        boolean loopback;
        boolean others;

        /// The running system takes only `127.*/8` and `::1/128` for loopback.
        boolean othersLive;

        void clear() {
            everyIpv4 = everyIpv6 = loopback = others = othersLive = false;
        }
    }
}
