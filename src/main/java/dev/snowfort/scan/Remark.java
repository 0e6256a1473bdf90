package dev.snowfort.scan;

/// A sentence about a place.
public record Remark(String sentence, Place place) {}
