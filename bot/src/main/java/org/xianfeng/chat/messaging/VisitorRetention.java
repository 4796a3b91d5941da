package org.xianfeng.chat.messaging;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of those who have done no more than to open the chat: a program can be as many of them as it likes.
 *
 * @param kept how long
 */
@ConfigurationProperties("xianfeng.visitors")
public record VisitorRetention(@DefaultValue("3d") Duration kept) {

    public VisitorRetention {
        if (kept.toSeconds() < 1) {
            throw new IllegalArgumentException("xianfeng.visitors.kept must be at least a second, got " + kept);
        }
    }
}
