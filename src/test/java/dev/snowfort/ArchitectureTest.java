package dev.snowfort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// How the program is cut: what each package may know of the others.
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.snowfort");

    @Test
    void modelKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.model", "java..", "org.jspecify..")
                .because("the user's decisions outlive every library")
                .check(PROGRAM);
    }

    @Test
    void nixAndKeysKnowNothingOfApplications() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.nix")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.nix", "java..", "org.jspecify..")
                .check(PROGRAM);
        classes()
                .that()
                .resideInAPackage("dev.snowfort.keys")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.keys", "java..", "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void exposureKnowsOnlyTheModel() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.exposure")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.exposure", "dev.snowfort.model", "java..", "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void catalogKnowsOnlyTheModel() {
        noClasses()
                .that()
                .resideInAPackage("dev.snowfort.catalog")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.snowfort.nix",
                        "dev.snowfort.keys",
                        "dev.snowfort.check",
                        "dev.snowfort.generate",
                        "dev.snowfort.storage",
                        "dev.snowfort.export",
                        "dev.snowfort.tool")
                .check(PROGRAM);
    }

    @Test
    void reviewKnowsWhatItShowsAndNothingMore() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.review")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.snowfort.review",
                                "dev.snowfort.catalog",
                                "dev.snowfort.check",
                                "dev.snowfort.exposure",
                                "dev.snowfort.model",
                                "java..",
                                "org.jspecify..")
                        .or(simpleName("JsonText")))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.snowfort.review", "dev.snowfort.cli", "dev.snowfort.ui..", "dev.snowfort.app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.snowfort.review")
                .because("only the window and the command line show a review")
                .check(PROGRAM);
    }

    @Test
    void pythonKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.python")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.python", "java..", "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void scanKnowsTheCatalogueAndTheSnippets() {
        classes()
                .that()
                .resideInAPackage("dev.snowfort.scan")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.snowfort.scan",
                                "dev.snowfort.python",
                                "dev.snowfort.catalog",
                                "dev.snowfort.model",
                                "tools.jackson..",
                                "java..",
                                "org.jspecify..")
                        .or(simpleName("DjangoSettings"))
                        .or(simpleName("Part")))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.snowfort.scan",
                        "dev.snowfort.python",
                        "dev.snowfort.cli",
                        "dev.snowfort.ui..",
                        "dev.snowfort.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.scan", "dev.snowfort.python")
                .because("only the window and the command line show what a folder holds")
                .check(PROGRAM);
    }

    @Test
    void nothingBelowTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.snowfort.ui..", "dev.snowfort.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "dev.snowfort.ui..", "dev.snowfort.app")
                .because("the command line has the same power and starts no JavaFX")
                .check(PROGRAM);
    }

    @Test
    void onlyStorageAndTheCatalogueReadJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.snowfort.storage", "dev.snowfort.catalog")
                .and(not(simpleName("Toml")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .because("the rest works with the model; TOML of other projects is read in scan.Toml alone")
                .check(PROGRAM);
    }

    @Test
    void theWindowDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("dev.snowfort.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.cli", "dev.snowfort.app")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("dev.snowfort.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.snowfort.ui..", "dev.snowfort.app")
                .check(PROGRAM);
    }

    @Test
    void pagesDoNotKnowEachOther() {
        slices().matching("dev.snowfort.ui.section.(*)..")
                .should()
                .notDependOnEachOther()
                .check(PROGRAM);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .resideInAPackage("dev.snowfort.ui.state")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("they are tested without a toolkit")
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.snowfort.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(PROGRAM);
    }
}
