package dev.snowfort.storage;

import dev.snowfort.model.Deployment;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A deployment as it was in a window, and what it belongs to.
///
/// @param name what the window called it
/// @param file nothing when it was never saved
/// @param known what the file held when it was opened or saved there
public record UnsavedWork(Deployment deployment, String name, Optional<Path> file, Optional<Fingerprint> known) {
    String print() {
        var node = Json.object();
        node.put("name", name);
        file.ifPresent(path -> node.put("file", path.toAbsolutePath().toString()));
        known.ifPresent(fingerprint -> node.put("known", fingerprint.digits()));
        node.set("deployment", Json.parse(DeploymentFormat.print(deployment)));
        return Json.print(node);
    }

    /// @throws DeploymentFileException when it is no unsaved work, or of a newer version
    static UnsavedWork parse(String text) throws DeploymentFileException {
        try {
            if (Json.parse(text) instanceof ObjectNode node && node.has("deployment")) {
                return new UnsavedWork(
                        DeploymentFormat.parse(Json.print(node.get("deployment"))),
                        text(node, "name").orElse(""),
                        text(node, "file").map(Path::of),
                        text(node, "known").map(Fingerprint::new));
            }
            throw new DeploymentFileException("it holds no deployment");
        } catch (RuntimeException broken) {
            throw new DeploymentFileException("it cannot be understood", broken);
        }
    }

    private static Optional<String> text(ObjectNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
