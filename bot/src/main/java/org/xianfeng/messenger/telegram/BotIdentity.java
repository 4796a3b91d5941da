package org.xianfeng.messenger.telegram;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.xianfeng.chat.messaging.DeepLink;

/**
 * Who the bot is. Where there is a choice of messengers it is the first: who has signed up on Telegram is somebody new on
 * the page.
 */
@Order(1)
final class BotIdentity implements DeepLink {

    private volatile @Nullable String username;

    BotIdentity() {}

    /** Empty until Telegram told our name. */
    @Override
    public Optional<String> to(String payload) {
        return Optional.ofNullable(username).map(name -> "https://t.me/" + name + "?start=" + payload);
    }

    /** Whether this is our name; while we do not know it, none is. */
    boolean isNamed(String name) {
        return name.equalsIgnoreCase(username);
    }

    void learn(String username) {
        this.username = username;
    }
}
