package dev.snowfort.scan;

import dev.snowfort.model.Application;
import java.util.List;

/// What a project's folder tells.
///
/// @param application the proposal: what was found, everything else at its default
/// @param found the settings in it, in the order of the forms
/// @param notes what was chosen or left out, and why
/// @param missing what must change in the project before it can run like this
/// @param unclear what could not be told
public record ProjectScan(
        Application application, List<Found> found, List<Remark> notes, List<Missing> missing, List<Remark> unclear) {
    public ProjectScan {
        found = List.copyOf(found);
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
        unclear = List.copyOf(unclear);
    }
}
