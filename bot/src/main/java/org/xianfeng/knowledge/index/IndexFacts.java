package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.text.GramAnalyzer;

/**
 * What an index says of itself; it is written with the last of its files.
 *
 * @param fingerprint of the folder it was built from
 * @param version of the analysis it was built with
 */
record IndexFacts(String fingerprint, int version, Status status) {

    /** Whether it need not be built anew for a folder with this fingerprint. */
    boolean isOf(String folder) {
        return fingerprint.equals(folder) && isOfOurVersion();
    }

    boolean isOfOurVersion() { return version == GramAnalyzer.VERSION; }

    Map<String, String> toMap() {
        return Map.of("fingerprint", fingerprint, "version", Integer.toString(version), "entries",
                Integer.toString(status.entries()), "passages", Integer.toString(status.passages()), "built",
                status.built().toString());
    }

    /** @throws IOException if this was not written by {@link #toMap()} */
    static IndexFacts of(Map<String, String> written) throws IOException {
        try {
            Status status = new Status(number(written, "entries"), number(written, "passages"),
                    Instant.parse(written.getOrDefault("built", "")));
            return new IndexFacts(written.getOrDefault("fingerprint", ""), number(written, "version"), status);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IOException("this index does not say what it is: " + written, e);
        }
    }

    private static int number(Map<String, String> written, String key) {
        return Integer.parseInt(written.getOrDefault(key, ""));
    }
}
