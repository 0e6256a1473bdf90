package dev.snowfort.exposure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A unit for the real tool and for Snowfort.
///
/// @param files the unit's file and its drop-ins, as they are read
record GeneratedUnit(String name, List<String> files) {
    UnitSection section() {
        return UnitSection.parse(name, files);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(name), files.getFirst());
        for (var i = 1; i < files.size(); i++) {
            var dropIns = Files.createDirectories(folder.resolve(name + ".d"));
            Files.writeString(dropIns.resolve("%02d.conf".formatted(i)), files.get(i));
        }
    }

    @Override
    public String toString() {
        return name + "\n" + String.join("\n=== drop-in\n", files);
    }
}
