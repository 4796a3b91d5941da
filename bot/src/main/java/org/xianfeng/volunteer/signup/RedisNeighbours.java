package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Origin;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Standing;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/**
 * Lets no more people of one address into an activity than may be, since whoever empties their browser is somebody new.
 * Who they are is noted before they sign up, and who has left again makes room.
 */
@Component
final class RedisNeighbours {

    private static final Script ADMIT = Script.load(RedisNeighbours.class, "neighbours-admit.lua");

    /** How long a sign-up may take that has been let in. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final UnifiedJedis redis;
    private final Roster roster;
    private final Membership membership;
    private final SignUpSettings settings;
    private final Clock clock;

    RedisNeighbours(UnifiedJedis redis, Roster roster, Membership membership, SignUpSettings settings,
            Clock clock) {
        this.redis = redis;
        this.roster = roster;
        this.membership = membership;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether somebody may sign up, as far as others of their address are concerned. */
    boolean admit(Activity activity, Origin origin) {
        String address = origin.address();
        if (settings.membersOfAddress() == 0 || address.isEmpty()
                || membership.of(origin.chat()).covers(Standing.CONFIRMED)) {
            return true;
        }
        String key = VolunteerKeys.neighbours(activity.id(), address);
        if (tryAdmit(key, activity, origin.chat())) {
            return true;
        }
        forgetAbsent(key, activity.id());
        return tryAdmit(key, activity, origin.chat());
    }

    private boolean tryAdmit(String key, Activity activity, ChatId member) {
        return (Long) ADMIT.run(redis, List.of(key), List.of(member.toString(),
                Integer.toString(settings.membersOfAddress()), Long.toString(clock.millis()),
                Long.toString(Math.max(activity.end().toEpochMilli(), clock.millis()) + UNDER_WAY.toMillis()))) == 1;
    }

    private void forgetAbsent(String key, ActivityId activity) {
        double before = (double) (clock.millis() - UNDER_WAY.toMillis());
        List<ChatId> noted = redis.zrangeWithScores(key, 0, -1).stream().filter(one -> one.getScore() < before)
                .map(Tuple::getElement).map(ChatId::parse).toList();
        if (noted.isEmpty()) {
            return;
        }
        Map<ChatId, ActivityView> views = roster.views(activity, noted);
        for (ChatId member : noted) {
            ActivityView view = views.get(member);
            if (view == null
                    || view.posts().stream().allMatch(post -> post.mine() instanceof Participation.None)) {
                redis.zrem(key, member.toString());
            }
        }
    }
}
