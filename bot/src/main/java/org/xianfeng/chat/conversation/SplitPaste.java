package org.xianfeng.chat.conversation;

import java.time.Duration;
import java.time.Instant;

import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Session;

/**
 * Knows the rest of a message that its messenger has cut. The first part is never taken, wherever it is long enough to
 * be one (see {@link Incoming.Text#CUT_FROM}), and its sender is told so; the parts that follow are dropped with it.
 */
final class SplitPaste {

    /** How long after a part the next one comes at most. */
    private static final Duration APART = Duration.ofSeconds(2);
    /** When the last part came that was long enough to have been cut. */
    private static final String LAST = "paste.at";

    private SplitPaste() {}

    /**
     * Whether this is to be dropped; it is remembered if more of it may come.
     *
     * @param isTyped whether this was written, and is not a command that we know
     */
    static boolean isRest(Incoming incoming, boolean isTyped, Session session) {
        Instant at = incoming.origin().at();
        boolean isRest = isTyped && session.get(LAST).map(Instant::parse)
                .filter(last -> Duration.between(last, at).abs().compareTo(APART) <= 0).isPresent();
        if (length(incoming) >= Incoming.Text.CUT_FROM) {
            session.put(LAST, at.toString());
        } else {
            session.forget(LAST);
        }
        return isRest;
    }

    private static int length(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Text text -> text.text().length();
            case Incoming.Command call -> "/ ".length() + call.name().length() + call.arguments().length();
            case Incoming.ButtonPress _,Incoming.Document _,Incoming.Location _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                0;
        };
    }
}
