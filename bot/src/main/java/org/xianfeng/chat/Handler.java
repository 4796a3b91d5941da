package org.xianfeng.chat;

/**
 * Answers one kind of incoming. A misuse by the member is answered, not thrown.
 *
 * @param <I> what is answered, such as {@link Incoming.Location}
 */
@FunctionalInterface
public interface Handler<I> {

    /**
     * The reply to it; the session is changed as it requires.
     *
     * @throws RuntimeException if something that we need is broken; the incoming is tried again, and kept as a dead
     *         letter in the end
     */
    Reply answer(I incoming, Session session);
}
