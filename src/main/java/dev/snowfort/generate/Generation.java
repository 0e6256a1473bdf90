package dev.snowfort.generate;

import dev.snowfort.model.Deployment;

/// The files of a deployment, made so that those of the next one, after an edit, cost only what the edit changed: what
/// the files say of applications that are still the same is taken over. They are always those that
/// [GeneratedFiles#generate] makes.
public final class Generation {
    private final Export export;
    private final Deployment deployment;
    private final GeneratedFiles files;

    private Generation(Export export, Deployment deployment) {
        this.export = export;
        this.deployment = deployment;
        files = GeneratedFiles.of(export, deployment);
    }

    public static Generation of(Deployment deployment) {
        return new Generation(Export.of(deployment), deployment);
    }

    public Generation after(Deployment later) {
        return new Generation(export.after(later), later);
    }

    /// Whose files they are.
    public Deployment deployment() {
        return deployment;
    }

    public GeneratedFiles files() {
        return files;
    }
}
