package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors that come with a library, so that a fresh start need not embed its texts. Whether they are there makes no
 * difference but in time. To be used by one thread.
 */
final class ShippedVectors {

    /** In the library's folder; hidden, and so no entry. Made by {@code bot/vectors}. */
    static final String FILE = ".vectors.bin";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedVectors.class);

    private final Path file;
    private String problem = "";

    /** @param library the folder with the entries */
    ShippedVectors(Path library) {
        this.file = library.resolve(FILE);
    }

    /** Reads them; empty if there are none, or none that can be used. */
    Optional<VectorFile> read(String model) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(VectorFile.read(file, model));
        } catch (IOException e) {
            complain(e.toString());
            return Optional.empty();
        }
    }

    /** Once, not with every change of the library. */
    private void complain(String now) {
        if (!now.equals(problem)) {
            LOG.warn("The vectors in {} are not used: {}", file, now);
        }
        problem = now;
    }
}
