package org.xianfeng.messenger.telegram;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Who the bot is. */
public final class BotIdentity {

    private volatile @Nullable String username;

    BotIdentity() {}

    /** The bot's user name, for links such as {@code https://t.me/NAME?start=…}; empty until Telegram told it. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    void learn(String username) {
        this.username = username;
    }
}
