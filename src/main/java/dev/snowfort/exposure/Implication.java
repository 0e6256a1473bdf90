package dev.snowfort.exposure;

import java.util.List;

/// What a directive brings with it once it is on.
sealed interface Implication {
    void apply(Effective state);

    /// `PrivateDevices drops CAP_MKNOD …`: capabilities that leave the bounding set.
    record Drops(int place, long capabilities) implements Implication {
        @Override
        public void apply(Effective state) {
            if (isOn(state, place)) {
                state.bounding &= ~capabilities;
            }
        }
    }

    /// `DynamicUser changes ProtectHome no read-only`: one word becomes another.
    record Changes(int place, int changed, String from, String to) implements Implication {
        @Override
        public void apply(Effective state) {
            if (isOn(state, place) && state.choices[changed].equals(from)) {
                state.choices[changed] = to;
            }
        }
    }

    static Implication of(List<String> line, Choices choices, CapabilityBits bits) {
        var place = choices.place(line.getFirst());
        return switch (line.get(1)) {
            case "drops" -> new Drops(place, bits.of(line.subList(2, line.size())));
            case "changes" -> new Changes(place, choices.place(line.get(2)), line.get(3), line.get(4));
            default -> throw new IllegalArgumentException("No such implication: " + line);
        };
    }

    private static boolean isOn(Effective state, int place) {
        return state.choices[place].equals("yes");
    }
}
