package dev.snowfort.nix;

import java.util.List;

/// A text whose line breaks are not decided yet: words, gaps that may become line breaks, and groups of these.
/// Widths are in code points, as nixfmt counts.
sealed interface Doc {
    /// More than any line has room for: the width of what cannot stand on one line.
    int NEVER = 1 << 28;

    /// The width on one line, [#NEVER] if it cannot be.
    int flat();

    /// The width up to the first place where a line may break.
    int head();

    /// Whether a line may break anywhere in it.
    boolean breaks();

    /// Something that is written as it is.
    ///
    /// @param depth  how many nestings it stands in; a line that starts with it is indented accordingly
    /// @param offset further columns of indentation, from the blanks at the start of a string around it
    record Word(Token token, int depth, int offset) implements Doc {
        @Override
        public int flat() {
            return token.text().codePointCount(0, token.text().length());
        }

        @Override
        public int head() {
            return flat();
        }

        @Override
        public boolean breaks() {
            return false;
        }
    }

    /// What stands between words: on one line or (`_OR_LINE`) where its group is spread over several. Ordered by what
    /// prevails where two meet.
    enum Gap implements Doc {
        /// Nothing if what follows fits on the line, even in a group that is spread.
        LATE_NOTHING,
        NOTHING_OR_LINE,
        SPACE,
        /// A space if what follows fits on the line, even in a group that is spread.
        LATE_SPACE,
        SPACE_OR_LINE,
        LINE,
        BLANK_LINE;

        /// Whether it depends on its group.
        boolean yields() {
            return this != SPACE && this != LINE && this != BLANK_LINE;
        }

        Gap merge(Gap other) {
            Gap low = compareTo(other) < 0 ? this : other;
            Gap high = low == this ? other : this;
            if (low == NOTHING_OR_LINE && (high == SPACE || high == LATE_SPACE)) {
                return SPACE_OR_LINE;
            }
            return low == LATE_NOTHING && high == SPACE ? LATE_SPACE : high;
        }

        @Override
        public int flat() {
            return switch (this) {
                case LATE_NOTHING, NOTHING_OR_LINE -> 0;
                case SPACE, LATE_SPACE, SPACE_OR_LINE -> 1;
                case LINE, BLANK_LINE -> NEVER;
            };
        }

        @Override
        public int head() {
            return this == SPACE ? 1 : 0;
        }

        @Override
        public boolean breaks() {
            return this != SPACE;
        }
    }

    /// Parts that stand on one line together or have all their gaps spread.
    record Group(Style style, List<Doc> parts, int flat, int head, boolean breaks) implements Doc {
        /// How a group that does not fit on the line gives way.
        enum Style {
            PLAIN,
            /// Spread before its siblings, which stay on one line if that is enough.
            EAGER,
            /// Its eager parts count as its parent's.
            SHARED
        }

        static Group of(Style style, List<Doc> parts) {
            long flat = parts.stream().mapToLong(Doc::flat).sum();
            int head = 0;
            boolean breaks = false;
            for (int at = 0; at < parts.size() && !breaks; at++) {
                head += parts.get(at).head();
                breaks = parts.get(at).breaks();
            }
            return new Group(style, List.copyOf(parts), (int) Math.min(flat, NEVER), head, breaks);
        }
    }
}
