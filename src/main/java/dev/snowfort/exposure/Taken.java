package dev.snowfort.exposure;

/// How a value was taken.
enum Taken {
    WHOLE,
    PARTLY,
    IGNORED,
    /// The service is not loaded.
    REFUSED
}
