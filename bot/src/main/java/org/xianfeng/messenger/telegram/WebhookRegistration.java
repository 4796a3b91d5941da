package org.xianfeng.messenger.telegram;

import java.util.Objects;

import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Tells Telegram where to bring updates; {@link WebhookRoute} receives them. */
final class WebhookRegistration implements UpdateSource {

    private final TelegramSettings settings;
    private final BotApi api;
    private final BotSetup botSetup;
    private final RetryBackoff retryBackoff;

    WebhookRegistration(TelegramSettings settings, BotApi api, BotSetup botSetup, RetryBackoff retryBackoff) {
        this.settings = settings;
        this.api = api;
        this.botSetup = botSetup;
        this.retryBackoff = retryBackoff;
    }

    @Override
    public void receive() throws InterruptedException {
        botSetup.make();
        SetWebhook webhook = SetWebhook.builder().url(Objects.requireNonNull(settings.webhookUrl()).toString())
                .secretToken(settings.secret()).allowedUpdates(UpdateSink.KINDS).build();
        retryBackoff.insist(() -> api.call(webhook));
    }
}
