package org.xianfeng.knowledge.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells what entries were read from apart from anything else: the first 128 bits of a SHA-256. */
public record Written(long high, long low) {

    /**
     * @param name of the file
     * @param content the part of the file that the entries were read from
     */
    static Written of(String name, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(content));
        return new Written(hash.getLong(), hash.getLong());
    }

    /** Reads what {@link #bytes()} wrote, which begins there. */
    public static Written of(byte[] bytes, int offset) {
        ByteBuffer hash = ByteBuffer.wrap(bytes, offset, 2 * Long.BYTES);
        return new Written(hash.getLong(), hash.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
