package org.xianfeng.broadcast;

import java.util.List;

import org.xianfeng.chat.ChatId;

/**
 * One recipient of a broadcast.
 *
 * @param branch the branch they were in when it began; empty if they had told none
 * @param messages the messenger's ids of what was sent
 * @param reason in Telegram's words or a {@link SkipReason}'s name; empty where there is none
 */
public record Row(ChatId chat, RowState state, String branch, List<String> messages, String reason) {

    public Row {
        messages = List.copyOf(messages);
    }
}
