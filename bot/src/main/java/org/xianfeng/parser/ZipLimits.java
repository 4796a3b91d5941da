package org.xianfeng.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells an office document from an archive that unfolds without end, by unfolding it into nothing. */
public final class ZipLimits {

    private static final int MOST_PARTS = 5_000;
    /** A part of real text shrinks to a twentieth; the XML of an empty table, repeated, to a hundredth. */
    private static final int MOST_RATIO = 200;
    private static final long HARMLESS_BYTES = 2L << 20;
    private static final long MOST_PART_BYTES = 64L << 20;

    private ZipLimits() {}

    /**
     * Whether it has too many parts, or unfolds into too much.
     *
     * @param mostBytes of all its parts together, unfolded
     * @throws IOException if it is no archive, or a damaged one
     */
    public static boolean exceeds(Path file, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return true;
            }
            for (ZipEntry part : Collections.list(zip.entries())) {
                long most = Math.min(MOST_PART_BYTES,
                        Math.max(HARMLESS_BYTES, MOST_RATIO * Math.max(part.getCompressedSize(), 0)));
                long bytes = unfold(zip, part, most, buffer);
                all += bytes;
                if (bytes > most || all > mostBytes) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How large the part is, as far as the limit and a little beyond; what it says of itself does not count. */
    private static long unfold(ZipFile zip, ZipEntry part, long most, byte[] buffer) throws IOException {
        long bytes = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read > 0 && bytes <= most; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }
}
