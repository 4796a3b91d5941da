package org.xianfeng.chat.messaging;
import org.xianfeng.chat.ChatId;

/** Delivers to the chats of one messenger. */
public interface Messenger {

    /** The {@link ChatId#messenger()} of the chats it delivers to. */
    String name();

    /** Delivers one message and says what became of it. May block; never throws for what the other side answers. */
    Delivery deliver(Outgoing outgoing);
}
