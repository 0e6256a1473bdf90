package dev.snowfort.check;

import dev.snowfort.model.Deployment;
import java.util.function.UnaryOperator;

/// A change that puts a finding right; one step for undo.
///
/// @param label what it does, as the button and the undo step say it
public record Fix(String label, UnaryOperator<Deployment> change) {}
