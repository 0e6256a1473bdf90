package dev.snowfort.keys;

/// Something wrong with a keys file. Its sentence is made from its kind, a name and a line alone, so that it cannot
/// hold anything else that stands in the file.
///
/// @param line from 1, or 0 for the file as a whole
/// @param name of the variable; empty where there is none, or where what stands in its place may be no name at all
public record Problem(Kind kind, int line, String name) implements Comparable<Problem> {
    static Problem of(Kind kind) {
        return new Problem(kind, 0, "");
    }

    /// Whether the application would go without something, or somebody else could read it.
    public boolean isSerious() {
        return kind.serious;
    }

    public String sentence() {
        return kind.sentence.replace("{name}", name.isEmpty() ? "this line" : name);
    }

    /// In the order of the file.
    @Override
    public int compareTo(Problem other) {
        return line != other.line ? Integer.compare(line, other.line) : kind.compareTo(other.kind);
    }

    public enum Kind {
        READABLE_BY_ALL(true, "Every user of this machine can read the file. Close it: chmod 600."),
        READABLE_BY_GROUP(true, "The file’s group can read it. Close it: chmod 600."),
        WRITABLE_BY_OTHERS(true, "Others than its owner can change the file. Close it: chmod 600."),
        LINK(
                false,
                "This is a symbolic link; what it leads to was checked. Whoever may change the link decides what the"
                        + " application gets."),
        IN_FLAKE(
                false,
                "The file lies in a flake, or in the Nix store. Nix copies a flake into its store, which every user can"
                        + " read. Move the file elsewhere."),
        NO_FILE(true, "This is no file but a folder, a device or a pipe. Choose the file itself."),
        TOO_BIG(true, "The file is larger than 1 MiB, so it is hardly a keys file, and it was not read."),
        NUL(
                true,
                "The file holds a NUL byte, so systemd refuses the whole file and the service does not start. Save it as"
                        + " UTF-8; it may be UTF-16 now."),
        BYTE_ORDER_MARK(
                true,
                "The file begins with a byte order mark, which systemd takes for part of the first line: a name there is"
                        + " lost. Save it as UTF-8 without a mark."),
        WINDOWS_LINES(
                false,
                "The lines end as on Windows (CR LF). systemd takes that, but not within quotes or behind a backslash."
                        + " Save the file with LF alone."),
        NO_TEXT(
                true,
                "The bytes of {name} are no UTF-8, so systemd refuses the whole file and writes them into the journal."
                        + " Encode the value, for example in base64."),
        EXPORT(
                true,
                "systemd knows no export: it drops {name}, and writes the line into the journal, value included. Delete"
                        + " “export ”."),
        NO_NAME(
                true,
                "What stands before the = is no name of a variable. systemd drops the line, and writes it into the"
                        + " journal, value included. If it is part of a value, put that into quotes."),
        CONTROL_CHARACTER(
                false,
                "The value of {name} holds a control character, perhaps the CR of a Windows line within quotes. systemd"
                        + " passes it on. Delete it where it is not meant."),
        TOO_LONG(
                true, "The value of {name} is longer than the 128 KiB that Linux passes on: the service cannot start."),
        UNCLOSED_QUOTE(
                true,
                "The value of {name} has a quote that is never closed: all that follows belongs to it. Close it."),
        BACKSLASH_AT_END(true, "The value of {name} ends with a backslash, which is lost. Put the value into quotes."),
        NO_ASSIGNMENT(false, "The line holds no =, so systemd passes over it. Write NAME=value, or # in front."),
        DUPLICATE(false, "{name} stands in the file before; this one counts. Delete one of them."),
        UNKNOWN(
                false,
                "{name} is no name that the application was said to need. Add it to the names, or delete it here."),
        UNKNOWN_UNSHOWN(
                false,
                "A name stands here that the application was not said to need. It is not shown, since it could be a piece"
                        + " of a value. If it is one, put the value into quotes."),
        EMPTY(true, "{name} has no value. Fill it in."),
        EMPTY_OPTIONAL(
                false, "{name} has no value: the application gets an empty text. Fill it in, or delete the line."),
        PLACEHOLDER(true, "{name} still has a placeholder for a value. Fill it in."),
        SHORT(false, "{name} is short, or too uniform, for a secret. Give it 50 random characters or more."),
        SEVERAL_LINES(
                false,
                "The value of {name} goes over several lines. Where that is not meant, a quote is missing at its end."),
        CONTINUED(
                false,
                "The backslash at the end of the line is taken away, and the next line belongs to the value of {name}."),
        LOST_BACKSLASH(
                false,
                "The value of {name} holds a backslash outside of quotes, which is taken away. Put the value into single"
                        + " quotes to keep it."),
        INNER_QUOTE(
                false,
                "The value of {name} holds a quote that does not stand at its beginning; it is part of the value. Put the"
                        + " whole value into quotes."),
        HASH(
                false,
                "The # behind {name} begins no comment: it and all behind it are part of the value. Put comments on"
                        + " lines of their own."),
        BLANK(
                false,
                "The value of {name} holds a blank outside of quotes. systemd takes it, a shell would not. Put the value"
                        + " into quotes."),
        EXPANSION(
                false,
                "The value of {name} holds a $ or a backtick that a shell would replace. systemd leaves it as it is. Put"
                        + " the value into single quotes to be clear."),
        CONTINUED_COMMENT(
                false,
                "The comment ends with a backslash: before version 254 systemd takes the next line for a part of it."
                        + " Delete the backslash."),
        MISSING(true, "{name} is not in the file. Add it.");

        private final boolean serious;
        private final String sentence;

        Kind(boolean serious, String sentence) {
            this.serious = serious;
            this.sentence = sentence;
        }
    }
}
