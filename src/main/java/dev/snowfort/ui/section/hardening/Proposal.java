package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Preset;
import dev.snowfort.model.Application;
import dev.snowfort.review.UnitSandbox;
import dev.snowfort.review.UnitSandbox.Unset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A change of the whole sandbox, to be looked at before it is made.
///
/// @param title what is proposed, `Preset Sealed`
/// @param summary one or two sentences about it
/// @param step what the undo step says before the application's name, `Apply preset sealed to`
/// @param further more that can be asked for
/// @param left what is not part of it
record Proposal(
        String title,
        String summary,
        String step,
        UnaryOperator<Application> change,
        Optional<Further> further,
        List<Left> left) {
    Proposal {
        left = List.copyOf(left);
    }

    /// @param change instead of the proposal's own
    record Further(String label, UnaryOperator<Application> change) {}

    /// @param words a list of names, or a sentence each
    record Left(String heading, List<String> words) {}

    static Proposal of(Preset preset) {
        return new Proposal(
                "Preset " + preset.title(),
                preset.summary(),
                "Apply preset " + preset.name() + " to",
                preset::apply,
                Optional.empty(),
                List.of());
    }

    static Proposal of(UnitSandbox unit) {
        var count = unit.values().size();
        return new Proposal(
                "Sandbox of " + unit.unit(),
                (count == 1 ? "1 directive of the unit is" : count + " directives of the unit are")
                        + " in the catalogue. What it does not set stays as it is here.",
                "Import the sandbox of " + unit.unit() + " into",
                application -> unit.applyTo(application, Unset.KEPT),
                Optional.of(new Further(
                        "Also switch off what the unit does not set",
                        application -> unit.applyTo(application, Unset.OFF))),
                left(unit));
    }

    private static List<Left> left(UnitSandbox unit) {
        var left = new ArrayList<Left>();
        if (!unit.refused().isEmpty()) {
            left.add(new Left("Not taken over as it is written", unit.refused()));
        }
        if (!unit.foreign().isEmpty()) {
            left.add(new Left(
                    "Without a switch here; set them in your own NixOS configuration",
                    List.of(String.join(", ", unit.foreign()))));
        }
        if (!unit.others().isEmpty()) {
            left.add(new Left("Not part of the sandbox", List.of(String.join(", ", unit.others()))));
        }
        return left;
    }
}
