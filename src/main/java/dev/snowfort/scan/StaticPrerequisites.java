package dev.snowfort.scan;

import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.generate.DjangoSettings.Part;
import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Text;
import java.util.List;
import java.util.stream.Stream;

/// Static files and uploads: where they lie, below which address, and under which names.
final class StaticPrerequisites {
    private final Prerequisites all;

    StaticPrerequisites(Prerequisites all) {
        this.all = all;
    }

    void check() {
        var apps = all.settings().texts("INSTALLED_APPS");
        if (!apps.isEmpty() && !apps.contains("django.contrib.staticfiles")) {
            all.notebook()
                    .missing(
                            "INSTALLED_APPS",
                            "django.contrib.staticfiles is not installed, so static files cannot be collected; add it.",
                            "INSTALLED_APPS += [\"django.contrib.staticfiles\"]\n",
                            all.place("INSTALLED_APPS"));
        }
        address("STATIC_URL", "static", Part.STATIC);
        root();
        storage();
        media();
    }

    private void root() {
        if (!all.readsVariable("STATIC_ROOT", "STATIC_ROOT")) {
            all.missing(
                    Part.STATIC,
                    "STATIC_ROOT",
                    all.value("STATIC_ROOT").isEmpty()
                            ? "STATIC_ROOT is not set; static files are collected into the folder that the environment"
                                    + " names."
                            : "STATIC_ROOT is a folder of its own; static files are collected into the folder that the"
                                    + " environment names.");
        }
    }

    private void address(String name, String folder, Part part) {
        var value = all.value(name);
        var texts = Stream.concat(
                        value.stream().map(assigned -> assigned.value()),
                        all.reads(name).stream().map(EnvironmentRead::fallback))
                .flatMap(known -> known instanceof Text(String text, int _) ? Stream.of(text) : Stream.empty())
                .toList();
        if (value.isPresent() && texts.isEmpty()) {
            all.notebook()
                    .unclear(
                            name + " is made at run time; nginx serves these files below /" + folder + "/.",
                            all.place(name));
        } else if (value.isEmpty() || !texts.getFirst().matches("/?" + folder + "/")) {
            all.missing(
                    part,
                    name,
                    value.isEmpty()
                            ? name + " is not set; nginx serves these files below /" + folder + "/."
                            : name + " is another address than /" + folder
                                    + "/, below which nginx serves these files.");
        }
    }

    private void storage() {
        var old = all.settings().texts("STATICFILES_STORAGE");
        var staticfiles = staticfilesOfStorages();
        var version = all.version();
        if (all.settings().texts("MIDDLEWARE").stream().anyMatch(text -> text.startsWith("whitenoise."))) {
            all.notebook()
                    .note(
                            "WhiteNoise serves the static files where nginx does not; with nginx set up it has nothing to do"
                                    + " and does no harm.",
                            all.place("MIDDLEWARE"));
        }
        var counting = version.hasStorages() && !staticfiles.isEmpty()
                ? staticfiles
                : version.hasStaticfilesStorage() ? old : List.<String>of();
        if (counting.stream().anyMatch(text -> text.contains("Manifest"))) {
            return;
        }
        if (counting.stream().anyMatch(text -> text.matches(".*(S3|s3boto|gcloud|azure|Cloudinary).*"))) {
            all.notebook()
                    .unclear(
                            "Static files go to another server, which collectstatic cannot reach when the system is built.",
                            all.place(staticfiles.isEmpty() ? "STATICFILES_STORAGE" : "STORAGES"));
            return;
        }
        missingStorage(old, staticfiles);
    }

    private void missingStorage(List<String> old, List<String> staticfiles) {
        var version = all.version();
        if (version.hasStorages()) {
            var ignored = !old.isEmpty() && staticfiles.isEmpty() && !version.hasStaticfilesStorage();
            all.missing(
                    Part.STORAGES,
                    "STORAGES",
                    ignored
                            ? "STATICFILES_STORAGE counts no more since Django 5.1; write STORAGES instead."
                            : "Static files keep their names when they change, so that browsers go on using old ones; a"
                                    + " storage that puts a hash into the names mends that.");
        } else {
            all.missing(
                    Part.STORAGES,
                    "STATICFILES_STORAGE",
                    staticfiles.isEmpty()
                            ? "Static files keep their names when they change, so that browsers go on using old ones; a"
                                    + " storage that puts a hash into the names mends that."
                            : "STORAGES counts only since Django 4.2 and the project asks for " + version
                                    + "; write STATICFILES_STORAGE instead.");
        }
    }

    /// Texts below `STORAGES["staticfiles"]`.
    private List<String> staticfilesOfStorages() {
        return all.settings()
                .parts("STORAGES")
                .flatMap(part ->
                        part instanceof Expression.Mapping mapping ? mapping.entries().stream() : Stream.empty())
                .filter(entry -> entry.key() instanceof Text(String key, int _) && key.equals("staticfiles"))
                .flatMap(entry -> entry.value().all())
                .flatMap(part -> part instanceof Text(String text, int _) ? Stream.of(text) : Stream.empty())
                .filter(text -> text.contains("."))
                .toList();
    }

    private void media() {
        var value = all.value("MEDIA_ROOT");
        if (value.isEmpty() || value.get().value() instanceof Text(String text, int _) && text.isEmpty()) {
            return;
        }
        var application = all.notebook().application();
        all.notebook()
                .propose(
                        ServingSettings.MEDIA_ROOT,
                        "/var/lib/wsgi-media/" + application.name(),
                        "MEDIA_ROOT is set",
                        all.place("MEDIA_ROOT"));
        if (!all.readsVariable("MEDIA_ROOT", "MEDIA_ROOT")) {
            all.missing(
                    Part.MEDIA,
                    "MEDIA_ROOT",
                    "MEDIA_ROOT is a folder of its own, where the service may not write; uploads go to the folder that"
                            + " the environment names.");
        }
        address("MEDIA_URL", "media", Part.MEDIA);
    }
}
