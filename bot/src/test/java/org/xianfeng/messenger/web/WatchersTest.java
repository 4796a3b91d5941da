package org.xianfeng.messenger.web;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianfeng.chat.ChatId;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class WatchersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ChatId chat = new ChatId("web", "one");
    private final Watchers watchers = new Watchers();

    @BeforeEach
    void start() {
        watchers.start();
    }

    @Test
    void wakesEveryoneWhoWatchesTheChatAndNobodyElse() throws InterruptedException {
        try (var one = watchers.watch(chat);
                var two = watchers.watch(chat);
                var other = watchers.watch(new ChatId("web", "other"))) {
            watchers.wake(chat.toString());
            assertThat(one.await(LONG)).isTrue();
            assertThat(two.await(LONG)).isTrue();
            assertThat(other.await(SHORT)).isFalse();
        }
    }

    @Test
    void wakesOnceForWhatHappenedBeforeItWaited() throws InterruptedException {
        try (var watch = watchers.watch(chat)) {
            watchers.wake(chat.toString());
            watchers.wake(chat.toString());
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void goesOnForOthersWhenOneLeaves() throws InterruptedException {
        try (var stays = watchers.watch(chat)) {
            watchers.watch(chat).close();
            watchers.wake(chat.toString());
            assertThat(stays.await(LONG)).isTrue();
        }
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws InterruptedException {
        try (var watch = watchers.watch(chat)) {
            assertThat(watch.goesOn()).isTrue();
            watchers.stop();
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.goesOn()).isFalse();
        }
    }
}
