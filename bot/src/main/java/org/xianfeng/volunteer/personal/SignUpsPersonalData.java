package org.xianfeng.volunteer.personal;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.volunteer.roster.Roster;

/** Sign-ups: those to come are given up, so that the next in the queue moves up; of those that were, the count stays. */
@Component
final class SignUpsPersonalData implements PersonalData {

    private final Roster roster;

    SignUpsPersonalData(Roster roster) {
        this.roster = roster;
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
}
