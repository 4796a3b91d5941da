package org.xianfeng.export;

import org.xianfeng.chat.ChatId;

/**
 * Somebody has taken a table out of the house.
 *
 * @param what which one, such as {@code signups 12}
 * @param rows how many it had
 */
public record Exported(ChatId reader, String what, long rows) {}
