package org.xianfeng.chat.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the conversation.
 *
 * @param flowsExpireAfter how long a guided exchange waits for its member's next answer
 */
@ConfigurationProperties("xianfeng.chat")
public record ChatSettings(@DefaultValue("12h") Duration flowsExpireAfter) {

    public ChatSettings {
        if (!flowsExpireAfter.isPositive()) {
            throw new IllegalArgumentException("flows-expire-after must be positive, got " + flowsExpireAfter);
        }
    }
}
