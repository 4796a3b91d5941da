package org.xianfeng.chat;

import java.time.Duration;
import java.time.Instant;

/**
 * That a short dialog has just ended because its member called a command: what they type next may be their answer to it
 * still, so it is no question that somebody should have to see to.
 */
public final class Interruption {

    private static final String NOTE = "chat.interrupted";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private Interruption() {}

    public static void note(Incoming incoming, Session session) {
        session.put(NOTE, incoming.origin().at().toString());
    }

    /** Whether this is the first text after it, a short while later. */
    public static boolean isBefore(Incoming text, Session session) {
        return session.get(NOTE).map(Instant::parse).map(at -> at.plus(REMEMBERED))
                .filter(text.origin().at()::isBefore).isPresent();
    }

    public static void forget(Session session) {
        session.forget(NOTE);
    }
}
