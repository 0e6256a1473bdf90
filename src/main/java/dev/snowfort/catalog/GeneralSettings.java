package dev.snowfort.catalog;

import static dev.snowfort.catalog.Patterns.LONGEST_APPLICATION_NAME;

import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.catalog.Kind.TextList;
import dev.snowfort.catalog.Setting.Emission;
import dev.snowfort.model.Application;
import dev.snowfort.model.Framework;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the application is and where its code comes from, in the order of the form.
public final class GeneralSettings {
    static final Predicate<Application> DJANGO = application -> application.framework() instanceof Framework.Django;

    public static final Setting<String> NAME = Setting.of(
                    "name",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Name",
                    "Names the unit wsgi-<name>, the command manage-<name>, and, unless you say otherwise, the system"
                            + " user and the database.")
            .under("Application")
            .withExample("shop")
            .derived(Application::name, Application::withName, application -> application)
            .required("Give the application a name, for example shop.")
            .refuse(
                    name -> !Patterns.applicationName(name),
                    name -> "“" + name + "” cannot name a unit and a user: use 1 to " + LONGEST_APPLICATION_NAME
                            + " of a–z, 0–9 and -, beginning with a letter.");

    public static final Setting<String> FRAMEWORK = Setting.of(
                    "framework",
                    Section.GENERAL,
                    new Choice(
                            new Option(
                                    "django",
                                    "Django",
                                    "Static files are collected when the system is built, migrations run before the"
                                            + " start, and manage-<name> is on the path."),
                            new Option("wsgi", "Plain WSGI", "Any application that has a WSGI callable.")),
                    "wsgi",
                    "Kind",
                    "A Django application needs its settings module; the rest follows from it.")
            .under("Application")
            .derived(
                    application -> DJANGO.test(application) ? "django" : "wsgi",
                    GeneralSettings::withFramework,
                    application -> withFramework(application, "wsgi"));

    public static final Setting<String> DJANGO_SETTINGS = Setting.of(
                    "django.settings",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Settings module",
                    "The module that DJANGO_SETTINGS_MODULE names, in dotted form.")
            .under("Application")
            .withExample("shop.settings")
            .appliesTo(DJANGO)
            .required("Name the Django settings module, for example shop.settings.")
            .refuse(
                    module -> !Patterns.pythonModule(module),
                    module -> "“" + module + "” is no Python module: write it with dots, as in shop.settings.");

    public static final Setting<String> DJANGO_MANAGE = Setting.of(
                    "django.manage",
                    Section.GENERAL,
                    new Text(),
                    "manage.py",
                    "Path of manage.py",
                    "Inside the source.")
            .under("Application")
            .appliesTo(DJANGO)
            .refuse(
                    path -> !Patterns.relativePath(path),
                    path -> Rules.named("managePath").say(Map.of("path", Sentences.quoted(path))));

    public static final Setting<String> MODULE = Setting.of(
                    "module",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "WSGI module",
                    "What gunicorn loads: package.wsgi, or package.wsgi:application when the callable has another"
                            + " name. For Django it follows from the settings module.")
            .under("Application")
            .withExample("blog.wsgi")
            .withFallback(application ->
                    application.framework() instanceof Framework.Django django ? django.deducedModule() : "")
            .required("Name the WSGI module, for example blog.wsgi or blog.wsgi:application.")
            .refuse(
                    module -> !Patterns.wsgiModule(module),
                    module -> "“" + module + "” is no WSGI module: write package.wsgi or package.wsgi:application.");

    public static final Setting<String> ROOT = Setting.of(
                    "root",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Source",
                    "A flake reference (git+https://…, github:owner/name, path:/…), which becomes an input of the"
                            + " flake, or a folder beside flake.nix (./shop).")
            .under("Source")
            .withExample("git+https://git.example.org/shop")
            .emitted(Emission.ELSEWHERE)
            .required(
                    "Say where the code comes from: a flake reference such as git+https://…, or a folder such as ./shop.")
            .refuse(
                    Patterns::holdsPassword,
                    _ -> "The address holds a password, which would be readable in the Nix"
                            + " store; use a deploy key or an access token in nix.conf instead.")
            .refuse(GeneralSettings::notASource, GeneralSettings::explainSource);

    public static final Setting<String> ROOT_DIRECTORY = Setting.of(
                    "rootDirectory",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Folder inside the source",
                    "Where the application lies when it is not at the top: the folder that holds manage.py or the"
                            + " package.")
            .under("Source")
            .withExample("src")
            .emitted(Emission.ELSEWHERE)
            .refuse(path -> !path.isEmpty() && !Patterns.relativePath(path), GeneralSettings::notInsideSource);

    public static final Setting<List<String>> PYTHON_PACKAGES = Setting.of(
                    "pythonPackages",
                    Section.GENERAL,
                    new TextList("package"),
                    List.of(),
                    "Python packages",
                    "Attribute names from nixpkgs’ Python package set, as in psycopg or django. gunicorn is always"
                            + " there.")
            .under("What it needs")
            .withExample("psycopg")
            .emitted(Emission.PACKAGES)
            .refuse(
                    Patterns.any(name -> !Patterns.pythonPackage(name)),
                    names -> "“" + Sentences.first(names, name -> !Patterns.pythonPackage(name))
                            + "” is no attribute of nixpkgs’ Python packages: use letters, digits, - and _, for"
                            + " example psycopg.");

    public static final Setting<String> STATIC_FILES = Setting.of(
                    "staticFiles",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Static files",
                    "Folder inside the source that nginx serves below /static/. Leave it empty when there is none, or"
                            + " for Django, where collectstatic finds them.")
            .under("What it needs")
            .withExample("static")
            .emitted(Emission.SOURCE_FOLDER)
            .refuse(path -> !path.isEmpty() && !Patterns.relativePath(path), GeneralSettings::notInsideSource);

    static final List<Setting<?>> ALL = List.of(
            NAME,
            FRAMEWORK,
            DJANGO_SETTINGS,
            DJANGO_MANAGE,
            MODULE,
            ROOT,
            ROOT_DIRECTORY,
            PYTHON_PACKAGES,
            STATIC_FILES);

    private GeneralSettings() {}

    private static Application withFramework(Application application, String framework) {
        if (framework.equals("wsgi")) {
            return DJANGO_SETTINGS.reset(application);
        }
        return DJANGO.test(application) ? application : DJANGO_SETTINGS.set(application, "");
    }

    private static boolean notASource(String root) {
        return root.startsWith("./")
                ? !Patterns.relativePath(root.substring(2).replaceAll("/$", "")) || Patterns.exported(root.substring(2))
                : !Patterns.flakeReference(root) || root.startsWith("path:") && !root.startsWith("path:/");
    }

    private static String explainSource(String root) {
        if (root.startsWith("./") && Patterns.exported(root.substring(2))) {
            return "“" + root + "” is made by the export itself; put the source into a folder of another name.";
        }
        if (root.startsWith("./")) {
            return "“" + root
                    + "” is no folder beside flake.nix that Nix can name: use letters, digits and . _ + -, as in"
                    + " ./shop.";
        }
        if (root.startsWith("/")) {
            return "“" + root + "” is a path of this machine; write path:" + root
                    + " to make it an input of the flake, or ./folder for one beside flake.nix.";
        }
        return "“" + root
                + "” is no flake reference: write git+https://…, github:owner/name or path:/…, or ./folder for a"
                + " folder beside flake.nix.";
    }

    private static String notInsideSource(String path) {
        return "“" + path
                + "” is no path inside the source: make it relative, with letters, digits and . _ + -, no folder"
                + " beginning with a dot.";
    }
}
