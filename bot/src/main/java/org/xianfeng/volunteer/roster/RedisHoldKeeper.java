package org.xianfeng.volunteer.roster;

import java.util.Map;
import java.util.function.BiConsumer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Together;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.Moved;
import org.xianfeng.volunteer.event.RosterEvent.OfMember;
import org.xianfeng.volunteer.event.RosterEvent.Rescheduled;
import org.xianfeng.volunteer.event.RosterListener;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Keeps members' holds in step with what happens to their sign-ups. It comes before those who tell members, so that
 * what they say of other sign-ups is true.
 */
@Component
@Order(1)
final class RedisHoldKeeper implements RosterListener {

    private static final String GENERATION = "g:";
    private static final ScanParams GENERATIONS = new ScanParams().match(GENERATION + "*").count(500);

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final Holds holds;

    RedisHoldKeeper(UnifiedJedis redis, RedisTransitions transitions, Holds holds) {
        this.redis = redis;
        this.transitions = transitions;
        this.holds = holds;
    }

    @Override
    public void on(RosterEvent event) {
        switch (event) {
            case OfMember mine when mine.hasLeft() -> holds.release(mine.member(), mine.post(), mine.generation());
            case Moved moved when moved.isCalledOff() -> releaseAll(moved.activity());
            case Rescheduled rescheduled -> moveAll(rescheduled.shift());
            case OfMember _,Moved _,RosterEvent.Relocated _,RosterEvent.Reworded _,RosterEvent.Drawn _,RosterEvent.PlacesChanged _,RosterEvent.Attended _,RosterEvent.Granted _ -> {
                // whoever signs up has their hold already
            }
        }
    }

    private void releaseAll(ActivityId activity) {
        transitions.read(activity).ifPresent(known -> known.posts().forEach(post -> eachMember(post.id(),
                (member, generation) -> holds.release(member, post.id(), generation))));
    }

    /** To the time that the shift has now, which is later than the event's if it was moved again. */
    private void moveAll(ShiftId shift) {
        transitions.read(shift.activity()).ifPresent(known -> known.posts().stream()
                .filter(post -> post.shift().number() == shift.number())
                .forEach(post -> eachMember(post.id(), (member, _) -> holds.move(member, post.id(), post.shift()))));
    }

    /** Everybody who has ever signed up for the post, with the generation of their last hold. */
    private void eachMember(PostId post, BiConsumer<ChatId, Long> action) {
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<Map.Entry<String, String>> page = redis.hscan(VolunteerKeys.notes(post), cursor, GENERATIONS);
            Together.each(page.getResult(),
                    note -> action.accept(ChatId.parse(note.getKey().substring(GENERATION.length())),
                            Long.parseLong(note.getValue())));
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }
}
