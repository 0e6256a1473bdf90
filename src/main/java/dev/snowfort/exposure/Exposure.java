package dev.snowfort.exposure;

/// How exposed a service is, in tenths: 0 is 0.0 (nothing to object to), 100 is 10.0.
public record Exposure(int tenths) implements Comparable<Exposure> {
    public Exposure {
        if (tenths < 0) {
            throw new IllegalArgumentException("An exposure is not negative: " + tenths);
        }
    }

    public Level level() {
        return Level.of(tenths);
    }

    @Override
    public int compareTo(Exposure other) {
        return Integer.compare(tenths, other.tenths);
    }

    /// As systemd prints it: `9.6`.
    @Override
    public String toString() {
        return tenths / 10 + "." + tenths % 10;
    }
}
