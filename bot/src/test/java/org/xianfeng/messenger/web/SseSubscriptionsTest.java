package org.xianfeng.messenger.web;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianfeng.chat.ChatId;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class SseSubscriptionsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ChatId chat = new ChatId("web", "one");
    private final SseSubscriptions sseSubscriptions = new SseSubscriptions();

    @BeforeEach
    void start() {
        sseSubscriptions.start();
    }

    @Test
    void wakesEveryoneWhoWatchesTheChatAndNobodyElse() throws InterruptedException {
        try (var one = sseSubscriptions.watch(chat);
                var two = sseSubscriptions.watch(chat);
                var other = sseSubscriptions.watch(new ChatId("web", "other"))) {
            sseSubscriptions.wake(chat.toString());
            assertThat(one.await(LONG)).isTrue();
            assertThat(two.await(LONG)).isTrue();
            assertThat(other.await(SHORT)).isFalse();
        }
    }

    @Test
    void wakesOnceForWhatHappenedBeforeItWaited() throws InterruptedException {
        try (var watch = sseSubscriptions.watch(chat)) {
            sseSubscriptions.wake(chat.toString());
            sseSubscriptions.wake(chat.toString());
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void goesOnForOthersWhenOneLeaves() throws InterruptedException {
        try (var stays = sseSubscriptions.watch(chat)) {
            sseSubscriptions.watch(chat).close();
            sseSubscriptions.wake(chat.toString());
            assertThat(stays.await(LONG)).isTrue();
        }
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws InterruptedException {
        try (var watch = sseSubscriptions.watch(chat)) {
            assertThat(watch.goesOn()).isTrue();
            sseSubscriptions.stop();
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.goesOn()).isFalse();
        }
    }
}
