package org.xianfeng.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Brings updates to the bot's webhook, one after the other, and again until they are taken. */
final class WebhookPusher implements AutoCloseable {

    /** The real server waits seconds, then minutes. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private record Target(URI url, String secret) {}

    private final UpdateQueue updates;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread thread;
    private volatile @Nullable Target target;

    WebhookPusher(UpdateQueue updates) {
        this.updates = updates;
        this.thread = Thread.ofVirtual().name("standin-webhook").start(this::run);
    }

    void bringTo(String url, String secret) {
        target = url.isEmpty() ? null : new Target(URI.create(url), secret);
        updates.useWebhook(!url.isEmpty());
    }

    String url() {
        Target to = target;
        return to == null ? "" : to.url().toString();
    }

    private void run() {
        try {
            Duration pause = FIRST_PAUSE;
            for (var next = updates.first(); next.isPresent(); next = updates.first()) {
                if (taken(next.get())) {
                    updates.remove(next.get());
                    pause = FIRST_PAUSE;
                } else {
                    Thread.sleep(pause);
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(ObjectNode update) throws InterruptedException {
        Target to = target;
        if (to == null) {
            return false;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(to.url()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        if (!to.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
