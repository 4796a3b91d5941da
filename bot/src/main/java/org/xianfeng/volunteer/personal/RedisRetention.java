package org.xianfeng.volunteer.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import redis.clients.jedis.UnifiedJedis;

/**
 * Removes, once a night, what is known of single people about activities that are long over. Where the service does not
 * run at night, it does so when it next runs.
 */
@Component
final class RedisRetention implements PeriodicTask {

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
        if (now.getHour() >= settings.hour() && !now.toLocalDate().equals(last)) {
            remove();
            last = now.toLocalDate();
        }
    }

    /** Removes what is older now; done again, it removes nothing. */
    private void remove() {
        Instant oldest = clock.instant().minus(settings.activityDetails());
        activities.all().forEach(activity -> activity.shifts().stream().filter(shift -> shift.end().isBefore(oldest))
                .flatMap(shift -> details(activity, shift)).forEach(redis::del));
    }

    private static Stream<String> details(Activity activity, Shift shift) {
        return Stream.concat(
                shift.posts().stream().map(post -> "volunteer:sign-up-times:" + activity.id(post)),
                Stream.of("volunteer:feedback:" + activity.id(shift) + ":comments"));
    }
}
