package dev.snowfort.nix;

import java.util.List;

/// Entries of a set that stands inside of others in a file, printed apart from it: the lines that they have in the
/// whole file, since neither their layout nor that of what is around them depends on the other.
///
/// @param depth in how many sets, one within the other, they stand
public record NixPart(int depth, List<Entry> entries) {
    public NixPart {
        entries = Entries.tidied(entries);
    }

    public static NixPart of(int depth, List<? extends Entry> entries) {
        return new NixPart(depth, List.copyOf(entries));
    }

    public List<Token> tokens() {
        return NixFile.printed(depth, brackets -> {
            var draft = new Draft();
            new Bindings(draft, new Expressions(draft, brackets)).write(entries);
            return draft.parts();
        });
    }
}
