package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;

/** Delivers to the chats of one messenger. */
public interface Messenger {

    /** The {@link ChatId#messenger()} of the chats it delivers to. */
    String name();

    /** Delivers one message and says what became of it. May block; never throws for what the other side answers. */
    Delivery deliver(Outgoing outgoing);

    /**
     * The same for what is of interest to its sender when its reader has it: where that is not at once, it is
     * {@link Delivery.Kept}.
     */
    default Delivery deliverAndWatch(Outgoing outgoing) {
        return deliver(outgoing);
    }

    /**
     * Has a message that was sent say something else; saying the same again counts as sent.
     *
     * @param message its id, as in {@link Delivery.Sent}
     */
    default Delivery edit(ChatId chat, String message, Reply reply) {
        return new Delivery.Gone(name() + " changes nothing that it has sent");
    }

    /**
     * Takes a message back that was sent; one that is not there any more counts as taken back.
     *
     * @param message its id, as in {@link Delivery.Sent}
     */
    default Delivery delete(ChatId chat, String message) {
        return new Delivery.Gone(name() + " takes nothing back that it has sent");
    }

    /** Whether it limits how much may be sent, so that {@link Pace} is to be kept. */
    default boolean isPaced() {
        return false;
    }

    /** Whether several people read this chat; such chats get less. */
    default boolean isGroup(ChatId chat) {
        return false;
    }
}
