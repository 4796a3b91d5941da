package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/**
 * Published when a message that was {@linkplain Delivery.Kept kept} for its reader stands before them; perhaps more than
 * once.
 *
 * @param message its id, as in {@link Delivery.Kept}
 */
public record MessageShown(ChatId chat, String message) {}
