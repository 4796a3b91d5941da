package org.xianfeng.chat;

import java.util.List;

/**
 * One kind of exchange with a member; the {@link Conversation} asks each in the order of its {@code @Order} who takes
 * an incoming.
 *
 * <p>
 * An incoming may be handled more than once after a crash, but always with the same {@link Origin#update()}: what a
 * dialog changes outside the session, it changes under that id. The session and the replies are saved together, once.
 */
public interface Dialog {

    /** The commands this dialog answers. */
    default List<Command> commands() {
        return List.of();
    }

    /** Whether this incoming is for this dialog. Must be cheap and change nothing. */
    boolean takes(Incoming incoming, Session session);

    /**
     * Answers an incoming that it takes. A misuse by the member is answered, not thrown.
     *
     * @throws RuntimeException if something that we need is broken; the incoming is tried again, and kept as a dead
     *         letter in the end
     */
    List<Reply> answer(Incoming incoming, Session session);
}
