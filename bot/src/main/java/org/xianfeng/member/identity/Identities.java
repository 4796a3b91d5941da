package org.xianfeng.member.identity;

import java.time.Instant;
import java.util.List;

import org.xianfeng.chat.ChatId;

/** Who somebody was before they went on as who they are. */
public interface Identities {

    /**
     * An identity that has become part of another.
     *
     * @param by who has seen to it: themselves, or an admin
     */
    record Earlier(ChatId chat, Instant at, ChatId by) {}

    /** The earliest first; those of whom they were before as well. */
    List<Earlier> earlier(ChatId member);

    /** Whether this identity has been taken elsewhere, so that what proves it, proves nothing any more. */
    boolean isRetired(ChatId chat);
}
