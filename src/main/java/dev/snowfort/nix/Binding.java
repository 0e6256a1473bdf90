package dev.snowfort.nix;

import java.util.List;

/// `path = value;`, with comment lines above it and the id of the form field that it comes from.
///
/// @param path    one name or several, not yet quoted
/// @param comment the lines of the comment, not yet sanitised or wrapped
/// @param origin  an opaque id, carried into the [tokens][Token]; empty for none
public record Binding(List<String> path, Nix value, List<String> comment, String origin) implements Entry {
    public Binding {
        path = List.copyOf(path);
        comment = List.copyOf(comment);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a binding needs a name");
        }
        path.forEach(Quoted::check);
    }

    public Binding commented(String... lines) {
        return commented(List.of(lines));
    }

    public Binding commented(List<String> lines) {
        return new Binding(path, value, lines, origin);
    }

    public Binding from(String origin) {
        return new Binding(path, value, comment, origin);
    }
}
