package org.xianfeng.volunteer.roster;
import org.xianfeng.chat.Incoming;

/** What a change is known by, so that it is made once. */
public final class RequestId {

    private RequestId() {}

    /** The same update is the same request, however often it is handled. */
    public static String of(Incoming incoming) {
        return incoming.chat().messenger() + ":" + incoming.origin().update();
    }
}
