package dev.snowfort.generate;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All files of the export, in the order in which one reads them. The preview shows these and the export writes these,
/// byte for byte.
///
/// Every deployment has files, also one with errors, so that the preview never goes blank; whether they may be exported
/// is for the findings to say.
public record GeneratedFiles(List<GeneratedFile> files) {
    private static final GeneratedFile HARDENING = module("hardening.nix");
    private static final GeneratedFile MODULE = module("default.nix");
    private static final GeneratedFile RULES = module("rules.nix");

    public GeneratedFiles {
        files = List.copyOf(files);
    }

    public static GeneratedFiles generate(Deployment deployment) {
        return Generation.of(deployment).files();
    }

    static GeneratedFiles of(Export export, Deployment deployment) {
        var files = new ArrayList<GeneratedFile>();
        files.add(FlakeFile.of(export));
        files.add(ApplicationsFile.of(export));
        files.add(HARDENING);
        files.add(MODULE);
        files.add(RULES);
        export.each(KeysTemplate.FILE).forEach(file -> file.ifPresent(files::add));
        files.add(DeploymentFile.of(export, deployment));
        files.add(ReadmeFile.of(export));
        return new GeneratedFiles(files);
    }

    public Optional<GeneratedFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// Path of an application's keys-file template in the export.
    public static String keysPath(Application application) {
        return "keys/" + GeneralSettings.NAME.of(application).replaceAll("[^A-Za-z0-9_-]", "_") + ".env";
    }

    private static GeneratedFile module(String name) {
        try (InputStream in = GeneratedFiles.class.getResourceAsStream(name)) {
            return GeneratedFile.ofSource(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
