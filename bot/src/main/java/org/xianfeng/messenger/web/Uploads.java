package org.xianfeng.messenger.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.FileAnswered;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.PrivateFiles;

/** Files that were sent on the page, kept until they are released, or for a day if nobody fetches or keeps them. */
@Component
final class Uploads implements IncomingFiles, PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    Uploads(UploadSettings settings, Clock clock) {
        this.folder = settings.path();
        this.clock = clock;
        PrivateFiles.tighten(folder);
    }

    /**
     * Keeps a file whole or not at all.
     *
     * @return its size
     */
    long keep(UUID id, InputStream content) throws IOException {
        PrivateFiles.createFolder(folder);
        removeOld();
        Path arriving = Files.createTempFile(folder, "arriving", "");
        try {
            long size = Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
            Files.move(arriving, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return size;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public String messenger() {
        return WebMessenger.NAME;
    }

    @Override
    public Fetched fetch(String handle, Path target, long most) {
        Path file = file(handle);
        try {
            if (Files.size(file) > most) {
                return new Fetched.TooLarge();
            }
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return new Fetched.Whole();
        } catch (NoSuchFileException _) {
            return new Fetched.Gone("it is not in " + folder);
        } catch (IOException e) {
            return new Fetched.Unavailable(e.toString());
        }
    }

    @Override
    public void replace(String handle, Path content) {
        try {
            Path arriving = Files.createTempFile(folder, "arriving", "");
            try {
                Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
                Files.move(arriving, file(handle), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not replace an upload", e);
        }
    }

    /** What is not kept when its sender has an answer is removed. */
    @EventListener
    void forget(FileAnswered answered) {
        if (answered.chat().messenger().equals(WebMessenger.NAME)) {
            try {
                Files.deleteIfExists(folder.resolve(id(answered.handle())));
            } catch (IOException e) {
                LOG.warn("An upload could not be removed, and is in a day: {}", e.toString());
            }
        }
    }

    @Override
    public void keep(String handle) {
        try {
            PrivateFiles.createFolder(kept());
            Files.move(folder.resolve(id(handle)), kept().resolve(id(handle)), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            LOG.debug("{} is kept already, or was removed", handle);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep an upload", e);
        }
    }

    @Override
    public void release(String handle) {
        try {
            Files.deleteIfExists(file(handle));
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove an upload", e);
        }
    }

    /** @throws IllegalArgumentException if we gave out no such handle */
    private static String id(String handle) {
        return UUID.fromString(handle).toString();
    }

    private Path file(String handle) {
        Path kept = kept().resolve(id(handle));
        return Files.exists(kept) ? kept : folder.resolve(id(handle));
    }

    private Path kept() {
        return folder.resolve("kept");
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(3);
    }

    /** What nobody fetches goes also where nothing else arrives. */
    @Override
    public void run(LoopState loop) throws IOException {
        if (Files.isDirectory(folder)) {
            removeOld();
        }
    }

    private void removeOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    LOG.warn("An upload was never fetched and is removed: {}", file.getFileName());
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
