package org.xianfeng.task;
import org.xianfeng.chat.Incoming;

/** Names requests, so that an incoming that is handled again asks for the same thing again. */
public final class Requests {

    private Requests() {}

    public static String of(Incoming incoming) {
        return incoming.chat().messenger() + "." + incoming.origin().update();
    }
}
