package org.xianfeng.broadcast.message;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.SharedFile;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;

/** Brings the file of a broadcast to its recipients, its author and admins; fetched once for many that follow. */
@Component
public final class BroadcastFiles implements AttachmentSource, DisposableBean {

    private static final String NAME = "broadcast";
    /** What Telegram gives a bot at most. */
    private static final long LARGEST = 20 << 20;

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final Roles roles;
    private final List<IncomingFiles> incomingFiles;
    private @Nullable Kept last;

    BroadcastFiles(Broadcasts broadcasts, Recipients recipients, Roles roles, List<IncomingFiles> incomingFiles) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.roles = roles;
        this.incomingFiles = incomingFiles;
    }

    /** The file cannot be brought now; another time it may. */
    public static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unavailable(String reason) {
            super("could not fetch the file of a broadcast: " + reason);
        }
    }

    /** The content that was fetched last. */
    private record Kept(SharedFile file, Path path) {}

    Attachment attachment(BroadcastId id, SharedFile file) {
        Attachment.Origin origin = new Attachment.Origin(NAME, id.toString());
        return file.picture()
                ? new Attachment.Picture(file.name(), file.mediaType(), origin)
                : new Attachment.Document(file.name(), file.mediaType(), origin);
    }

    /**
     * Whether the file of this broadcast is there; true for one without.
     *
     * @throws Unavailable if that cannot be told now
     */
    public boolean isThere(Broadcast broadcast) {
        return broadcast.content().attached().map(file -> content(file).isPresent()).orElse(true);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        Optional<Path> content = BroadcastId.parse(argument).flatMap(broadcasts::find)
                .filter(broadcast -> mayHave(broadcast, reader))
                .flatMap(broadcast -> broadcast.content().attached()).flatMap(this::content);
        if (content.isEmpty()) {
            return false;
        }
        Files.copy(content.get(), target);
        return true;
    }

    private boolean mayHave(Broadcast broadcast, ChatId reader) {
        return broadcast.author().equals(reader) || recipients.row(broadcast.id(), reader).isPresent()
                || roles.of(reader).may(Permission.ALL_BROADCASTS);
    }

    /** Empty if it is gone; throws if it cannot be brought right now. */
    private synchronized Optional<Path> content(SharedFile file) {
        Kept kept = last;
        if (kept != null && kept.file.equals(file) && Files.exists(kept.path)) {
            return Optional.of(kept.path);
        }
        destroy();
        Path path = fresh();
        boolean whole = false;
        try {
            whole = isWhole(fetch(file, path));
        } finally {
            if (whole) {
                last = new Kept(file, path);
            } else {
                delete(path);
            }
        }
        return whole ? Optional.of(path) : Optional.empty();
    }

    private static boolean isWhole(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Whole _ -> true;
            case Fetched.Unavailable(String reason) -> throw new Unavailable(reason);
            case Fetched.Gone _,Fetched.TooLarge _ -> false;
        };
    }

    private static Path fresh() {
        try {
            return Files.createTempFile("broadcast", "");
        } catch (IOException e) {
            throw new UncheckedIOException("could not create a file", e);
        }
    }

    private Fetched fetch(SharedFile file, Path path) {
        return incomingFiles.stream().filter(some -> some.messenger().equals(file.chat().messenger())).findFirst()
                .map(messenger -> messenger.fetch(file.handle(), path, LARGEST))
                .orElseGet(() -> new Fetched.Gone("the messenger is off"));
    }

    @Override
    public synchronized void destroy() {
        Kept kept = last;
        last = null;
        if (kept != null) {
            delete(kept.path);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove a file of a broadcast", e);
        }
    }
}
