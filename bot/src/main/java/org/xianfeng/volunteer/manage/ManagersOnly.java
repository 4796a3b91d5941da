package org.xianfeng.volunteer.manage;

import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;

/** Answers what is asked about an activity, if who asks manages it. */
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

    /**
     * What a manager gets for a pressed button.
     *
     * @param <T> what the button names
     */
    @FunctionalInterface
    public interface Answer<T> {

        Reply answer(ActivityView view, Press<T> press, Session session);
    }

    /** Handles a button that names an activity; the answer is a message of its own. */
    public Handler<Press<ActivityId>> handler(Answer<ActivityId> answer) {
        return (press, session) -> answer(press.target(), press.chat(), session,
                view -> answer.answer(view, press, session));
    }

    /** Handles a button that names an activity; the answer takes the place of the message that bears it. */
    Handler<Press<ActivityId>> replacing(Answer<ActivityId> answer) {
        return replacing(Function.identity(), answer);
    }

    /** The same for a button that names something of an activity. */
    <T> Handler<Press<T>> replacing(Function<T, ActivityId> activity, Answer<T> answer) {
        return (press, session) -> answer(activity.apply(press.target()), press.chat(), session,
                view -> answer.answer(view, press, session)).replacing();
    }

    /** The answer for who manages the activity; for others, that it is not for them. */
    Reply answer(ActivityId id, ChatId chat, Session session, Function<ActivityView, Reply> answer) {
        return roster.view(id, chat)
                .map(view -> managers.mayManage(chat, view.activity())
                        ? answer.apply(view)
                        : Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZE")))
                .orElseGet(() -> Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN")));
    }
}
