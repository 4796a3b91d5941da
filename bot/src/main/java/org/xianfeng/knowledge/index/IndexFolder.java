package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.store.PrivateFiles;

/**
 * The folder that is ours alone: each index in a folder of its own, so that a new one grows beside the live one, and a
 * pointer to the one that serves. An index that was committed never changes.
 */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;
    private final Set<Path> damaged = ConcurrentHashMap.newKeySet();

    IndexFolder(Path folder) {
        this.folder = folder;
        PrivateFiles.tighten(folder);
    }

    /** Waits until no other process or thread changes anything here; nobody does until it is closed. */
    FolderClaim claim() throws IOException {
        return FolderClaim.await(PrivateFiles.createFolder(folder));
    }

    /** The same, if it can be had at once. */
    Optional<FolderClaim> tryClaim() throws IOException {
        return FolderClaim.tryTake(PrivateFiles.createFolder(folder));
    }

    Optional<IndexPointer> pointer() throws IOException {
        return IndexPointer.read(folder);
    }

    void point(IndexPointer pointer) throws IOException {
        pointer.write(folder);
    }

    /** Whether this index is the one that serves. */
    boolean isLive(PassageIndex index) throws IOException {
        return pointer().filter(pointer -> pointer.live().equals(index.name())).isPresent();
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    /** Opens the index that serves a library's folder with this fingerprint, if there is one and it is whole. */
    Optional<PassageIndex> open(String fingerprint) throws IOException {
        Optional<IndexPointer> pointer = pointer();
        if (pointer.isPresent() && pointer.get().rolledBack()) {
            Optional<PassageIndex> held = usable(pointer.get().live());
            if (held.isPresent()) {
                return held;
            }
        }
        List<Path> candidates = Stream
                .concat(pointer.stream().map(IndexPointer::live).map(this::path), indexes().stream()).distinct()
                .toList();
        for (Path path : candidates) {
            if (facts(path).filter(facts -> facts.isOf(fingerprint)).isPresent()) {
                Optional<PassageIndex> whole = openWhole(path);
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** Opens the index of this name, if its analysis is ours and it is whole. */
    Optional<PassageIndex> usable(String name) {
        return facts(path(name)).filter(IndexFacts::isOfOurVersion).flatMap(_ -> openWhole(path(name)));
    }

    /** What the index of this name was built from, if it can be used. */
    Optional<String> fingerprint(String name) {
        return facts(path(name)).filter(IndexFacts::isOfOurVersion).map(IndexFacts::fingerprint);
    }

    private Optional<IndexFacts> facts(Path path) {
        return Files.isDirectory(path) ? unlessDamaged(path, PassageIndex::facts) : Optional.empty();
    }

    private Optional<PassageIndex> openWhole(Path path) {
        return unlessDamaged(path, PassageIndex::open);
    }

    /** An index that is damaged is not looked at again: none of its files will change. */
    private <T> Optional<T> unlessDamaged(Path path, Look<T> look) {
        if (damaged.contains(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(look.at(path));
        } catch (IOException | RuntimeException e) {
            damaged.add(path);
            LOG.warn("The index in {} cannot be used and is built anew: {}", path, e.toString());
            return Optional.empty();
        }
    }

    /** A place for a new index. */
    Path fresh() throws IOException {
        return PrivateFiles.createFolder(folder.resolve(UUID.randomUUID().toString()));
    }

    /**
     * A place for a new index that begins as this one. Its files are never written again, so both can have the same
     * ones where the file system lets them.
     */
    Path copy(PassageIndex index) throws IOException {
        Path fresh = fresh();
        for (String file : index.files()) {
            linkOrCopy(index.path().resolve(file), fresh.resolve(file));
        }
        return fresh;
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(from, to);
        }
    }

    /** Deletes a place for an index; what of it is still being read goes when that ends. */
    void discard(Path path) throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    /** Deletes all but what this one names. */
    void keepOnly(IndexPointer pointer) throws IOException {
        for (Path path : leftovers(pointer)) {
            discard(path);
        }
    }

    /** What this one does not name: left by a crash, or served before. */
    List<Path> leftovers(IndexPointer pointer) throws IOException {
        Set<Path> kept = Stream.concat(Stream.of(pointer.live()), pointer.previous().stream()).map(this::path)
                .collect(Collectors.toSet());
        return indexes().stream().filter(path -> !kept.contains(path)).toList();
    }

    private List<Path> indexes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).filter(path -> !path.endsWith(DenseIndex.FOLDER)).toList();
        }
    }

    @FunctionalInterface
    private interface Look<T> {

        T at(Path path) throws IOException;
    }
}
