package dev.snowfort.exposure;

/// The word that systemd puts beside an overall exposure.
public enum Level {
    DANGEROUS(100),
    UNSAFE(90),
    EXPOSED(75),
    MEDIUM(50),
    OK(10),
    SAFE(1),
    PERFECT(0);

    private final int from;

    Level(int from) {
        this.from = from;
    }

    static Level of(int tenths) {
        for (var level : values()) {
            if (tenths >= level.from) {
                return level;
            }
        }
        throw new IllegalArgumentException("An exposure is not negative: " + tenths);
    }
}
