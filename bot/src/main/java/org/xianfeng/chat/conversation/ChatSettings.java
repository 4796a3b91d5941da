package org.xianfeng.chat.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the conversation.
 *
 * @param flowsExpireAfter how long a guided exchange waits for its member's next answer
 * @param notesKept how long is remembered what a dialog noted of a chat, such as the question asked last
 */
@ConfigurationProperties("xianfeng.chat")
public record ChatSettings(@DefaultValue("12h") Duration flowsExpireAfter,
        @DefaultValue("7d") Duration notesKept) {

    public ChatSettings {
        if (!flowsExpireAfter.isPositive()) {
            throw new IllegalArgumentException("flows-expire-after must be positive, got " + flowsExpireAfter);
        }
        if (!notesKept.isPositive()) {
            throw new IllegalArgumentException("notes-kept must be positive, got " + notesKept);
        }
    }
}
