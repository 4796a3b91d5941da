package org.xianfeng.volunteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Outbox;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.store.StreamEntry;
import org.xianfeng.volunteer.Activity.State;

/** Tells members what others' actions mean for them: a place after waiting, an activity that was called off. */
@Component
final class RosterNews implements RosterListener {

    private static final int PAGE = 500;

    private final Roster roster;
    private final ActivityCards cards;
    private final Outbox outbox;
    private final Phrases phrases;

    RosterNews(Roster roster, ActivityCards cards, Outbox outbox, Phrases phrases) {
        this.roster = roster;
        this.cards = cards;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public void on(StreamEntry event) {
        ActivityId id = ActivityId.parse(event.field("activity")).orElseThrow();
        switch (event.field("type")) {
            case "promoted" -> tellPromoted(event, id, ChatId.parse(event.field("member")));
            case "moved" -> tellIfCalledOff(event, id);
            default -> {
                // who acted has been answered already
            }
        }
    }

    private void tellPromoted(StreamEntry event, ActivityId id, ChatId member) {
        Optional<ActivityView> view = roster.view(id, member);
        view.ifPresent(seen -> tell(event, member,
                language -> cards.card(language, seen, phrases.say(language, "volunteer.promoted"))));
    }

    private void tellIfCalledOff(StreamEntry event, ActivityId id) {
        if (!event.field("state").equals(State.CANCELLED.name())) {
            return;
        }
        for (int offset = 0;; offset += PAGE) {
            List<ChatId> seated = roster.seated(new PostId(id, 1), offset, PAGE);
            List<ChatId> waiting = roster.waiting(new PostId(id, 1), offset, PAGE);
            if (seated.isEmpty() && waiting.isEmpty()) {
                return;
            }
            seated.forEach(member -> tellCalledOff(event, id, member));
            waiting.forEach(member -> tellCalledOff(event, id, member));
        }
    }

    private void tellCalledOff(StreamEntry event, ActivityId id, ChatId member) {
        roster.view(id, member).ifPresent(view -> tell(event, member,
                language -> Reply.of(phrases.say(language, "volunteer.called-off", view.activity().title(),
                        cards.period(language, view.activity())))));
    }

    private void tell(StreamEntry event, ChatId member, Function<Locale, Reply> message) {
        outbox.send("event." + event.shard() + "." + event.id() + "." + member, member, message);
    }
}
