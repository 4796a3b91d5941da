package org.xianfeng.broadcast.send;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Settlement;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an organizer watches, by a clock that the test turns. The messenger is one that the service knows nothing of. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ProgressReporterTest {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final ChatId AUTHOR = new ChatId("drum", "author");

    private static RunningService service;
    private static Broadcasts broadcasts;
    private static Recipients recipients;

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-30T01:00:00Z"));
    private final Drum drum = new Drum();
    private final Yielding pace = new Yielding();
    private ProgressReporter reporter;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"));
        broadcasts = service.bean(Broadcasts.class);
        recipients = service.bean(Recipients.class);
        RedisLeases leases = service.bean(RedisLeases.class);
        await().until(() -> {
            leases.clear();
            return leases.tryAcquire("broadcast-preparation", Duration.ofMinutes(10)).isPresent();
        });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void begin() {
        reporter = new ProgressReporter(broadcasts, service.bean(BroadcastCards.class), List.of(drum), pace,
                new BroadcastSettings(200, 5, 0.2, 20, EVERY, 64, 6, 60), clock);
    }

    @Test
    void editsTheMessageAtMostOnceInItsTimeHoweverMuchHappens() {
        BroadcastId id = running("seldom", 100);
        for (int i = 0; i < 100; i++) {
            sent(id, "seldom", i);
            reporter.report(List.of(id));
            clock.advance(Duration.ofMillis(500));
        }
        assertThat(drum.beats).hasSizeBetween(8, 11);
    }

    @Test
    void triesTheLastEditAgainIfItWasRefused() {
        BroadcastId id = running("last", 1);
        reporter.report(List.of(id));
        sent(id, "last", 0);
        clock.advance(EVERY);
        pace.permit = new Pace.Permit.ChatHeld(Duration.ofSeconds(1));
        reporter.report(List.of());
        assertThat(drum.beats).isEmpty();
        clock.advance(EVERY);
        pace.permit = new Pace.Permit.Granted();
        drum.answer = new Delivery.TooMany(Duration.ofSeconds(3));
        reporter.report(List.of());
        assertThat(pace.refused).isEqualTo(Duration.ofSeconds(3));
        clock.advance(EVERY);
        drum.answer = new Delivery.Sent("m1");
        reporter.report(List.of());
        assertThat(drum.beats).last().asString().contains("1 / 1");
        int beats = drum.beats.size();
        clock.advance(EVERY);
        reporter.report(List.of());
        assertThat(drum.beats).hasSize(beats);
    }

    /** One under way, whose recipients are of a messenger that nobody sends for; the service does not look after it. */
    private BroadcastId running(String name, int members) {
        BroadcastId id = broadcasts.create(name, AUTHOR, new Content(Kind.NOTICE, "开会", null, List.of()),
                new Audience.All(), null);
        broadcasts.watch(id, "m1");
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, AUTHOR.toString(), new Step.Submit(Instant.EPOCH, true));
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, "drum:second", new Step.Approve());
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, Broadcasts.SYSTEM, new Step.Start());
        recipients.add(id, IntStream.range(0, members).mapToObj(i -> new Recipients.Recipient(chat(name, i), "", null))
                .toList());
        recipients.take(id, "drum", 1, members, Instant.EPOCH);
        return id;
    }

    private void sent(BroadcastId id, String name, int member) {
        recipients.settle(id, chat(name, member), 1, new Settlement.Sent(List.of("1")));
    }

    private static ChatId chat(String name, int member) {
        return new ChatId("drum", name + member);
    }

    private static final class Drum implements Messenger {

        private final List<String> beats = new ArrayList<>();
        private Delivery answer = new Delivery.Sent("m1");

        @Override
        public String name() {
            return "drum";
        }

        @Override
        public Delivery deliver(Outgoing outgoing) {
            throw new AssertionError("only edits");
        }

        @Override
        public Delivery edit(ChatId chat, String message, Reply reply) {
            beats.add(reply.text().plain());
            return answer;
        }
    }

    /** Answers as the test says. */
    private static final class Yielding implements Pace {

        private Permit permit = new Permit.Granted();
        private Duration refused = Duration.ZERO;

        @Override
        public Permit take(Lane lane, ChatId chat) {
            return permit;
        }

        @Override
        public Duration refused(Lane lane, ChatId chat, Duration retryAfter) {
            refused = retryAfter;
            return Duration.ZERO;
        }

        @Override
        public void pauseChat(ChatId chat, Duration duration) {
            throw new AssertionError("nobody pauses");
        }

        @Override
        public void pauseBulk(String messenger, Duration duration) {
            throw new AssertionError("nobody pauses");
        }

        @Override
        public void pauseAll(String messenger, Duration duration) {
            throw new AssertionError("nobody pauses");
        }

        @Override
        public OptionalInt bulkPerSecond(String messenger) {
            return OptionalInt.empty();
        }

        @Override
        public Pauses pauses(String messenger) {
            return new Pauses(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);
        }
    }
}
