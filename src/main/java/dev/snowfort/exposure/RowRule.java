package dev.snowfort.exposure;

import java.util.BitSet;
import java.util.Map;

/// How a row of the assessment looks at a service. Badness is 0 where there is nothing to object to.
sealed interface RowRule {
    int NOT_APPLICABLE = -1;

    int badness(Effective state);

    /// As the running system reads it.
    default int liveBadness(Effective state) {
        return badness(state);
    }

    /// `choice ProtectHome no=10 …`: words without a number are fine.
    record Choice(int place, Map<String, Integer> badness) implements RowRule {
        @Override
        public int badness(Effective state) {
            return badness.getOrDefault(state.choices[place], 0);
        }
    }

    /// `mounts`: PrivateMounts, which the running system also counts as on where another setting implies it, and as off
    /// where it is merely unset.
    record Mounts(Choice choice, int[] implying) implements RowRule {
        @Override
        public int badness(Effective state) {
            return choice.badness(state);
        }

        @Override
        public int liveBadness(Effective state) {
            for (var place : implying) {
                if (!state.choices[place].equals("no")) {
                    return 0;
                }
            }
            return state.choices[choice.place()].equals("yes")
                            || !state.text("RootImage").isEmpty()
                    ? 0
                    : 1;
        }
    }

    /// `capability CAP_A …`: bad as long as one of them is left in the bounding set.
    record Capability(long bits) implements RowRule {
        @Override
        public int badness(Effective state) {
            return (state.bounding & bits) == 0 ? 0 : 1;
        }
    }

    /// `ambient`: bad with any capability that the service is handed.
    record Ambient() implements RowRule {
        @Override
        public int badness(Effective state) {
            return state.ambient == 0 ? 0 : 1;
        }
    }

    /// `namespace user`: bad while this kind may be made.
    record Namespace(int bit) implements RowRule {
        @Override
        public int badness(Effective state) {
            return (state.namespaces & bit) == 0 ? 0 : 1;
        }
    }

    /// `family AF_A …`: a list of allowed families starts out good and one of denied families bad, and any of these
    /// families in the list turns that round.
    record Family(BitSet families) implements RowRule {
        @Override
        public int badness(Effective state) {
            var listed = state.families.members.intersects(families);
            return listed == state.families.allows ? 1 : 0;
        }
    }

    /// `calls @group`: whether system calls of the group are left.
    record Calls(BitSet group) implements RowRule {
        private static final int UNFILTERED = 10;
        private static final int SOME_ALLOWED = 9;

        @Override
        public int badness(Effective state) {
            var filter = state.calls;
            if (filter.allows) {
                return filter.members.intersects(group) ? SOME_ALLOWED : 0;
            }
            return !filter.members.isEmpty() && containsAll(filter.members) ? 0 : UNFILTERED;
        }

        private boolean containsAll(BitSet members) {
            for (var call = group.nextSetBit(0); call >= 0; call = group.nextSetBit(call + 1)) {
                if (!members.get(call)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// `architectures`: 10 for all, 8 for some, 0 for the machine's own alone.
    record Architectures() implements RowRule {
        @Override
        public int badness(Effective state) {
            return state.foreignCalls ? 8 : state.nativeCalls ? 0 : 10;
        }
    }

    /// `user`: 10 as root, 9 as nobody.
    record User(int dynamic) implements RowRule {
        @Override
        public int badness(Effective state) {
            return switch (user(state)) {
                case "nobody" -> 9;
                case "", "0", "root" -> 10;
                default -> 0;
            };
        }

        String user(Effective state) {
            var user = state.text("User");
            return user.isEmpty() && state.choices[dynamic].equals("yes") ? UserNames.dynamic(state.specifiers) : user;
        }

        boolean isRoot(Effective state) {
            return badness(state) == 10;
        }
    }

    /// `groups` and `remove-ipc`: count for services that do not run as root.
    record Unprivileged(User user, RowRule rule) implements RowRule {
        @Override
        public int badness(Effective state) {
            return user.isRoot(state) ? NOT_APPLICABLE : rule.badness(state);
        }
    }

    record Groups() implements RowRule {
        @Override
        public int badness(Effective state) {
            return state.groups.isEmpty() ? 0 : 1;
        }
    }

    /// `root`: bad while the service sees the host's own root.
    record Root() implements RowRule {
        @Override
        public int badness(Effective state) {
            return isHost(state.text("RootDirectory")) && isHost(state.text("RootImage")) ? 1 : 0;
        }

        private static boolean isHost(String path) {
            return path.isEmpty() || path.equals("/");
        }
    }

    /// `umask`: who else may write or read the files that the service makes.
    record Mask() implements RowRule {
        @Override
        public int badness(Effective state) {
            if ((state.umask & 0002) == 0) {
                return 10;
            }
            if ((state.umask & 0004) == 0) {
                return 5;
            }
            if ((state.umask & 0020) == 0) {
                return 2;
            }
            return (state.umask & 0040) == 0 ? 1 : 0;
        }
    }

    /// `delegate`: bad when on.
    record Delegate() implements RowRule {
        @Override
        public int badness(Effective state) {
            return state.delegate ? 1 : 0;
        }
    }

    /// `addresses`: only a deny list of everything counts, and then what is allowed in spite of it.
    record Addresses() implements RowRule {
        @Override
        public int badness(Effective state) {
            return badness(state, state.allowed.others);
        }

        @Override
        public int liveBadness(Effective state) {
            return badness(state, state.allowed.othersLive);
        }

        private static int badness(Effective state, boolean others) {
            if (!state.text("IPIngressFilterPath").isEmpty()
                    || !state.text("IPEgressFilterPath").isEmpty()) {
                return 0;
            }
            if (!state.denied.everyIpv4 || !state.denied.everyIpv6) {
                return 10;
            }
            return others ? 5 : state.allowed.loopback ? 2 : 0;
        }
    }

    /// `devices`: 10 without a policy, 5 with exceptions from it.
    record Devices(int policy, int clock, boolean encrypted, boolean stack) implements RowRule {
        @Override
        public int badness(Effective state) {
            if (state.choices[policy].equals("auto")) {
                return 10;
            }
            var added = state.choices[clock].equals("yes")
                    || state.images
                    || !state.text("RootImage").isEmpty()
                    || stack && !state.text("RootMStack").isEmpty()
                    || encrypted && state.encryptedCredentials();
            return state.devices || added ? 5 : 0;
        }
    }
}
