package dev.snowfort.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;

/// A picture in the format PNG, 24 bits a pixel. The same picture gives the same bytes.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] DEPTH_8_RGB = {8, 2, 0, 0, 0};

    private Png() {}

    static byte[] of(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(DEPTH_8_RGB)
                        .array());
        chunk(png, "IDAT", deflated(pixels(image, width, height)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /// Line by line, each behind the number of the filter “none”: large areas of one colour need no better one.
    private static byte[] pixels(Image image, int width, int height) {
        var bytes = ByteBuffer.allocate(height * (1 + 3 * width));
        for (var y = 0; y < height; y++) {
            bytes.put((byte) 0);
            for (var x = 0; x < width; x++) {
                var colour = image.getPixelReader().getArgb(x, y);
                bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
        }
        return bytes.array();
    }

    private static byte[] deflated(byte[] bytes) {
        var smaller = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(smaller, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return smaller.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var checksum = new CRC32();
        checksum.update(named);
        try (var out = new DataOutputStream(png)) {
            out.writeInt(content.length);
            out.write(named);
            out.writeInt((int) checksum.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
