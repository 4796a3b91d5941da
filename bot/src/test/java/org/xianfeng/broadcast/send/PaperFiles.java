package org.xianfeng.broadcast.send;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.xianfeng.chat.messaging.IncomingFiles;

/** The files of {@link PaperCrowd}: none of them is there any more. */
final class PaperFiles implements IncomingFiles {

    private final List<Path> asked = new CopyOnWriteArrayList<>();

    /** Where files were to be written to. */
    List<Path> asked() {
        return asked;
    }

    @Override
    public String messenger() {
        return PaperCrowd.NAME;
    }

    @Override
    public Fetched fetch(String handle, Path target, long most) {
        asked.add(target);
        return new Fetched.Gone("burnt");
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
