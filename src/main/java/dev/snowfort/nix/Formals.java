package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import java.util.ArrayList;
import java.util.List;

/// The head of a function that takes a set: on one line up to two names, else one name a line with a comma at the end.
record Formals(List<String> names, boolean ellipsis) {
    private static final int NAMES_ON_LINE = 2;

    void write(Draft draft) {
        var items = new ArrayList<>(names);
        if (ellipsis) {
            items.add("...");
        }
        boolean line = fitsLine(items);
        Gap gap = line ? Gap.SPACE : Gap.LINE;
        draft.punctuation("{").gap(gap);
        draft.nest(() -> {
            for (int at = 0; at < items.size(); at++) {
                item(items.get(at), draft);
                if (at < items.size() - 1 || !line && !ellipsis) {
                    draft.punctuation(",");
                }
                draft.gap(gap);
            }
        });
        draft.punctuation("}");
    }

    private static void item(String name, Draft draft) {
        if (name.equals("...")) {
            draft.punctuation(name);
        } else {
            draft.word(Identifier.kind(name), name);
        }
    }

    /// A head always starts a line, so its width alone decides; the braces take four columns, the colon one.
    private boolean fitsLine(List<String> items) {
        int width = 5 + String.join(", ", items).length();
        return names.size() <= NAMES_ON_LINE && width <= Layout.WIDTH;
    }
}
