package dev.snowfort.exposure;

/// Reads one assignment of a directive into what holds so far.
@FunctionalInterface
interface Reading {
    Taken read(Effective state, String value);
}
