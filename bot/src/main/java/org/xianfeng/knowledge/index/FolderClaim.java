package org.xianfeng.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The right to change what is in the folder of the indexes. It ends with its process, however that ends. */
final class FolderClaim implements Closeable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private FolderClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it. */
    static FolderClaim await(Path folder) throws IOException {
        try {
            Optional<FolderClaim> claim = tryTake(folder);
            while (claim.isEmpty()) {
                Thread.sleep(PAUSE);
                claim = tryTake(folder);
            }
            return claim.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + folder);
        }
    }

    /** Takes it if nobody has it. */
    static Optional<FolderClaim> tryTake(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return Optional.of(new FolderClaim(channel));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
