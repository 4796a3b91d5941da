package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/**
 * Published when a file that somebody sent has had its answer: unless that {@link IncomingFiles#keep kept} it, nobody
 * wants it.
 *
 * @param chat the chat it was sent in
 * @param handle what its messenger fetches it by
 */
public record FileAnswered(ChatId chat, String handle) {}
