package org.xianfeng.volunteer.roster;

import java.time.Clock;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** Activities with people in their places, for tests of what comes after the sign-up. */
public final class Seating {

    private final UnifiedJedis redis;
    private final TestVolunteering volunteering;

    public Seating(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.volunteering = new TestVolunteering(redis, clock);
    }

    public Activities activities() {
        return volunteering.activities;
    }

    public Roster roster() {
        return volunteering.roster;
    }

    /** Keeps an activity. */
    public Activity add(Activity activity) {
        activities().add(activity);
        return activity;
    }

    /** Gives somebody a place, as after a sign-up. */
    public void seat(PostId post, ChatId member) {
        redis.zadd(VolunteerKeys.seats(post), (double) redis.zcard(VolunteerKeys.seats(post)), member.toString());
    }
}
