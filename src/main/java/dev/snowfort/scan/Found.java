package dev.snowfort.scan;

import dev.snowfort.catalog.Setting;

/// A setting that the project tells.
///
/// @param value for people to read
/// @param why what it was told from
public record Found(Setting<?> setting, String value, String why, Place place) {}
