package org.xianfeng.task.chat;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as EXIF tells it.
 *
 * @param code 1 to 8, by Exif 2.32, 4.6.4, tag 0x0112; 1 is upright
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    /** It stands in the first segments. */
    private static final int READ = 1 << 17;

    Orientation {
        if (code < 1 || code > 8) {
            throw new IllegalArgumentException("code must be 1 to 8, got " + code);
        }
    }

    /** What the file says, or upright if it says nothing that can be read. */
    static Orientation of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(READ);
        }
        try {
            return read(beginning);
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }

    private static Orientation read(byte[] file) {
        int at = 2;
        while ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != 0xDA) {
            ByteBuffer segment = ByteBuffer.wrap(file, at + 2, file.length - at - 2).slice();
            int length = segment.getShort(0) & 0xFFFF;
            if ((file[at + 1] & 0xFF) == 0xE1 && startsWithExif(segment)) {
                return ofTiff(segment.slice(2 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer segment) {
        return ByteBuffer.wrap(EXIF).equals(segment.slice(2, EXIF.length));
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return new Orientation(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return code >= 5;
    }

    /** What brings the pixels of a picture of this size to where they belong. */
    AffineTransform way(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
