package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.codec.digest.DigestUtils;

/** One look at all files: what is in them goes into a fingerprint, and how many entries they hold is counted. */
final class FolderScan {

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final byte[] buffer = new byte[1 << 16];
    private long entries;

    /** @param name what the file is called, the same on every system */
    void add(String name, Path file) throws IOException {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        long lines = addContent(file);
        entries += name.endsWith(".jsonl") ? lines : 1;
    }

    Survey survey() {
        return new Survey(HexFormat.of().formatHex(digest.digest()), entries);
    }

    /** @return how many lines it has, the last one with or without an end */
    private long addContent(Path file) throws IOException {
        long lines = 0;
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
        }
        return last == '\n' ? lines : lines + 1;
    }
}
