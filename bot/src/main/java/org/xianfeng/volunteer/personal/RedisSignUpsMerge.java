package org.xianfeng.volunteer.personal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Standings;
import org.xianfeng.volunteer.signup.Phones;
import redis.clients.jedis.UnifiedJedis;

/**
 * Sign-ups, positions and offers, and what stands beside them. Two sign-ups at the same time are both kept, as they are
 * where a shift was moved: which of them to give up, their member knows. Who of one address takes part in an activity is
 * left as it was noted.
 */
@Component
@Order(1)
final class RedisSignUpsMerge implements MemberMerge {

    private final UnifiedJedis redis;
    private final Roster roster;
    private final Standings standings;
    private final Activities activities;
    private final Phones phones;
    private final Phrases phrases;

    RedisSignUpsMerge(UnifiedJedis redis, Roster roster, Standings standings, Activities activities, Phones phones,
            Phrases phrases) {
        this.redis = redis;
        this.roster = roster;
        this.standings = standings;
        this.activities = activities;
        this.phones = phones;
        this.phrases = phrases;
    }

    @Override
    public List<String> moved() {
        return List.of("{hN}:holds:*", "{hN}:pending", "{mem:*}:organized", "{vN}:act:N:N:seats",
                "{vN}:act:N:N:waiting", "{vN}:act:N:N:offers", "{vN}:act:N:N:seekers", "{vN}:act:N:N:notes",
                "{vN}:act:N:helpers", "{vN}:act:N", "volunteer:sign-up-times:*", "volunteer:night-news",
                "volunteer:questions:N:*", "volunteer:feedback:*:scores", "volunteer:feedback:*:comments");
    }

    @Override
    public List<String> left() {
        return List.of("{vN}:act:N:neighbours:*", "{vN}:act:N:answer:*", "{vN}:events", "volunteer:questions:day:*");
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        Set<PostId> stood = new HashSet<>(standings.of(merge.from()));
        stood.addAll(roster.signedUpFor(merge.from()));
        for (PostId post : stood) {
            roster.become(merge.request(post), merge.from(), merge.into(), post);
            renaming.within("volunteer:sign-up-times:" + post);
        }
        activities.all().forEach(activity -> beside(activity, merge, renaming));
        renaming.move(VolunteerKeys.organized(merge.from()), VolunteerKeys.organized(merge.into()));
        renaming.within("volunteer:night-news");
        phones.of(merge.from()).filter(_ -> phones.of(merge.into()).isEmpty())
                .ifPresent(number -> phones.keep(merge.into(), number));
        phones.forget(merge.from());
        return true;
    }

    private void beside(Activity activity, Merge merge, Renaming renaming) {
        if (activity.organizer().equals(merge.from())) {
            activities.handOver(activity.id(), merge.into());
        }
        renaming.within(VolunteerKeys.activity(activity.id()) + ":helpers");
        Stream.of("scores", "comments").forEach(what -> activity.shifts().forEach(
                shift -> renaming.within("volunteer:feedback:" + activity.id(shift) + ":" + what)));
        renaming.move("volunteer:questions:" + activity.id() + ":" + merge.from(),
                "volunteer:questions:" + activity.id() + ":" + merge.into());
    }

    @Override
    public List<String> summary(ChatId member, Locale language) {
        int signUps = roster.signedUpFor(member).size();
        return signUps == 0 ? List.of() : List.of(phrases.plain(language, "identity.has.signups", signUps));
    }
}
