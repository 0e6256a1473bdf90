package dev.snowfort.scan;

import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Sequence;
import dev.snowfort.python.Expression.Text;
import java.util.ArrayList;
import java.util.List;

/// What `setup.cfg` and `setup.py` say that a project asks for.
final class SetupFiles {
    private static final int LONGEST_HEAD = 4_000;

    private SetupFiles() {}

    /// `name` of `[metadata]`; empty when it has none.
    static String name(String text) {
        var found = java.util.regex.Pattern.compile("(?m)^\\[metadata](?:\\R(?!\\[).*)*?\\Rname\\s*=\\s*(\\S+)")
                .matcher(text.substring(0, Math.min(text.length(), LONGEST_HEAD)));
        return found.find() ? found.group(1) : "";
    }

    /// `install_requires` of `[options]`: on the line itself, and on the indented ones below.
    static List<Requirement> config(String path, String text) {
        var requirements = new ArrayList<Requirement>();
        var section = "";
        var listing = false;
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (line.startsWith("[")) {
                section = line.strip();
            }
            var indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            listing = indented ? listing : line.matches("install_requires\\s*=.*") && section.equals("[options]");
            if (listing) {
                var item = line.replaceFirst("^install_requires\\s*=", "").replaceFirst("(^|\\s)#.*", "");
                Requirement.of(item, new Place(path, number)).ifPresent(requirements::add);
            }
        }
        return requirements;
    }

    /// `setup(install_requires=[…])`, where it is a list of texts.
    static List<Requirement> program(PythonFile file) {
        return file.statements().stream()
                .flatMap(statement -> statement.expressions())
                .filter(expression -> expression instanceof Call)
                .map(Call.class::cast)
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument.keyword().equals("install_requires"))
                .flatMap(argument -> argument.value() instanceof Sequence list
                        ? list.items().stream()
                        : java.util.stream.Stream.<Expression>empty())
                .filter(item -> item instanceof Text)
                .flatMap(item -> Requirement.of(((Text) item).value(), file.at(item.line())).stream())
                .toList();
    }
}
