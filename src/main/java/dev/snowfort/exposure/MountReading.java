package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;

/// `MountImages=`: images with the place where each is mounted. All that counts is whether there is one.
record MountReading(Dialect dialect) implements Reading {
    @Override
    public Taken read(Effective state, String value) {
        if (value.isEmpty()) {
            state.images = false;
            return Taken.WHOLE;
        }
        var words = Words.of(value, Quotes.STRICT);
        var all = !words.broken();
        for (var word : words.list()) {
            var parts = word.split(":", -1);
            var mounted = parts.length > 1
                    && isPath(state, parts[0].startsWith("-") ? parts[0].substring(1) : parts[0])
                    && isPath(state, parts[1]);
            state.images |= mounted;
            all &= mounted;
        }
        return all ? Taken.WHOLE : Taken.PARTLY;
    }

    private boolean isPath(Effective state, String text) {
        return state.specifiers
                .expand(text)
                .flatMap(path -> Paths.absolute(path, dialect))
                .isPresent();
    }
}
