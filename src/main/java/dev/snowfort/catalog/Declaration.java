package dev.snowfort.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is declared once of a setting, and how its value is read and written. The form, the checks, the deployment file
/// and its schema ask for nothing else.
///
/// @param <O> whose setting it is: an application or the deployment
/// @param <T> the Java type of its value
public interface Declaration<O, T> {
    /// A rule on the value alone: broken where the predicate holds.
    record Rule<T>(Predicate<T> broken, Function<T, String> sentence) {}

    /// The field's name in the deployment file.
    String key();

    Kind<T> kind();

    /// The part of its page that it stands in; those of one part stand together.
    String heading();

    /// What stands beside the field.
    String label();

    /// One or two sentences below the field.
    String help();

    /// A value that could stand there, or nothing.
    String example();

    List<Rule<T>> rules();

    /// Whether the deployment file has a field for it.
    boolean stored();

    /// What to say when there must be a value and it is empty.
    Optional<String> required(O owner);

    /// Whether the setting means anything for its owner.
    boolean applies(O owner);

    /// What to say where it does not apply; empty when nothing needs to be said.
    String reason();

    T defaultFor(O owner);

    /// What the user chose, whether or not it is the default.
    Optional<T> chosen(O owner);

    O set(O owner, T value);

    /// Back to the default.
    O reset(O owner);

    /// The value in force.
    default T of(O owner) {
        return chosen(owner).orElseGet(() -> defaultFor(owner));
    }

    /// Whether the value in force differs from the default.
    default boolean changed(O owner) {
        return !of(owner).equals(defaultFor(owner));
    }
}
