package dev.snowfort.review;

/// What a report is made of.
public sealed interface Reviewed permits Review, UnitReview {
    Basis basis();
}
