package dev.snowfort.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders made for a benchmark.
final class Trees {
    private static final int FILES_IN_A_FOLDER = 100;

    private Trees() {}

    /// A Django project among many other files, one in ten of them Python.
    static Path project(Path folder, int files) throws IOException {
        for (var number = 0; number < files; number++) {
            var parent = folder.resolve("part" + number / 10_000, "folder" + number / FILES_IN_A_FOLDER);
            if (number % FILES_IN_A_FOLDER == 0) {
                Files.createDirectories(parent);
            }
            var python = number % 10 == 0;
            Files.writeString(
                    parent.resolve("file" + number + (python ? ".py" : ".txt")),
                    python ? "import os\n\nNAME = os.environ.get(\"NAME_" + number % 50 + "\", \"\")\n" : "text\n");
        }
        Files.writeString(folder.resolve("manage.py"), """
                import os
                os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")
                """);
        var site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(
                site.resolve("settings.py"),
                "STATIC_URL = \"/static/\"\nWSGI_APPLICATION = \"site.wsgi.application\"\n");
        Files.writeString(site.resolve("wsgi.py"), """
                from django.core.wsgi import get_wsgi_application
                application = get_wsgi_application()
                """);
        return folder;
    }

    static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
