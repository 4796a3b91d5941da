package org.xianfeng.messenger.telegram;

import org.telegram.telegrambots.meta.api.methods.GetMe;

/** What comes before any receiving: learning who we are, and telling members our commands. */
final class BotSetup {

    private final BotApi api;
    private final RetryBackoff retryBackoff;
    private final BotIdentity identity;
    private final CommandMenus menus;

    BotSetup(BotApi api, RetryBackoff retryBackoff, BotIdentity identity, CommandMenus menus) {
        this.api = api;
        this.retryBackoff = retryBackoff;
        this.identity = identity;
        this.menus = menus;
    }

    /**
     * Tries until Telegram answers.
     *
     * @throws RetryBackoff.TokenRefused if Telegram does not know the bot
     */
    void make() throws InterruptedException {
        identity.learn(retryBackoff.insist(() -> api.call(new GetMe())).getUserName());
        while (!menus.publish()) {
            retryBackoff.failed("no answer to our commands");
        }
    }
}
