package dev.snowfort.ui.state;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What every page works with: the store, what follows from it, and what is being looked at.
public record Workbench(Store store, Derived derived, Focus focus) {
    /// The application whose form is shown.
    public Optional<Application> application() {
        var index = focus.application();
        return index == Focus.DEPLOYMENT
                ? Optional.empty()
                : Optional.of(store.current().applications().get(index));
    }

    /// Changes the shown application: one step for undo, `Change port of shop`.
    public void change(String what, UnaryOperator<Application> change) {
        application()
                .ifPresent(shown -> store.change(
                        what + " of " + shown.name(), deployment -> deployment.with(focus.application(), change)));
    }

    /// Like [#change] while the user types in one field: the keystrokes are one step until `store().endTyping()`.
    public void type(Declaration<Application, ?> setting, UnaryOperator<Application> change) {
        var index = focus.application();
        application()
                .ifPresent(shown -> store.type(
                        "Change " + inSentence(setting.label()) + " of " + shown.name(),
                        index + "/" + setting.key(),
                        deployment -> deployment.with(index, change)));
    }

    /// Another name for the shown application, while it is typed. What holds the old name as a word follows, from the
    /// name that it had before the typing began.
    public void rename(String name) {
        var index = focus.application();
        application()
                .ifPresent(shown -> store.typeAnew(
                        "Rename " + shown.name(),
                        FieldId.of(index, GeneralSettings.NAME),
                        deployment -> new Renaming(
                                        deployment.applications().get(index).name(), name)
                                .in(deployment, index)));
    }

    /// What else the latest step renamed, when it renamed the shown application.
    public Optional<String> renamed() {
        return store.before().flatMap(before -> Renaming.sentence(before, store.current(), focus.application()));
    }

    /// Like [#type] for what belongs to the deployment itself.
    public void typeDeployment(Declaration<Deployment, ?> setting, UnaryOperator<Deployment> change) {
        store.type("Change " + inSentence(setting.label()), FieldId.DEPLOYMENT + "/" + setting.key(), change);
    }

    /// `Host name` within a sentence is `host name`; `WSGI module` stays.
    public static String inSentence(String label) {
        var acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
