package org.xianfeng.chat.messaging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;

/** Has the files made that replies enclose; on disk for as long as it takes to send them, never whole in memory. */
@Component
public final class Attachments {

    private final ObjectProvider<AttachmentSource> sources;

    public Attachments(ObjectProvider<AttachmentSource> sources) {
        this.sources = sources;
    }

    /**
     * The file, to be closed when it has been sent; empty if there is none, or not any more, or not for this reader.
     *
     * @throws UncheckedIOException if it could not be written
     */
    public Optional<Made> make(Attachment attachment, ChatId reader) {
        return sources.stream().filter(source -> source.name().equals(attachment.origin().source())).findFirst()
                .flatMap(source -> make(source, attachment.origin().argument(), reader));
    }

    private static Optional<Made> make(AttachmentSource source, String argument, ChatId reader) {
        Made made = new Made();
        boolean kept = false;
        try (OutputStream target = Files.newOutputStream(made.path())) {
            kept = source.write(argument, reader, target);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a file of " + source.name(), e);
        } finally {
            if (!kept) {
                made.close();
            }
        }
        return kept ? Optional.of(made) : Optional.empty();
    }

    /** A file that was made; closing it removes it. */
    public static final class Made implements AutoCloseable {

        private final Path path;

        private Made() {
            try {
                path = Files.createTempFile("enclosure", "");
            } catch (IOException e) {
                throw new UncheckedIOException("could not create a file", e);
            }
        }

        public Path path() {
            return path;
        }

        /** Its size in bytes. */
        public long size() {
            return path.toFile().length();
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("could not remove a file that was sent", e);
            }
        }
    }
}
