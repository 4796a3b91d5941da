package org.xianfeng.delivery;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is sent to a messenger that limits it, by all instances together. The defaults are for Telegram, which takes
 * about 30 a second in bulk, one a second in a chat, and 20 a minute in a group.
 *
 * @param bulkPerSecond news, reminders and broadcasts a second; more than 30 only against a server that is not Telegram's, since
 * no send asks to be paid for
 * @param chatInterval from one message to the next in one chat, once its burst is used up
 * @param chatBurst replies that may follow each other at once
 * @param groupPerMinute messages in any minute to a chat that several people read
 */
@Validated
@ConfigurationProperties("xianfeng.delivery")
record DeliverySettings(@DefaultValue("25") @Min(1) @Max(1000) int bulkPerSecond,
        @DefaultValue("1s") Duration chatInterval, @DefaultValue("5") @Min(1) @Max(20) int chatBurst,
        @DefaultValue("20") @Min(2) @Max(1000) int groupPerMinute) {

    private static final long MICROS_A_MINUTE = Duration.ofMinutes(1).toNanos() / 1000;

    DeliverySettings {
        if (!chatInterval.isPositive()) {
            throw new IllegalArgumentException("xianfeng.delivery.chat-interval must be positive, got " + chatInterval);
        }
    }

    /** Messages that may follow each other at once, and how long each of them takes to be made up for. */
    record Bucket(int burst, long intervalMicros) {}

    Bucket chat() {
        return new Bucket(chatBurst, chatInterval.toNanos() / 1000);
    }

    /** So that not even a minute that begins with a burst holds more than is allowed. */
    Bucket group() {
        int burst = Math.max(1, groupPerMinute / 4);
        return new Bucket(burst, MICROS_A_MINUTE / (groupPerMinute - burst));
    }
}
