package dev.snowfort.keys;

/// What is remarkable about the way in which an assignment is written. Says nothing of what it assigns.
enum Quirk {
    /// A quote was never closed: the rest of the file is the value.
    UNCLOSED,
    /// The file ends with the backslash.
    BACKSLASH_AT_END,
    /// A backslash before a line break outside of quotes.
    CONTINUED,
    /// A line break within quotes.
    SEVERAL_LINES,
    /// A backslash outside of quotes, which is gone from the value.
    LOST_BACKSLASH,
    /// A quote where the value has begun without one: it is part of the value.
    INNER_QUOTE,
    /// A blank outside of quotes.
    BLANK,
    /// A `#` behind a blank or behind quotes, which is part of the value.
    HASH,
    /// A `$` or a backtick that a shell would read as more than itself.
    EXPANSION
}
