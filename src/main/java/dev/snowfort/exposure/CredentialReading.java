package dev.snowfort.exposure;

import java.util.Base64;
import java.util.regex.Pattern;

/// `LoadCredential=`, `SetCredential=` and the same for encrypted ones: `NAME:PATH` or `NAME:DATA`. A later line for
/// the
/// same name replaces an earlier one.
record CredentialReading(boolean encrypted, boolean loads) implements Reading {
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[ -~&&[^/:]]{1,255}");

    @Override
    public Taken read(Effective state, String value) {
        var credentials = loads ? state.loadedCredentials : state.setCredentials;
        if (value.isEmpty()) {
            credentials.clear();
            return Taken.WHOLE;
        }
        var colon = value.indexOf(':');
        var content = colon < 0 ? "" : value.substring(colon + 1);
        var name = state.specifiers
                .expand(colon < 0 ? value : value.substring(0, colon))
                .filter(text -> NAME.matcher(text).matches());
        if (name.isEmpty() || !(loads ? isSource(state, content) : isData(content))) {
            return Taken.IGNORED;
        }
        credentials.put(name.get(), encrypted);
        return Taken.WHOLE;
    }

    private static boolean isSource(Effective state, String content) {
        var source = state.specifiers.expand(content);
        return content.isEmpty()
                || source.filter(text -> text.startsWith("/")
                                ? Paths.isTidy(text)
                                : NAME.matcher(text).matches())
                        .isPresent();
    }

    private boolean isData(String content) {
        if (content.isEmpty() || !encrypted) {
            return !content.isEmpty();
        }
        var packed = content.replaceAll("[ \t\r\n]", "");
        try {
            Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return packed.length() % 4 == 0;
    }
}
