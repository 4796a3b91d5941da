package org.xianfeng.volunteer.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;

/** Removes, once a night, what is known of single people about activities that are long over. */
@Component
final class RedisRetention implements PeriodicTask {

    private static final int PAGE = 500;
    private static final Pattern TIMES = Pattern.compile("volunteer:sign-up-times:([0-9.]+)");
    private static final Pattern COMMENTS = Pattern.compile("volunteer:feedback:([0-9.]+):comments");

    private final UnifiedJedis redis;
    private final Activities activities;
    private final RetentionSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable LocalDate last;

    RedisRetention(UnifiedJedis redis, Activities activities, RetentionSettings settings, Clock clock, ZoneId zone) {
        this.redis = redis;
        this.activities = activities;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(LoopState loop) {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (now.getHour() == settings.hour() && !now.toLocalDate().equals(last)) {
            remove();
            last = now.toLocalDate();
        }
    }

    /** Removes what is older now; done again, it removes nothing. */
    void remove() {
        Instant oldest = clock.instant().minus(settings.activityDetails());
        remove("volunteer:sign-up-times:*", TIMES, oldest, text -> PostId.parse(text).flatMap(
                post -> activities.find(post.activity()).flatMap(activity -> activity.shiftOf(post))));
        remove("volunteer:feedback:*:comments", COMMENTS, oldest, text -> ShiftId.parse(text).flatMap(
                shift -> activities.find(shift.activity()).flatMap(activity -> activity.shift(shift))));
    }

    private void remove(String keys, Pattern form, Instant oldest, Function<String, Optional<Shift>> shift) {
        var all = redis.scanIteration(PAGE, keys);
        while (!all.isIterationCompleted()) {
            for (String key : all.nextBatch().getResult()) {
                Matcher found = form.matcher(key);
                if (found.matches() && shift.apply(found.group(1)).filter(one -> one.end().isBefore(oldest))
                        .isPresent()) {
                    redis.del(key);
                }
            }
        }
    }
}
