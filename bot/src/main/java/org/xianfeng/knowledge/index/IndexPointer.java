package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the indexes in their folder serves.
 *
 * @param live its name
 * @param previous the name of the one before, to roll back to
 * @param rolledBack whether it serves because it was rolled back to, whatever the library's folder has become
 */
public record IndexPointer(String live, Optional<String> previous, boolean rolledBack) {

    private static final String FILE = "live";
    private static final String ROLLED_BACK = "rolled back";

    /** Empty if there is none, or none that we can read; then the indexes themselves have to be looked at. */
    public static Optional<IndexPointer> read(Path folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return lines.isEmpty() || !lines.getFirst().matches("[-\\w]+")
                    ? Optional.empty()
                    : Optional.of(new IndexPointer(lines.getFirst(),
                            lines.stream().skip(1).filter(name -> name.matches("[-\\w]+")).findFirst(),
                            lines.getLast().equals(ROLLED_BACK)));
        } catch (NoSuchFileException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The same without a hold, so that the library's folder counts again. */
    IndexPointer released() {
        return new IndexPointer(live, previous, false);
    }

    /** Replaces the pointer at once and durably: a crash leaves the old one or this one. */
    void write(Path folder) throws IOException {
        String text = Stream.of(Optional.of(live), previous, rolledBack ? Optional.of(ROLLED_BACK) : Optional.empty())
                .flatMap(Optional::stream).map(line -> line + "\n").reduce("", String::concat);
        Path fresh = folder.resolve(FILE + ".new");
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        synchronise(folder);
    }

    /** Not every system lets a folder be opened; where it does not, the rename is durable by itself. */
    private static void synchronise(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
