package org.xianfeng.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** Token buckets and pauses in Redis, by its clock: the same for all instances, and there again after a restart. */
@Component
final class RedisPace implements Pace {

    private static final Script TAKE = Script.load(RedisPace.class, "pace-take.lua");
    private static final Script PAUSE = Script.load(RedisPace.class, "pace-pause.lua");
    private static final Script REFUSED = Script.load(RedisPace.class, "pace-refused.lua");
    private static final Script PAUSES = Script.load(RedisPace.class, "pace-pauses.lua");

    /** What a sender that wakes a little late may make up for; more than its share of a second this may not become. */
    private static final Duration BULK_TOLERANCE = Duration.ofMillis(50);

    /** Refusals of so many chats within such a time mean all of them: a person's tapping is refused in one chat only. */
    private static final int SEVERAL = 3;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Single answers ask for hours in their chat (public reports of 10,072 s), while others get what they are sent. */
    private static final Duration LONGEST_FOR_ONE = Duration.ofSeconds(30);

    private static final String BULK = ":bulk";
    private static final String ALL = ":all";
    private static final String MICROS_OF_TOLERANCE = micros(BULK_TOLERANCE);

    private final UnifiedJedis redis;
    private final DeliverySettings settings;
    private final Map<String, Messenger> paced;

    RedisPace(UnifiedJedis redis, DeliverySettings settings, List<Messenger> messengers) {
        this.redis = redis;
        this.settings = settings;
        this.paced = messengers.stream().filter(Messenger::isPaced)
                .collect(Collectors.toMap(Messenger::name, Function.identity()));
    }

    @Override
    public Permit take(Lane lane, ChatId chat) {
        Messenger messenger = paced.get(chat.messenger());
        return messenger == null ? new Permit.Granted() : take(lane, chat, messenger.isGroup(chat));
    }

    private Permit take(Lane lane, ChatId chat, boolean group) {
        DeliverySettings.Bucket bucket = group ? settings.group() : settings.chat();
        long tolerance = (bucket.burst() - 1) * bucket.intervalMicros();
        List<?> answer = (List<?>) TAKE.run(redis,
                List.of(pausesKey(chat.messenger()), key(chat.messenger(), "bulk"),
                        key(chat.messenger(), "chat:" + chat.id())),
                List.of(chat.id(), flag(lane), Long.toString(1_000_000L / settings.bulkPerSecond()),
                        MICROS_OF_TOLERANCE, Long.toString(bucket.intervalMicros()), Long.toString(tolerance),
                        lane == Lane.BULK ? "0" : Long.toString(tolerance)));
        return switch (((Long) answer.getFirst()).intValue()) {
            case 0 -> new Permit.Granted();
            case 1 -> new Permit.ChatHeld(millis(answer.get(1)));
            default -> new Permit.LaneHeld(millis(answer.get(1)));
        };
    }

    @Override
    public Duration refused(Lane lane, ChatId chat, Duration retryAfter) {
        String messenger = chat.messenger();
        return millis(REFUSED.run(redis,
                List.of(pausesKey(messenger), key(messenger, "refused"), key(messenger, "refused-for")),
                List.of(chat.id(), flag(lane), millis(retryAfter), millis(AT_ONCE), Integer.toString(SEVERAL),
                        millis(LONGEST_FOR_ONE))));
    }

    @Override
    public void pauseChat(ChatId chat, Duration duration) {
        pause(chat.messenger(), chat.id(), duration);
    }

    @Override
    public void pauseBulk(String messenger, Duration duration) {
        pause(messenger, BULK, duration);
    }

    @Override
    public void pauseAll(String messenger, Duration duration) {
        pause(messenger, ALL, duration);
    }

    private void pause(String messenger, String who, Duration duration) {
        PAUSE.run(redis, List.of(pausesKey(messenger)), List.of(who, millis(duration)));
    }

    @Override
    public OptionalInt bulkPerSecond(String messenger) {
        return paced.containsKey(messenger) ? OptionalInt.of(settings.bulkPerSecond()) : OptionalInt.empty();
    }

    @Override
    public Pauses pauses(String messenger) {
        List<?> answer = (List<?>) PAUSES.run(redis, List.of(pausesKey(messenger)), List.of());
        return new Pauses(millis(answer.get(0)), millis(answer.get(1)), (Long) answer.get(2), millis(answer.get(3)));
    }

    private static String flag(Lane lane) {
        return lane == Lane.BULK ? "1" : "0";
    }

    private static String millis(Duration duration) {
        return Long.toString(Math.max(1, duration.toMillis()));
    }

    private static Duration millis(Object answer) {
        return Duration.ofMillis((Long) answer);
    }

    private static String micros(Duration duration) {
        return Long.toString(duration.toNanos() / 1000);
    }

    private static String pausesKey(String messenger) {
        return key(messenger, "pauses");
    }

    /** All of a messenger's under one tag, since one script reads them together. */
    private static String key(String messenger, String name) {
        return "{pace:" + messenger + "}:" + name;
    }
}
