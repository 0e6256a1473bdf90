package dev.snowfort.ui.form;

import dev.snowfort.ui.state.Workbench;
import javafx.util.Subscription;

/// Follows everything that a page shows: the deployment, the shown application, and what is derived from them.
public final class Watch {
    private Watch() {}

    public static Subscription on(Workbench workbench, Runnable refresh) {
        refresh.run();
        return Subscription.combine(
                workbench.store().currentProperty().subscribe((_, _) -> refresh.run()),
                workbench.focus().applicationProperty().subscribe((_, _) -> refresh.run()),
                workbench.derived().outcomeProperty().subscribe((_, _) -> refresh.run()));
    }
}
