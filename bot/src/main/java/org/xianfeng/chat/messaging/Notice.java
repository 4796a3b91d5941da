package org.xianfeng.chat.messaging;

import java.util.Optional;

import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Something that is to be said once, below the answer to whatever somebody has sent. */
public interface Notice {

    /** Empty if it has been said, or is not to be said now; the session keeps that it was. */
    Optional<Reply> below(Incoming incoming, Session session);
}
