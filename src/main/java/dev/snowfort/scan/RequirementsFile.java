package dev.snowfort.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `requirements.txt` as pip reads it: continued lines, comments, options, files that it includes. What a lock file
/// says to be there for another package alone is left out; nixpkgs brings it.
final class RequirementsFile {
    private static final Pattern INCLUDE = Pattern.compile("(?:-r|--requirement)[ =]?\\s*(.+)");
    private static final Pattern EDITABLE = Pattern.compile("(?:-e|--editable)[ =]?\\s*(.+)");

    private final ProjectTree tree;
    private final Notebook notebook;
    private final Set<String> read = new HashSet<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private int transitive;

    RequirementsFile(ProjectTree tree, Notebook notebook) {
        this.tree = tree;
        this.notebook = notebook;
    }

    List<Requirement> read(String path) {
        add(path);
        if (transitive > 0) {
            notebook.note(
                    "The file says of " + (transitive == 1 ? "1 package" : transitive + " packages")
                            + " that only other packages need them; nixpkgs adds those by itself.",
                    Place.of(path));
        }
        return requirements;
    }

    private void add(String path) {
        if (!read.add(path)) {
            return;
        }
        var lines = tree.text(path).orElse("").split("\\R", -1);
        for (var i = 0; i < lines.length; i++) {
            var start = i;
            var line = new StringBuilder(lines[i]);
            while (line.toString().endsWith("\\") && i + 1 < lines.length) {
                i++;
                line.setLength(line.length() - 1);
                line.append(' ').append(lines[i]);
            }
            take(path, start + 1, line.toString(), comments(line.toString(), lines, i + 1));
        }
    }

    private void take(String path, int number, String line, String comments) {
        var text = line.replaceFirst("(^|\\s)#.*", "").strip();
        var include = INCLUDE.matcher(text);
        var editable = EDITABLE.matcher(text);
        if (text.isEmpty()) {
            return;
        }
        if (include.matches()) {
            include(path, number, include.group(1).strip());
        } else if (editable.matches()) {
            requirement(editable.group(1), new Place(path, number));
        } else if (!text.startsWith("-")) {
            if (onlyForOthers(comments)) {
                transitive++;
            } else {
                requirement(text.replaceAll("\\s--?[a-z-]+[= ]\\S+", ""), new Place(path, number));
            }
        }
    }

    private void requirement(String text, Place place) {
        var requirement = Requirement.of(text, place);
        requirement.ifPresent(requirements::add);
        if (requirement.isEmpty() && Requirement.isAddress(text) && !text.matches("\\.{1,2}/?")) {
            notebook.unclear(
                    "A package comes from an address or a folder and has no name here; find it in nixpkgs and add it.",
                    place);
        }
    }

    private void include(String path, int number, String name) {
        var target = java.nio.file.Path.of("/", Paths.folder(path), name)
                .normalize()
                .toString()
                .substring(1);
        if (tree.isFile(target)) {
            add(target);
        } else {
            notebook.unclear("It includes “" + name + "”, which is not in the project.", new Place(path, number));
        }
    }

    /// The comment behind a requirement and those below it.
    private static String comments(String line, String[] lines, int from) {
        var comments = new StringBuilder(line.contains(" #") ? line.substring(line.indexOf(" #") + 2) : "");
        for (var i = from; i < lines.length && lines[i].strip().startsWith("#"); i++) {
            comments.append('\n').append(lines[i].strip().substring(1).strip());
        }
        return comments.toString().strip();
    }

    /// pip-compile writes `via` and the names of the packages, or `-r file` and `name (file)` for what was asked for.
    private static boolean onlyForOthers(String comments) {
        return comments.startsWith("via") && !comments.contains("-r ") && !comments.contains("(");
    }
}
