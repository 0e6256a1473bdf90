package dev.snowfort.keys;

import dev.snowfort.keys.Found.State;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found in a keys file: names and problems, no value.
///
/// @param names those that are wanted, in their order
/// @param problems in the order of the file
public record Report(List<Found> names, List<Problem> problems) {
    public Report {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /// `2 names present, 1 missing`.
    public String summary() {
        var present = count(found -> found.state() == State.PRESENT);
        var missing = count(found -> found.state() == State.MISSING && found.required());
        var leftOut = count(found -> found.state() == State.MISSING && !found.required());
        var unusable = names.size() - present - missing - leftOut;
        return Stream.of(
                        present + (present == 1 ? " name" : " names") + " present",
                        unusable == 0 ? "" : unusable + " without a usable value",
                        missing + " missing",
                        leftOut == 0 ? "" : leftOut + " optional left out")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private long count(Predicate<Found> condition) {
        return names.stream().filter(condition).count();
    }

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isSerious);
    }
}
