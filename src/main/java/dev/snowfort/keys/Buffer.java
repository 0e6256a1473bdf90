package dev.snowfort.keys;

import java.util.Arrays;

/// Bytes that are collected and cleared again. As long as it can get from the start, so that no copy of a secret is
/// left behind by growing.
final class Buffer {
    static final int NONE = -1;

    private final byte[] bytes;
    private int length;

    Buffer(int most) {
        bytes = new byte[most];
    }

    int length() {
        return length;
    }

    void add(byte c) {
        bytes[length++] = c;
    }

    /// Drops what is behind a place, unless that is [#NONE].
    void cut(int at) {
        if (at != NONE) {
            Arrays.fill(bytes, at, length, (byte) 0);
            length = at;
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        cut(0);
    }
}
