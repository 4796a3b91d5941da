package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.xianfeng.store.Leases;

/**
 * Receives by long polling, in one instance at a time.
 *
 * <p>
 * A poll acknowledges what comes before its offset, so the offset moves on only once the inbox has a batch. Nobody
 * needs to keep it: after a restart Telegram sends what was not acknowledged, and the inbox drops what it knows.
 */
final class Polling implements UpdateSource, AutoCloseable {

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);

    private final TelegramSettings settings;
    private final BotApi api;
    private final BotSetup botSetup;
    private final UpdateReader reader;
    private final UpdateSink updateSink;
    private final Leases leases;
    private final RetryBackoff retryBackoff;
    private final TelegramStatus status;

    Polling(TelegramSettings settings, BotSetup botSetup, UpdateReader reader, UpdateSink updateSink, Leases leases,
            RetryBackoff retryBackoff, TelegramStatus status) {
        this.settings = settings;
        this.api = new BotApi(settings, longestPoll(settings));
        this.botSetup = botSetup;
        this.reader = reader;
        this.updateSink = updateSink;
        this.leases = leases;
        this.retryBackoff = retryBackoff;
        this.status = status;
    }

    private static Duration longestPoll(TelegramSettings settings) {
        return settings.pollTimeout().plus(settings.answerTimeout());
    }

    @Override
    public void receive() throws InterruptedException {
        botSetup.make();
        while (true) {
            Optional<Leases.Lease> lease = leases.tryAcquire("telegram-polling", longestPoll(settings));
            if (lease.isPresent()) {
                try (Leases.Lease held = lease.get()) {
                    poll(held);
                }
            } else {
                status.receiving().idles();
                Thread.sleep(UNTIL_NEXT_TRY);
            }
        }
    }

    private void poll(Leases.Lease lease) throws InterruptedException {
        retryBackoff.insist(() -> api.call(new DeleteWebhook()));
        Integer offset = null;
        while (lease.renew()) {
            Optional<ArrayList<Update>> batch = retryBackoff.valueOf(
                    api.call(new ForgivingGetUpdates(offset, settings.pollTimeout(), reader)));
            if (batch.isPresent() && keep(batch.get())) {
                offset = after(batch.get(), offset);
            }
        }
    }

    private boolean keep(List<Update> batch) throws InterruptedException {
        try {
            updateSink.take(batch);
        } catch (RuntimeException | Error broken) {
            retryBackoff.failed("the inbox does not take updates, " + broken);
            return false;
        }
        retryBackoff.succeeded();
        return true;
    }

    private static @Nullable Integer after(List<Update> batch, @Nullable Integer offset) {
        return batch.stream().map(Update::getUpdateId).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(last -> last + 1).orElse(offset);
    }

    @Override
    public void close() {
        api.close();
    }
}
