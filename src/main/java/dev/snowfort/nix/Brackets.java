package dev.snowfort.nix;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which lists have their brackets on different lines. nixfmt keeps such brackets apart, and what is apart needs no
/// room
/// beside each other, which may let the code around it move up: only once this is known is the layout final. A list is
/// known by its number, as every draft of a file writes the same lists in the same order.
final class Brackets {
    private final BitSet apart = new BitSet();
    private final Map<Token, Integer> numbers = new IdentityHashMap<>();

    /// The next list is opened, by this very token.
    void open(Token bracket) {
        numbers.put(bracket, numbers.size());
    }

    /// Whether the brackets of an opened list are on different lines, as far as is known.
    ///
    /// @param lines whether what is in the list has line breaks, which leaves no choice
    boolean areApart(Token bracket, boolean lines) {
        int number = numbers.get(bracket);
        apart.set(number, lines || apart.get(number));
        return apart.get(number);
    }

    /// Notes the brackets that turned out to be apart, and is ready for the next draft.
    ///
    /// @param lineEnds the tokens of a layout that a line break follows
    /// @return whether there were any that were not known to be
    boolean cameApart(List<Token> lineEnds) {
        int known = apart.cardinality();
        for (Token token : lineEnds) {
            Integer number = numbers.get(token);
            if (number != null) {
                apart.set(number);
            }
        }
        numbers.clear();
        return apart.cardinality() > known;
    }
}
