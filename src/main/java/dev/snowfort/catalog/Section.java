package dev.snowfort.catalog;

/// A page of settings in the window, and a part of `applications.nix`.
public enum Section {
    GENERAL("General", "What the application is and where its code comes from."),
    SERVING("Serving", "Who may reach it, how it listens, and what nginx does in front."),
    PROCESSES("Processes", "How gunicorn runs, what runs beside it, and how much all of it may use."),
    DATABASE("Database", "Its system user, its database and cache, and when migrations run."),
    SECRETS("Secrets", "Where the secrets lie on the server, and what else is in the environment.");

    private final String title;
    private final String summary;

    Section(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }
}
