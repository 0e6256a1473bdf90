package dev.snowfort.generate;

import java.util.ArrayList;
import java.util.List;

/// Puts a file together.
final class Pieces {
    private final List<Piece> all = new ArrayList<>();

    Pieces add(Piece piece) {
        if (!piece.isEmpty()) {
            all.add(piece);
        }
        return this;
    }

    Pieces add(String text) {
        return add(Piece.text(text));
    }

    Pieces add(List<Piece> pieces) {
        pieces.forEach(this::add);
        return this;
    }

    Pieces addAll(Pieces others) {
        all.addAll(others.all);
        return this;
    }

    /// A part of a text, parted by an empty line from what is above it; nothing for nothing.
    Pieces chapter(Pieces chapter) {
        if (!chapter.all.isEmpty()) {
            if (!all.isEmpty()) {
                add("\n");
            }
            addAll(chapter);
        }
        return this;
    }

    Pieces chapter(Piece text) {
        return chapter(new Pieces().add(text));
    }

    Pieces chapter(String text) {
        return chapter(Piece.text(text));
    }

    /// These lines between others; nothing where there are none.
    Pieces between(String above, String below) {
        if (all.isEmpty()) {
            return this;
        }
        return new Pieces().add(above).addAll(this).add(below);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    GeneratedFile file(String path) {
        return new GeneratedFile(path, all, false);
    }
}
