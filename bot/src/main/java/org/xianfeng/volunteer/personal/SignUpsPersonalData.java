package org.xianfeng.volunteer.personal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Standings;

/** Sign-ups: those to come are given up, so that the next in the queue moves up; of those that were, the count stays. */
@Component
final class SignUpsPersonalData implements PersonalData {

    private final Roster roster;
    private final Standings standings;
    private final Activities activities;
    private final MomentPhrases moments;
    private final Phrases phrases;

    SignUpsPersonalData(Roster roster, Standings standings, Activities activities, MomentPhrases moments,
            Phrases phrases) {
        this.roster = roster;
        this.standings = standings;
        this.activities = activities;
        this.moments = moments;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "signups";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{hN}:holds:*"), PersonalKey.entries("{hN}:pending"),
                PersonalKey.own("{mem:*}:called-off"), PersonalKey.own("{mem:*}:organized"),
                PersonalKey.own("{mem:*}:calendar"), PersonalKey.entries("volunteer:calendar:owner:*"),
                PersonalKey.counted("{vN}:act:N:N:seats"), PersonalKey.counted("{vN}:act:N:N:waiting"),
                PersonalKey.counted("{vN}:act:N:N:offers"), PersonalKey.counted("{vN}:act:N:N:seekers"),
                PersonalKey.counted("{vN}:act:N:N:notes"), PersonalKey.entries("{vN}:act:N:helpers"),
                PersonalKey.entries("{vN}:act:N:neighbours:*"), PersonalKey.entries("{vN}:act:N:answer:*"),
                PersonalKey.counted("{vN}:act:N"), PersonalKey.passing("{vN}:events"),
                PersonalKey.entries("volunteer:sign-up-times:*"), PersonalKey.entries("volunteer:night-news"),
                PersonalKey.own("volunteer:questions:day:*"), PersonalKey.own("volunteer:questions:N:*"));
    }

    @Override
    public void leave(Erasure erasure) {
        roster.signedUpFor(erasure.member()).forEach(post -> roster.giveUp(
                "erasure." + erasure.nobody().id() + "." + post, erasure.member(), post));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        Stream<String> stood = standings.of(member).stream().flatMap(post -> Stream.of(VolunteerKeys.seats(post),
                VolunteerKeys.waiting(post), VolunteerKeys.offers(post), VolunteerKeys.seekers(post),
                VolunteerKeys.notes(post), "volunteer:sign-up-times:" + post));
        Stream<String> ofActivities = activities.all().flatMap(activity -> Stream.of(
                VolunteerKeys.activity(activity.id()), VolunteerKeys.activity(activity.id()) + ":helpers",
                "volunteer:questions:" + activity.id() + ":" + member));
        return Stream
                .of(stood, ofActivities, Stream.of(VolunteerKeys.holds(member), "volunteer:questions:day:" + member))
                .flatMap(keys -> keys);
    }

    /** Where they have signed up, and what they organize. */
    @Override
    public List<String> told(ChatId member, Locale language) {
        Stream<String> signUps = standings.of(member).stream().flatMap(post -> roster.view(post.activity(), member)
                .flatMap(view -> view.activity().shiftOf(post).map(shift -> phrases.plain(language,
                        "privacy.told.signup", view.activity().title(),
                        moments.period(language, shift.start(), shift.end()), standing(view, post, language))))
                .stream());
        Stream<String> organized = activities.organizedBy(member).stream().flatMap(id -> activities.find(id).stream())
                .map(activity -> phrases.plain(language, "privacy.told.organized", activity.title()));
        return Stream.concat(signUps, organized).toList();
    }

    private String standing(ActivityView view, PostId post, Locale language) {
        Participation mine = view.posts().stream().filter(one -> view.activity().id(one.post()).equals(post))
                .map(PostView::mine).findFirst().orElseGet(Participation.None::new);
        return phrases.plain(language, "privacy.told.standing." + mine.getClass().getSimpleName());
    }
}
