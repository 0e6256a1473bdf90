package dev.snowfort.ui.form;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.state.Workbench;
import java.util.function.UnaryOperator;

/// Whose settings a form shows and changes: the shown application, or the deployment itself.
///
/// @param <O> what has the settings
interface Subject<O> {
    O now();

    /// For [FieldId].
    int index();

    /// One step for undo.
    void change(String what, UnaryOperator<O> change);

    /// Keystrokes in one field are one step together.
    ///
    /// @param change sets the value
    <T> void type(Declaration<O, T> setting, T value, UnaryOperator<O> change);

    static Subject<Application> application(Workbench workbench) {
        var nobody = new Application("");
        return new Subject<>() {
            @Override
            public Application now() {
                return workbench.application().orElse(nobody);
            }

            @Override
            public int index() {
                return workbench.focus().application();
            }

            @Override
            public void change(String what, UnaryOperator<Application> change) {
                workbench.change(what, change);
            }

            @Override
            public <T> void type(Declaration<Application, T> setting, T value, UnaryOperator<Application> change) {
                if (setting == GeneralSettings.NAME) {
                    workbench.rename((String) value);
                } else {
                    workbench.type(setting, change);
                }
            }
        };
    }

    static Subject<Deployment> deployment(Workbench workbench) {
        return new Subject<>() {
            @Override
            public Deployment now() {
                return workbench.store().current();
            }

            @Override
            public int index() {
                return FieldId.DEPLOYMENT;
            }

            @Override
            public void change(String what, UnaryOperator<Deployment> change) {
                workbench.store().change(what, change);
            }

            @Override
            public <T> void type(Declaration<Deployment, T> setting, T value, UnaryOperator<Deployment> change) {
                workbench.typeDeployment(setting, change);
            }
        };
    }
}
