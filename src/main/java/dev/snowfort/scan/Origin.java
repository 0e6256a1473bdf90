package dev.snowfort.scan;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where the project's repository comes from, as `.git/config` names it, as a flake reference. An address with a
/// password in it is none.
final class Origin {
    private static final Pattern SECTION = Pattern.compile("\\[remote \"origin\"]\\s*");
    private static final Pattern ADDRESS = Pattern.compile("url\\s*=\\s*(\\S+)");
    private static final Pattern HOSTED =
            Pattern.compile("(?:https://|git@|ssh://git@)(github|gitlab)\\.com[/:]([^/:@]+/[^/:@]+?)(?:\\.git)?/?");
    private static final Pattern SHORT_SSH = Pattern.compile("([A-Za-z0-9._-]+@[A-Za-z0-9.-]+):([^/].*)");

    private Origin() {}

    /// @param config text of the file
    static Optional<String> of(String config) {
        var within = false;
        for (var line : config.split("\\R")) {
            var address = ADDRESS.matcher(line.strip());
            if (line.strip().startsWith("[")) {
                within = SECTION.matcher(line.strip()).matches();
            } else if (within && address.matches()) {
                return Optional.of(reference(address.group(1))).filter(reference -> !reference.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String reference(String address) {
        var hosted = HOSTED.matcher(address);
        var ssh = SHORT_SSH.matcher(address);
        if (hosted.matches()) {
            return hosted.group(1) + ":" + hosted.group(2);
        }
        if (ssh.matches()) {
            return "git+ssh://" + ssh.group(1) + "/" + ssh.group(2);
        }
        if (address.startsWith("ssh://")) {
            return "git+" + address;
        }
        return address.startsWith("https://") && !address.contains("@") ? "git+" + address : "";
    }
}
