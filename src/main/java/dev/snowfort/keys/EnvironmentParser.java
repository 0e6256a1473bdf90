package dev.snowfort.keys;

import java.util.EnumSet;

/// Reads an environment file byte by byte as systemd does (systemd.exec(5), `EnvironmentFile=`), line ends, quotes and
/// backslashes included. It hands on what it reads and keeps nothing: every buffer is cleared behind each assignment.
///
/// Names and values come as systemd's parser sees them, whether or not it passes them on afterwards.
final class EnvironmentParser {
    /// What is told of the file, in its order.
    interface Sink {
        /// @param assignment to be looked at now; its bytes are gone afterwards
        void assignment(Assignment assignment);

        /// A line without `=`, which means nothing.
        default void ignored(int line) {}

        /// A comment that ends with a backslash.
        default void continuedComment(int line) {}
    }

    /// Where the file ended.
    enum End {
        /// A further line can be added as it is.
        OF_LINE,
        /// In a line that has no end yet.
        IN_LINE,
        /// In quotes, or behind a backslash: whatever is added belongs to the value.
        IN_VALUE
    }

    private enum State {
        LINE,
        NAME,
        BEFORE_VALUE,
        VALUE,
        ESCAPE,
        SINGLE,
        DOUBLE,
        DOUBLE_ESCAPE,
        COMMENT,
        COMMENT_ESCAPE
    }

    private static final int NONE = Buffer.NONE;

    private final byte[] content;
    private final boolean continuesComments;
    private final Sink sink;
    private final Buffer name;
    private final Buffer value;
    private final EnumSet<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    private State state = State.LINE;
    private int at;
    private int line = 1;
    private int firstLine = 1;
    private int start;
    private int nameBlank = NONE;
    private int valueBlank = NONE;

    /// @param continuesComments whether a backslash ends no comment, as before systemd 254
    private EnvironmentParser(byte[] content, boolean continuesComments, Sink sink) {
        this.content = content;
        this.continuesComments = continuesComments;
        this.sink = sink;
        name = new Buffer(content.length);
        value = new Buffer(content.length);
    }

    /// By the rules of systemd 254 and newer.
    static End parse(byte[] content, Sink sink) {
        return new EnvironmentParser(content, false, sink).run();
    }

    /// By the rules of systemd 253 and older, where a backslash makes the next line part of a comment.
    static End parseAsBefore254(byte[] content, Sink sink) {
        return new EnvironmentParser(content, true, sink).run();
    }

    private End run() {
        try {
            for (at = 0; at < content.length; at++) {
                step(content[at]);
                countLine();
            }
            return end();
        } finally {
            name.clear();
            value.clear();
        }
    }

    private void countLine() {
        if (content[at] == '\n' || content[at] == '\r' && !(at + 1 < content.length && content[at + 1] == '\n')) {
            line++;
        }
    }

    private void step(byte c) {
        switch (state) {
            case LINE -> beginLine(c);
            case NAME -> inName(c);
            case BEFORE_VALUE -> beforeValue(c);
            case VALUE -> inValue(c);
            case ESCAPE -> escaped(c);
            case SINGLE -> inSingleQuotes(c);
            case DOUBLE -> inDoubleQuotes(c);
            case DOUBLE_ESCAPE -> escapedInQuotes(c);
            case COMMENT -> inComment(c);
            case COMMENT_ESCAPE -> escapedInComment(c);
        }
    }

    private void beginLine(byte c) {
        if (c == '#' || c == ';') {
            state = State.COMMENT;
        } else if (!isBlank(c)) {
            state = State.NAME;
            firstLine = line;
            nameBlank = NONE;
            name.add(c);
        }
    }

    private void inName(byte c) {
        if (endsLine(c)) {
            sink.ignored(firstLine);
            name.clear();
            state = State.LINE;
        } else if (c == '=') {
            state = State.BEFORE_VALUE;
            start = at + 1;
            valueBlank = NONE;
        } else {
            nameBlank = !isBlank(c) ? NONE : nameBlank == NONE ? name.length() : nameBlank;
            name.add(c);
        }
    }

    private void beforeValue(byte c) {
        if (endsLine(c)) {
            push(at);
        } else if (c == '\'') {
            state = State.SINGLE;
        } else if (c == '"') {
            state = State.DOUBLE;
        } else if (c == '\\') {
            state = State.ESCAPE;
        } else if (!isBlank(c)) {
            state = State.VALUE;
            note(c == '#' && at > start, Quirk.HASH);
            note(isExpanded(c), Quirk.EXPANSION);
            value.add(c);
        }
    }

    private void inValue(byte c) {
        if (endsLine(c)) {
            value.cut(valueBlank);
            push(at);
        } else if (c == '\\') {
            state = State.ESCAPE;
            valueBlank = NONE;
        } else {
            note(valueBlank != NONE && !isBlank(c), Quirk.BLANK);
            note(valueBlank != NONE && c == '#', Quirk.HASH);
            note(c == '"' || c == '\'', Quirk.INNER_QUOTE);
            note(isExpanded(c), Quirk.EXPANSION);
            valueBlank = !isBlank(c) ? NONE : valueBlank == NONE ? value.length() : valueBlank;
            value.add(c);
        }
    }

    private void escaped(byte c) {
        state = State.VALUE;
        note(endsLine(c), Quirk.CONTINUED);
        note(!endsLine(c), Quirk.LOST_BACKSLASH);
        if (!endsLine(c)) {
            value.add(c);
        }
    }

    private void inSingleQuotes(byte c) {
        if (c == '\'') {
            state = State.BEFORE_VALUE;
        } else {
            note(endsLine(c), Quirk.SEVERAL_LINES);
            value.add(c);
        }
    }

    private void inDoubleQuotes(byte c) {
        if (c == '"') {
            state = State.BEFORE_VALUE;
        } else if (c == '\\') {
            state = State.DOUBLE_ESCAPE;
        } else {
            note(endsLine(c), Quirk.SEVERAL_LINES);
            note(isExpanded(c), Quirk.EXPANSION);
            value.add(c);
        }
    }

    /// Other characters than these keep their backslash, as in a shell; a line feed goes with it.
    private void escapedInQuotes(byte c) {
        state = State.DOUBLE;
        if (c == '"' || c == '\\' || c == '`' || c == '$') {
            value.add(c);
        } else if (c != '\n') {
            value.add((byte) '\\');
            value.add(c);
        }
    }

    private void inComment(byte c) {
        if (c == '\\') {
            state = State.COMMENT_ESCAPE;
        } else if (endsLine(c)) {
            state = State.LINE;
        }
    }

    private void escapedInComment(byte c) {
        if (endsLine(c)) {
            sink.continuedComment(line);
        }
        state = endsLine(c) && !continuesComments ? State.LINE : State.COMMENT;
    }

    private End end() {
        var last = state;
        switch (last) {
            case LINE, COMMENT, COMMENT_ESCAPE -> {}
            case NAME -> sink.ignored(firstLine);
            case BEFORE_VALUE -> push(at);
            case VALUE -> {
                value.cut(valueBlank);
                push(at);
            }
            case ESCAPE -> {
                quirks.add(Quirk.BACKSLASH_AT_END);
                push(at);
            }
            case SINGLE, DOUBLE, DOUBLE_ESCAPE -> {
                quirks.add(Quirk.UNCLOSED);
                push(at);
            }
        }
        return switch (last) {
            case LINE -> End.OF_LINE;
            case NAME, BEFORE_VALUE, VALUE, COMMENT, COMMENT_ESCAPE -> End.IN_LINE;
            case ESCAPE, SINGLE, DOUBLE, DOUBLE_ESCAPE -> End.IN_VALUE;
        };
    }

    private void push(int end) {
        name.cut(nameBlank);
        var assignment = new Assignment(firstLine, start, end, quirks, name.copy(), value.copy());
        try {
            sink.assignment(assignment);
        } finally {
            assignment.clear();
            name.clear();
            value.clear();
            quirks.clear();
            state = State.LINE;
        }
    }

    private void note(boolean seen, Quirk quirk) {
        if (seen) {
            quirks.add(quirk);
        }
    }

    /// Whether a shell would put something else in the place of what begins here.
    private boolean isExpanded(byte c) {
        if (c != '$' || at + 1 == content.length) {
            return c == '`';
        }
        var next = content[at + 1];
        return next == '{' || next == '(' || next == '_' || next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z';
    }

    private static boolean endsLine(byte c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || endsLine(c);
    }
}
