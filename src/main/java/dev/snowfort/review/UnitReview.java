package dev.snowfort.review;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.exposure.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A unit that somebody else wrote, assessed like an application's.
///
/// @param unit its full name
public record UnitReview(Basis basis, String unit, Verdict verdict) implements Reviewed {
    /// What `systemctl cat` writes in front of each file.
    private static final Pattern CAT = Pattern.compile("(?m)^# (/\\S+\\.(?:service|conf))[ \\t]*$");

    private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t]*\\[Service\\][ \\t]*$");
    private static final String SUFFIX = ".service";
    private static final String UNNAMED = "application" + SUFFIX;
    private static final String NO_CHARACTER = "\uFFFF";

    /// @param name of the file
    public record UnitFile(String name, String text) {
        /// Bytes that are no UTF-8 become a character that systemd takes nowhere.
        public static UnitFile of(String name, byte[] bytes) {
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(NO_CHARACTER)
                        .decode(ByteBuffer.wrap(bytes));
                return new UnitFile(name, text.toString());
            } catch (CharacterCodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /// Whether this is a unit or a drop-in, and no deployment file.
        public boolean isUnit() {
            return name.endsWith(SUFFIX)
                    || !text.stripLeading().startsWith("{")
                            && SECTION.matcher(text).find();
        }
    }

    /// @param files the unit and its drop-ins, in the order in which systemd reads them; `systemctl cat` prints several
    ///     of them as one
    public static UnitReview of(List<UnitFile> files, Basis basis) {
        var section = section(files);
        return new UnitReview(basis, section.unit(), basis.rules().assess(section));
    }

    static UnitSection section(List<UnitFile> files) {
        var cut = files.stream().flatMap(file -> cut(file).stream()).toList();
        var unit = cut.stream()
                .map(UnitFile::name)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .findFirst()
                .orElse(UNNAMED);
        return UnitSection.parse(unit, cut.stream().map(UnitFile::text).toList());
    }

    /// As `systemd-analyze security` prints it; nothing where the service would not be loaded.
    public Optional<Exposure> exposure() {
        return verdict instanceof Assessment assessment ? Optional.of(assessment.overall()) : Optional.empty();
    }

    /// Whether it is more exposed than that, or would not be loaded.
    public boolean isAbove(Exposure threshold) {
        return exposure().filter(exposure -> exposure.compareTo(threshold) <= 0).isEmpty();
    }

    private static List<UnitFile> cut(UnitFile file) {
        var heads = CAT.matcher(file.text()).results().toList();
        if (heads.isEmpty()
                || !file.text().substring(0, heads.getFirst().start()).isBlank()) {
            return List.of(file);
        }
        var cut = new ArrayList<UnitFile>();
        for (var i = 0; i < heads.size(); i++) {
            var end = i + 1 < heads.size()
                    ? heads.get(i + 1).start()
                    : file.text().length();
            cut.add(new UnitFile(
                    heads.get(i).group(1), file.text().substring(heads.get(i).start(), end)));
        }
        return cut;
    }
}
