package org.xianfeng.knowledge.meaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Vectors in a file: a mark, the model's name, the dimensions, and how many there are; then, in ascending order, the
 * first eight bytes of each text's {@link TextKey} and its vector, a byte a dimension; and the CRC-32 of all that.
 */
final class VectorFile {

    private static final int MARK = 0x58465631;
    private static final int CHECKSUM_BYTES = Long.BYTES;
    private static final int PREFIX_DIGITS = 2 * Long.BYTES;

    private final int dimensions;
    private final int count;
    private final ByteBuffer records;

    private VectorFile(int dimensions, int count, ByteBuffer records) {
        this.dimensions = dimensions;
        this.count = count;
        this.records = records;
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if it is not there, is damaged, or has vectors of another model
     */
    static VectorFile read(Path file, String model) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int end = content.length - CHECKSUM_BYTES;
        if (end < 0 || ByteBuffer.wrap(content).getLong(end) != checksum(content, end)) {
            throw new IOException("it is damaged");
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(content, 0, end);
        DataInputStream header = new DataInputStream(bytes);
        if (header.readInt() != MARK) {
            throw new IOException("it is of another format");
        }
        String found = header.readUTF();
        if (!found.equals(model)) {
            throw new IOException("it is of the model " + found + " and not of " + model);
        }
        int dimensions = header.readInt();
        int count = header.readInt();
        if (bytes.available() != (long) count * (Long.BYTES + dimensions)) {
            throw new IOException("it is damaged");
        }
        return new VectorFile(dimensions, count, ByteBuffer.wrap(content, end - bytes.available(), bytes.available())
                .slice());
    }

    /** Writes the vectors of the texts with these keys: the same file for the same vectors. */
    static void write(Path file, String model, int dimensions, Map<String, byte[]> vectors) throws IOException {
        Map<Long, byte[]> sorted = new TreeMap<>(Long::compareUnsigned);
        vectors.forEach((key, vector) -> sorted.put(prefix(key), vector));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        out.writeUTF(model);
        out.writeInt(dimensions);
        out.writeInt(sorted.size());
        for (Map.Entry<Long, byte[]> one : sorted.entrySet()) {
            out.writeLong(one.getKey());
            out.write(Arrays.copyOf(one.getValue(), dimensions));
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        Files.write(file, bytes.toByteArray());
    }

    int count() {
        return count;
    }

    /** As {@link Vectors} keeps it; empty if it is not here. */
    Optional<byte[]> vector(String key) {
        long wanted = prefix(key);
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int start = middle * (Long.BYTES + dimensions);
            int compared = Long.compareUnsigned(records.getLong(start), wanted);
            if (compared == 0) {
                byte[] vector = new byte[dimensions];
                records.get(start + Long.BYTES, vector);
                return Optional.of(vector);
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private static long prefix(String key) {
        return Long.parseUnsignedLong(key, 0, PREFIX_DIGITS, 16);
    }

    private static long checksum(byte[] content, int end) {
        CRC32 checksum = new CRC32();
        checksum.update(content, 0, end);
        return checksum.getValue();
    }
}
