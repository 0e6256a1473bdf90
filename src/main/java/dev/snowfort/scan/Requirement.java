package dev.snowfort.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Python package that a project asks for.
///
/// @param name normalised as PEP 503 says
/// @param extras likewise
/// @param version the versions that would do, `>=4.2,<5`; may be empty
/// @param elsewhere whether it comes from a repository, an address or a folder instead of an index
record Requirement(String name, List<String> extras, String version, boolean elsewhere, Place place) {
    private static final int LONGEST = 2_000;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[([^\\]]*)])?\\s*([^;]*)(?:;(.*))?", Pattern.DOTALL);
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)(?:\\[([^\\]]*)])?");
    private static final Pattern RELEASE = Pattern.compile("(?:===?|~=|\\^|~|>=|>|)\\s*([0-9]+(?:\\.[0-9]+)*)");

    Requirement {
        extras = List.copyOf(extras);
    }

    /// A requirement as PEP 508 writes it, or the address of a repository with `#egg=`. Nothing when it is none, or for
    /// other systems alone.
    static Optional<Requirement> of(String text, Place place) {
        var trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        if (isAddress(trimmed)) {
            var egg = EGG.matcher(trimmed);
            return egg.find()
                    ? Optional.of(new Requirement(normal(egg.group(1)), extras(egg.group(2)), "", true, place))
                    : Optional.empty();
        }
        var shape = SHAPE.matcher(trimmed);
        if (!shape.matches() || shape.group(4) != null && !Marker.mayApply(shape.group(4))) {
            return Optional.empty();
        }
        var rest = shape.group(3).strip();
        var elsewhere = rest.startsWith("@");
        var version = elsewhere ? "" : rest.replaceAll("[()\\s]", "");
        return Optional.of(new Requirement(normal(shape.group(1)), extras(shape.group(2)), version, elsewhere, place));
    }

    static boolean isAddress(String text) {
        return text.contains("://") && !text.contains(" @ ")
                || text.startsWith("./")
                || text.startsWith("../")
                || text.startsWith("/")
                || text.startsWith("git@");
    }

    /// The least release that would do, as numbers; empty when none is named.
    List<Integer> release() {
        return Arrays.stream(version.split(","))
                .map(RELEASE::matcher)
                .filter(matcher -> matcher.lookingAt())
                .map(matcher -> Arrays.stream(matcher.group(1).split("\\."))
                        .map(number -> number.length() > 6 ? 0 : Integer.valueOf(number))
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    /// `Django_Rest.Framework` and `django-rest-framework` are the same.
    static String normal(String name) {
        return name.strip().replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    private static List<String> extras(@org.jspecify.annotations.Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(Requirement::normal)
                        .filter(extra -> !extra.isEmpty())
                        .toList();
    }
}
