package dev.snowfort.ui.section.secrets;

import dev.snowfort.keys.Report;
import java.nio.file.Path;

/// What came of checking a keys file or of writing into one.
sealed interface KeysNotice {
    record Nothing() implements KeysNotice {}

    record Checked(Path file, Report report) implements KeysNotice {}

    /// The file holds a value: may it be lost?
    record Question(Path file) implements KeysNotice {}

    record Done(String sentence) implements KeysNotice {}

    record Failed(String sentence) implements KeysNotice {}
}
