package org.xianfeng.messenger.telegram;

import java.util.Objects;

import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Tells Telegram where to bring updates; {@link WebhookRoute} receives them. */
final class WebhookRegistration implements Reception {

    private final TelegramSettings settings;
    private final BotApi api;
    private final Introduction introduction;
    private final Patience patience;

    WebhookRegistration(TelegramSettings settings, BotApi api, Introduction introduction, Patience patience) {
        this.settings = settings;
        this.api = api;
        this.introduction = introduction;
        this.patience = patience;
    }

    @Override
    public void receive() throws InterruptedException {
        introduction.make();
        SetWebhook webhook = SetWebhook.builder().url(Objects.requireNonNull(settings.webhookUrl()).toString())
                .secretToken(settings.secret()).allowedUpdates(Intake.KINDS).build();
        patience.insist(() -> api.call(webhook));
    }
}
