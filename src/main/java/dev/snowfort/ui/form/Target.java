package dev.snowfort.ui.form;

/// Where an editor puts what the user made of a value.
///
/// @param <T> the value
public interface Target<T> {
    /// A keystroke: together with its neighbours one step for undo, until [#endTyping].
    void type(T value);

    /// Something was added: a step of its own.
    ///
    /// @param what for the step's name: `psycopg`
    void adding(String what, T value);

    /// Something was removed: a step of its own.
    void removing(String what, T value);

    /// Back to the default while typing: the field was emptied.
    void typeDefault();

    void endTyping();

    /// The user has left the field.
    default void leave() {
        endTyping();
    }
}
