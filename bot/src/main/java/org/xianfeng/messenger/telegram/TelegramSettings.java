package org.xianfeng.messenger.telegram;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach Telegram.
 *
 * @param token the bot's token; without one, this messenger is off
 * @param mode how updates come in
 * @param webhookUrl where Telegram can reach {@value WebhookRoute#PATH} of this service; needed for webhooks
 * @param secret what Telegram must send along with a webhook call; needed for webhooks
 * @param api where the Bot API is: scheme, host, port, and the beginning of the path if it has one
 * @param pollTimeout how long Telegram may hold a poll open when there is nothing new; at most 50 seconds
 * @param connectTimeout how long a connection may take to be there
 * @param answerTimeout how long an answer may take, beyond {@code pollTimeout} for a poll
 * @param longestPause the most time between two attempts while Telegram cannot be reached
 * @param proxy through which Telegram is reached, {@code http://HOST:PORT} or {@code socks5://HOST:PORT}; without one, the
 *        one that the environment names ({@code HTTPS_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY})
 * @param webhookLimit the largest webhook call that is read
 */
@ConfigurationProperties("xianfeng.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("polling") Mode mode,
        @Nullable URI webhookUrl,
        @DefaultValue("") String secret,
        @DefaultValue("https://api.telegram.org") URI api,
        @DefaultValue("25s") Duration pollTimeout,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("30s") Duration longestPause,
        @Nullable URI proxy,
        @DefaultValue("1MB") DataSize webhookLimit) {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);

    enum Mode {
        POLLING, WEBHOOK
    }

    TelegramSettings {
        if (pollTimeout.isNegative() || pollTimeout.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException("xianfeng.telegram.poll-timeout must be 0 to 50s, got " + pollTimeout);
        }
        if (mode == Mode.WEBHOOK && !secret.matches("[A-Za-z0-9_-]{32,256}")) {
            throw new IllegalArgumentException(
                    "xianfeng.telegram.secret must be 32 to 256 of A-Z a-z 0-9 _ - for webhooks");
        }
        if (mode == Mode.WEBHOOK && webhookUrl == null) {
            throw new IllegalArgumentException("xianfeng.telegram.webhook-url must be given for webhooks");
        }
    }

    /** Without the token and the secret. */
    @Override
    public String toString() {
        return "TelegramSettings[mode=" + mode + ", webhookUrl=" + webhookUrl + ", api=" + api + "]";
    }
}
