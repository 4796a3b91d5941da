package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.Pace;

/** What became of messages, which pauses were asked for, and what waits now. */
@Component
final class DeliveryMetrics {

    private static final String SENDS = "xianfeng.delivery.sends";
    private static final String PAUSES = "xianfeng.delivery.pauses";
    private static final String WAITING = "xianfeng.delivery.waiting";
    private static final String PAUSED = "xianfeng.delivery.paused.seconds";
    private static final String MESSENGER = "messenger";
    private static final String LANE = "lane";
    private static final String OUTCOME = "outcome";

    /** What can be paused: counted from the start on, so that a rate is known of the first pause as well. */
    private static final List<String> PAUSED_BY = List.of("chat", "bulk");

    /** In seconds: what is at once, what is noticed, and what is too slow. */
    private static final double[] BUCKETS = {.05, .1, .2, .5, 1, 2, 5, 10, 30, 60};

    private final MeterRegistry meters;
    private final Clock clock;

    DeliveryMetrics(MeterRegistry meters, RedisBacklog backlog, Pace pace, List<Messenger> messengers, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        messengers.forEach(messenger -> {
            String name = messenger.name();
            var _ = updates(name);
            var _ = replies(name);
            PAUSED_BY.forEach(of -> pauses(name, of));
            Stream.of(Lane.values()).forEach(lane -> Gauge.builder(WAITING, backlog, all -> all.waiting(name, lane))
                    .tags(MESSENGER, name, LANE, name(lane)).register(meters));
            if (messenger.isPaced()) {
                pause(name, "all", pace, Pace.Pauses::all);
                pause(name, "bulk", pace, Pace.Pauses::bulk);
                pause(name, "longest-of-a-chat", pace, Pace.Pauses::longest);
            }
        });
    }

    private void pause(String messenger, String of, Pace pace, Function<Pace.Pauses, Duration> pause) {
        Gauge.builder(PAUSED, pace, all -> pause.apply(all.pauses(messenger)).toSeconds())
                .tags(MESSENGER, messenger, "of", of).register(meters);
    }

    void sent(String messenger, Lane lane, Delivery outcome) {
        meters.counter(SENDS, MESSENGER, messenger, LANE, name(lane), OUTCOME,
                outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)).increment();
    }

    /** An update that was not there before. */
    void received(String messenger) {
        updates(messenger).increment();
    }

    private Counter updates(String messenger) {
        return meters.counter("xianfeng.updates", MESSENGER, messenger);
    }

    /** Times a reply from when its update came in. */
    void arrived(Outgoing message) {
        Optional.ofNullable(message.answers()).flatMap(reference -> Trace.age(reference, clock.instant()))
                .ifPresent(age -> replies(message.to().messenger()).record(age));
    }

    private Timer replies(String messenger) {
        return Timer.builder("xianfeng.replies").tag(MESSENGER, messenger)
                .serviceLevelObjectives(Arrays.stream(BUCKETS)
                        .mapToObj(seconds -> Duration.ofMillis((long) (seconds * 1_000))).toArray(Duration[]::new))
                .register(meters);
    }

    /** @param of the bulk lane, or a chat */
    void paused(String messenger, String of) {
        pauses(messenger, of).increment();
    }

    private Counter pauses(String messenger, String of) {
        return meters.counter(PAUSES, MESSENGER, messenger, "of", of);
    }

    /** What became of messages since the start, by messenger, lane and outcome. */
    Map<String, Long> sends() {
        Map<String, Long> sums = new TreeMap<>();
        meters.find(SENDS).counters().forEach(counter -> {
            sums.put(counter.getId().getTag(MESSENGER) + "." + counter.getId().getTag(LANE) + "."
                    + counter.getId().getTag(OUTCOME), (long) counter.count());
        });
        return sums;
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
