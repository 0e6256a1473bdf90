package dev.snowfort.nix;

import java.util.List;

/// `inherit a b;`, or `inherit (source) a b;` with one source.
record Inherit(List<Nix> source, List<String> names) implements Entry {
    Inherit {
        source = List.copyOf(source);
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("inherit needs at least one name");
        }
        names.forEach(source.isEmpty() ? Identifier::check : Quoted::check);
    }
}
