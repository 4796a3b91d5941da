package org.xianfeng.volunteer.calendar;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterListener;
import org.xianfeng.volunteer.reminder.Participants;
import redis.clients.jedis.UnifiedJedis;

/** A set for each member, from what the roster tells; forgotten a year after the last of it. */
@Component
final class RedisCalledOff implements CalledOff, RosterListener {

    private static final long KEPT_SECONDS = Duration.ofDays(366).toSeconds();

    private final UnifiedJedis redis;
    private final Activities activities;
    private final Participants participants;

    RedisCalledOff(UnifiedJedis redis, Activities activities, Participants participants) {
        this.redis = redis;
        this.activities = activities;
        this.participants = participants;
    }

    @Override
    public void on(RosterEvent event) {
        if (event instanceof RosterEvent.Moved moved && moved.isCalledOff()) {
            activities.find(moved.activity()).ifPresent(activity -> activity.shifts()
                    .forEach(shift -> participants.each(activity, shift,
                            (post, members) -> members.forEach(member -> keep(post, member)))));
        }
    }

    private void keep(PostId post, ChatId member) {
        redis.sadd(key(member), post.toString());
        redis.expire(key(member), KEPT_SECONDS);
    }

    @Override
    public List<PostId> of(ChatId member) {
        return redis.smembers(key(member)).stream().flatMap(post -> PostId.parse(post).stream()).toList();
    }

    private static String key(ChatId member) {
        return "{mem:" + member + "}:called-off";
    }
}
