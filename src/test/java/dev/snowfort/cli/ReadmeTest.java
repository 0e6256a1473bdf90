package dev.snowfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The README and the program's own help tell of the same commands, options and exit statuses.
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^snowfort ([a-z]+)\\b(.*)$");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+)  +\\S");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern DECLARED = Pattern.compile("(?m)^ +(?:-[a-zA-Z], +)?(--[a-z][a-z-]*)");
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version");

    private static String readme = "";

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void namesEveryCommandAndNoOther() {
        var listed =
                LISTED.matcher(help()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        listed.remove("help");

        assertThat(documented().keySet()).isEqualTo(listed);
    }

    @Test
    void namesEveryOptionAndNoOther() {
        var declared = new TreeMap<String, Set<String>>();
        documented().keySet().forEach(command -> declared.put(command, declared(help(command))));

        assertThat(documented()).isEqualTo(declared);
    }

    @Test
    void saysTheSameOfTheExitStatus() {
        var said = help().substring(help().indexOf("Exit status:")).strip();

        assertThat(words(readme.replace("`", ""))).contains(words(said));
    }

    private static Map<String, Set<String>> documented() {
        var commands = new TreeMap<String, Set<String>>();
        COMMAND.matcher(readme)
                .results()
                .forEach(line -> commands.computeIfAbsent(line.group(1), _ -> new TreeSet<>())
                        .addAll(OPTION.matcher(line.group(2))
                                .results()
                                .map(MatchResult::group)
                                .toList()));
        return commands;
    }

    private static Set<String> declared(String help) {
        return DECLARED.matcher(help)
                .results()
                .map(option -> option.group(1))
                .filter(option -> !EVERYWHERE.contains(option))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String help(String... command) {
        var out = new ByteArrayOutputStream();
        var arguments = new String[command.length + 1];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--help";
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Commands.run(_ -> Exit.FINE, stream, stream, arguments)).isEqualTo(Exit.FINE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
