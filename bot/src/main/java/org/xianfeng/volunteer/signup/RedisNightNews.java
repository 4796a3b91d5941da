package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.event.NewsTime;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.OfMember;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** News of places that somebody got, or is offered, while people sleep; kept until they may be told. */
@Component
final class RedisNightNews {

    private static final String KEPT = "volunteer:night-news";
    private static final int MOST_AT_ONCE = 500;
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d+)\\|([0-9-]+)\\|([0-9.]+)\\|([a-z]+:[A-Za-z0-9_-]+)\\|(\\d+)\\|(?:promoted:(true|false)|offered:(\\d+):(\\d+))");

    private final UnifiedJedis redis;
    private final Activities activities;
    private final NewsTime time;
    private final Clock clock;

    RedisNightNews(UnifiedJedis redis, Activities activities, NewsTime time, Clock clock) {
        this.redis = redis;
        this.activities = activities;
        this.time = time;
        this.clock = clock;
    }

    /** Keeps what can wait until the morning; false for what is to be told now. The same again is kept once. */
    boolean keeps(OfMember event) {
        if (!time.isQuiet()) {
            return false;
        }
        Optional<String> written = write(event);
        Optional<Instant> morning = written.flatMap(_ -> activities.find(event.activity()))
                .flatMap(activity -> activity.shiftOf(event.post())).map(Shift::start).map(time::of)
                .filter(clock.instant()::isBefore);
        morning.ifPresent(until -> redis.zadd(KEPT, (double) until.toEpochMilli(), written.orElseThrow()));
        return morning.isPresent();
    }

    /** Some of what may be told by now; it is kept until it is {@linkplain #forget forgotten}. */
    List<String> due() {
        return redis.zrange(KEPT,
                ZRangeParams.zrangeByScoreParams(0, (double) clock.millis()).limit(0, MOST_AT_ONCE));
    }

    void forget(String kept) {
        redis.zrem(KEPT, kept);
    }

    private static Optional<String> write(OfMember event) {
        String change = switch (event.change()) {
            case RosterEvent.Promoted(boolean byDraw) -> "promoted:" + byDraw;
            case RosterEvent.Offered(long offer, Instant until) -> "offered:" + offer + ":" + until.toEpochMilli();
            case RosterEvent.HandedOver _,RosterEvent.SearchEnded _,RosterEvent.Plain _ -> "";
        };
        return change.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("|", Integer.toString(event.source().shard()), event.source().id(),
                        event.post().toString(), event.member().toString(), Long.toString(event.generation()),
                        change));
    }

    /** Empty for what another version has written. */
    static Optional<OfMember> read(String kept) {
        Matcher parts = WRITTEN.matcher(kept);
        return parts.matches()
                ? PostId.parse(parts.group(3)).map(post -> new OfMember(
                        new RosterEvent.Source(Integer.parseInt(parts.group(1)), parts.group(2)), post,
                        ChatId.parse(parts.group(4)), Long.parseLong(parts.group(5)), change(parts)))
                : Optional.empty();
    }

    private static RosterEvent.Change change(Matcher parts) {
        return parts.group(6) != null
                ? new RosterEvent.Promoted(Boolean.parseBoolean(parts.group(6)))
                : new RosterEvent.Offered(Long.parseLong(parts.group(7)),
                        Instant.ofEpochMilli(Long.parseLong(parts.group(8))));
    }
}
