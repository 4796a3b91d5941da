package org.xianfeng.knowledge.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.store.PrivateFiles;

/** The folder that admins' entries go to. */
@Component
final class FaqFolder {

    private final Path folder;

    FaqFolder(LibrarySettings settings) {
        this.folder = settings.broughtFolder();
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
            Files.move(whole, folder.resolve(entry.id() + ".md"), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the entry " + entry.id() + " into " + folder, e);
        }
    }
}
