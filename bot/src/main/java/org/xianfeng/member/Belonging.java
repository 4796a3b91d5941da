package org.xianfeng.member;

import org.xianfeng.chat.ChatId;

/**
 * Tells of a feature whether somebody takes part in it already, so that they stay in when the organisation stops letting
 * everybody in.
 */
public interface Belonging {

    boolean includes(ChatId chat);
}
