package org.xianfeng.chat.messaging;

import java.nio.file.Path;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;

/** Brings the content of files that people sent through one messenger. */
public interface IncomingFiles {

    /** The {@link ChatId#messenger()} of the chats they were sent in. */
    String messenger();

    /**
     * Writes the content of a file. May block; never throws for what the other side answers.
     *
     * @param handle of an {@link Incoming.Document} or an {@link Incoming.Photo}
     * @param target a file that is there or not; what it holds after anything but {@link Fetched.Whole} is void
     * @param most the largest size in bytes to take
     */
    Fetched fetch(String handle, Path target, long most);

    /** Puts this in place of what was sent, where it is us who have that. */
    void replace(String handle, Path content);

    /** Says that the content is to stay for good, or until it is released. */
    void keep(String handle);

    /** Says that the content is not needed any more. */
    void release(String handle);

    /** What became of it. */
    sealed interface Fetched {

        /** The target holds the whole file. */
        record Whole() implements Fetched {}

        /** It is larger than we take, or than the messenger gives. */
        record TooLarge() implements Fetched {}

        /** There is no such file, or not any more. */
        record Gone(String reason) implements Fetched {}

        /** It could not be brought now; another time it may. */
        record Unavailable(String reason) implements Fetched {}
    }
}
