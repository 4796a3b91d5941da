package org.xianfeng.knowledge.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.store.PrivateFiles;

/** The folder that admins' entries go to. */
@Component
final class FaqFolder {

    private static final String ENDING = ".md";

    private final Path folder;

    FaqFolder(LibrarySettings settings) {
        this.folder = settings.broughtFolder();
    }

    /** The ids of all entries, the one that was written last first; none where the folder is not there. */
    List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> FaqEntry.isId(id(file)) && file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()
                            .thenComparing(FaqFolder::id))
                    .map(FaqFolder::id).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Deletes an entry, if it is there. */
    void remove(String id) {
        if (!FaqEntry.isId(id)) {
            throw new IllegalArgumentException("must be the id of an entry that was written here, got " + id);
        }
        try {
            Files.deleteIfExists(folder.resolve(id + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete the entry " + id, e);
        }
    }

    /**
     * Writes an entry as a whole: who reads the folder meanwhile sees the old file or the new one.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    void write(FaqEntry entry) {
        try {
            PrivateFiles.createFolder(folder);
            Path whole = Files.createTempFile(folder, ".faq-", ".tmp");
            Files.writeString(whole, entry.markdown());
            Files.move(whole, folder.resolve(entry.id() + ENDING), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the entry " + entry.id() + " into " + folder, e);
        }
    }
}
