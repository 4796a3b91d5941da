package org.xianfeng.task;
import org.xianfeng.chat.ChatId;

/**
 * A picture that proves something.
 *
 * @param chat the chat it was sent in; its messenger has it
 * @param handle what that messenger's {@link org.xianfeng.chat.IncomingFiles} fetch it by
 */
public record Photo(ChatId chat, String handle) {}
