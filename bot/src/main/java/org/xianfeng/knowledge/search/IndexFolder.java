package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.meaning.Meaning;

/** The folder that is ours alone: each index in a folder of its own, so that a new one grows beside the live one. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens the index that was built from this, if there is one and it is whole. */
    Optional<PassageIndex> open(String fingerprint) throws IOException {
        for (Path path : indexes()) {
            Optional<PassageIndex> index = openWhole(path);
            if (index.isPresent() && index.get().facts().isOf(fingerprint)) {
                return index;
            }
            if (index.isPresent()) {
                index.get().close();
            }
        }
        return Optional.empty();
    }

    private static Optional<PassageIndex> openWhole(Path path) {
        try {
            return Optional.of(PassageIndex.open(path));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} cannot be used and is built anew: {}", path, e.toString());
            return Optional.empty();
        }
    }

    /** A place for a new index. */
    Path fresh() throws IOException {
        return Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
    }

    /** Deletes all but this one. What of them is still being read goes when that ends. */
    void keepOnly(Path live) throws IOException {
        for (Path path : indexes()) {
            if (!path.equals(live)) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    private List<Path> indexes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).filter(path -> !path.endsWith(Meaning.FOLDER)).toList();
        }
    }
}
