package dev.snowfort.scan;

/// Something that the project must do and does not.
///
/// @param title the name of the setting in the project's code
/// @param sentence what is wrong and what would do
/// @param snippet Python that would mend it
public record Missing(String title, String sentence, String snippet, Place place) {}
