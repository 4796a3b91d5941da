package org.xianfeng.messenger.telegram;

import org.telegram.telegrambots.meta.api.methods.GetMe;

/** What comes before any receiving: learning who we are, and telling members our commands. */
final class Introduction {

    private final BotApi api;
    private final Patience patience;
    private final BotIdentity identity;
    private final CommandMenus menus;

    Introduction(BotApi api, Patience patience, BotIdentity identity, CommandMenus menus) {
        this.api = api;
        this.patience = patience;
        this.identity = identity;
        this.menus = menus;
    }

    /**
     * Tries until Telegram answers.
     *
     * @throws Patience.TokenRefused if Telegram does not know the bot
     */
    void make() throws InterruptedException {
        identity.learn(patience.insist(() -> api.call(new GetMe())).getUserName());
        while (!menus.publish()) {
            patience.failed("no answer to our commands");
        }
    }
}
