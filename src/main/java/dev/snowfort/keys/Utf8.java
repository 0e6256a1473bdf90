package dev.snowfort.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Whether systemd takes bytes for a text (`utf8_is_valid()`): UTF-8 without code points that are none of Unicode's.
final class Utf8 {
    private Utf8() {}

    static boolean isText(byte[] bytes) {
        var decoded = CharBuffer.allocate(bytes.length + 1);
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            if (decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError()) {
                return false;
            }
            return decoded.flip().codePoints().noneMatch(Utf8::isNoCharacter);
        } finally {
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static boolean isNoCharacter(int code) {
        return code >= 0xFDD0 && code <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
    }
}
