package org.xianfeng.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
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

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters, RedisBacklog backlog, Pace pace, List<Messenger> messengers) {
        this.meters = meters;
        messengers.forEach(messenger -> {
            String name = messenger.name();
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

    /** @param of the bulk lane, or a chat */
    void paused(String messenger, String of) {
        meters.counter(PAUSES, MESSENGER, messenger, "of", of).increment();
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
