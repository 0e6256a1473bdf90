package dev.snowfort.keys;

import java.util.List;
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
        var missing = names.stream()
                .filter(found -> found.state() == Found.State.MISSING)
                .count();
        var present = names.stream().filter(Found::isPresent).count();
        var unusable = names.size() - present - missing;
        return Stream.of(
                        present + (present == 1 ? " name" : " names") + " present",
                        unusable == 0 ? "" : unusable + " without a usable value",
                        missing + " missing")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isSerious);
    }
}
