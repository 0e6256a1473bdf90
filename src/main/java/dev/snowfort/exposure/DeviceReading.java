package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;

/// `DeviceAllow=`: a device node or a class of them, and rights out of `r`, `w`, `m`.
record DeviceReading(Dialect dialect) implements Reading {
    @Override
    public Taken read(Effective state, String value) {
        if (value.isEmpty()) {
            state.devices = false;
            return Taken.WHOLE;
        }
        var first = Words.first(value, Quotes.STRICT);
        var device = state.specifiers.expand(first.word()).filter(this::isDevice);
        if (device.isEmpty() || !first.rest().matches("[rwm]*")) {
            return Taken.IGNORED;
        }
        state.devices = true;
        return Taken.WHOLE;
    }

    private boolean isDevice(String text) {
        return text.startsWith("block-")
                || text.startsWith("char-")
                || Paths.simplified(text, dialect).filter(DeviceReading::isNode).isPresent();
    }

    private static boolean isNode(String path) {
        return (path + "/").startsWith("/dev/") || (path + "/").startsWith("/run/systemd/inaccessible/");
    }
}
