package org.xianfeng.broadcast.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.xianfeng.chat.messaging.IncomingFiles;

/** The files of {@link PaperCrowd}: none of them is there any more, but for one that is arranged. */
final class PaperFiles implements IncomingFiles {

    private final List<Path> asked = new CopyOnWriteArrayList<>();
    private volatile String there = "none";

    /** Where files were to be written to. */
    List<Path> asked() {
        return asked;
    }

    /** From now on this one is there, and no other. */
    void has(String handle) {
        there = handle;
    }

    @Override
    public String messenger() {
        return PaperCrowd.NAME;
    }

    @Override
    public Fetched fetch(String handle, Path target, long most) {
        asked.add(target);
        if (!handle.equals(there)) {
            return new Fetched.Gone("burnt");
        }
        try {
            Files.write(target, new byte[]{1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fetched.Whole();
    }

    @Override
    public void replace(String handle, Path content) {
        throw new UnsupportedOperationException("not sent");
    }

    @Override
    public void keep(String handle) {
        // nothing is there
    }

    @Override
    public void release(String handle) {
        // nothing is there
    }
}
