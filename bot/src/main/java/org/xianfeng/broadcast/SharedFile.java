package org.xianfeng.broadcast;

import org.xianfeng.chat.ChatId;

/**
 * A photo or a file that a broadcast brings.
 *
 * @param chat where it was sent to us
 * @param handle what that messenger fetches the content by
 * @param name as readers shall see it
 * @param picture whether to show it in the chat, rather than to offer it
 */
public record SharedFile(ChatId chat, String handle, String name, String mediaType, boolean picture) {}
