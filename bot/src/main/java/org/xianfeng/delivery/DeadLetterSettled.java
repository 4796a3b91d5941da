package org.xianfeng.delivery;

import org.xianfeng.chat.ChatId;

/**
 * An admin has seen to a dead letter.
 *
 * @param dropped whether it was forgotten, rather than tried again
 */
public record DeadLetterSettled(ChatId by, String reference, boolean dropped) {}
