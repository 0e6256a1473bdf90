package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value in one of the catalogue's own files. Whoever asks knows what must be there: anything else is a defect.
record Tree(@Nullable Object value) implements Iterable<Tree> {
    static Tree read(InputStream in) throws IOException {
        return new Tree(PlainJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException("a file of the catalogue is no plain JSON")));
    }

    boolean has(String name) {
        return object().containsKey(name);
    }

    Tree get(String name) {
        return new Tree(object().get(name));
    }

    Stream<Map.Entry<String, Tree>> entries() {
        return object().entrySet().stream().map(entry -> Map.entry(entry.getKey(), new Tree(entry.getValue())));
    }

    Stream<Tree> elements() {
        return ((List<?>) some()).stream().map(Tree::new);
    }

    @Override
    public Iterator<Tree> iterator() {
        return elements().iterator();
    }

    String text() {
        return (String) some();
    }

    int number() {
        return Math.toIntExact((Long) some());
    }

    boolean flag() {
        return (Boolean) some();
    }

    private Object some() {
        if (value == null) {
            throw new IllegalStateException("something is missing in a file of the catalogue");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // what PlainJson makes of an object
    private Map<String, @Nullable Object> object() {
        return (Map<String, @Nullable Object>) some();
    }
}
