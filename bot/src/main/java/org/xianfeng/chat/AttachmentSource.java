package org.xianfeng.chat;

import java.io.IOException;
import java.io.OutputStream;

/** Makes files of one kind, each when it is sent or opened. */
public interface AttachmentSource {

    /** What an {@link Attachment.Origin} names it by. */
    String name();

    /**
     * Writes the file as it is to this reader now. May be asked several times for the same: a sending is retried, and a
     * file in the web chat is made whenever it is opened.
     *
     * @param argument of an {@link Attachment.Origin}
     * @param reader whose chat it goes to; whether they may have it is to be checked anew
     * @return whether there is such a file for this reader; if not, nothing that was written is used
     * @throws RuntimeException if something that we need is broken; it is tried again
     */
    boolean write(String argument, ChatId reader, OutputStream target) throws IOException;
}
