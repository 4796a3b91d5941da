package org.xianfeng.console;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The console.
 *
 * @param link how long a link to sign in can be used
 * @param idle after how long without use a session ends
 * @param longest after how long it ends in any case
 * @param streamsOfReader how many live pages one person may have open
 * @param streamsOfAddress how many one address
 */
@Validated
@ConfigurationProperties("xianfeng.console")
public record ConsoleSettings(@DefaultValue("5m") Duration link, @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest, @DefaultValue("6") @Min(1) int streamsOfReader,
        @DefaultValue("60") @Min(1) int streamsOfAddress) {

    private static final Duration LONGEST_LINK = Duration.ofHours(1);
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    public ConsoleSettings {
        check("link", link, LONGEST_LINK);
        check("longest", longest, LONGEST_SESSION);
        check("idle", idle, longest);
    }

    private static void check(String name, Duration given, Duration most) {
        if (!given.isPositive() || given.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "xianfeng.console." + name + " must be positive and at most " + most + ", got " + given);
        }
    }
}
