package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.codec.digest.DigestUtils;

/** Tells what entries were read from apart from anything else: the first 128 bits of a SHA-256. */
public record SourceHash(long high, long low) {

    /**
     * @param name of the file
     * @param content the part of the file that the entries were read from
     */
    static SourceHash of(String name, byte[] content) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(content));
        return new SourceHash(hash.getLong(), hash.getLong());
    }

    /**
     * The same for all that is in a file.
     *
     * @throws IOException if it cannot be read
     */
    static SourceHash of(String name, Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return of(digest.digest(), 0);
    }

    /** Reads what {@link #bytes()} wrote, which begins there. */
    public static SourceHash of(byte[] bytes, int offset) {
        ByteBuffer hash = ByteBuffer.wrap(bytes, offset, 2 * Long.BYTES);
        return new SourceHash(hash.getLong(), hash.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
