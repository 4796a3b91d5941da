package org.xianfeng.volunteer.manage;

import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Answers a pressed button about an activity, if who pressed it manages that. */
@Component
public final class ManagersOnly {

    private final Roster roster;
    private final Managers managers;
    private final Phrases phrases;

    ManagersOnly(Roster roster, Managers managers, Phrases phrases) {
        this.roster = roster;
        this.managers = managers;
        this.phrases = phrases;
    }

    public Reply answer(Incoming.ButtonPress press, Session session, BiFunction<Pressed, ActivityView, Reply> answer) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        Optional<ActivityView> view = pressed.activity().flatMap(id -> roster.view(id, press.chat()));
        if (view.isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        }
        return refusal(press.chat(), view.get().activity(), session)
                .orElseGet(() -> answer.apply(pressed, view.get()));
    }

    /** What somebody is told who does not manage it; empty for who does. */
    Optional<Reply> refusal(ChatId chat, Activity activity, Session session) {
        return managers.mayManage(chat, activity)
                ? Optional.empty()
                : Optional.of(Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER")));
    }
}
