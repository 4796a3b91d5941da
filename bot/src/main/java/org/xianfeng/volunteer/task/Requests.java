package org.xianfeng.volunteer.task;

import org.xianfeng.chat.Incoming;

/** Names requests, so that an incoming that is handled again asks for the same thing again. */
final class Requests {

    private Requests() {}

    static String of(Incoming incoming) {
        return incoming.chat().messenger() + "." + incoming.origin().update();
    }
}
