package org.xianfeng.broadcast.chat;

import java.util.Locale;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Broadcasts for those who may act on them, and what those read then. */
@Component
final class ManagedBroadcasts {

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final Phrases phrases;

    ManagedBroadcasts(Broadcasts broadcasts, BroadcastCards cards, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.phrases = phrases;
    }

    /** What is answered about a broadcast, or that there is none for this reader. */
    Reply about(BroadcastId id, ChatId reader, Session session, Function<Broadcast, Reply> answer) {
        return broadcasts.find(id).filter(broadcast -> cards.mayManage(reader, broadcast)).map(answer)
                .orElseGet(() -> Reply.of(phrases.say(session, "broadcast.none")));
    }

    Reply about(Press<BroadcastId> press, Session session, Function<Broadcast, Reply> answer) {
        return about(press.target(), press.chat(), session, answer);
    }

    /** From now on the message that was pressed shows how it goes on, if that is its author's. */
    void watch(Press<BroadcastId> press, Broadcast broadcast) {
        if (press.chat().equals(broadcast.author())) {
            broadcasts.watch(broadcast.id(), press.incoming().message());
        }
    }

    /** Takes a step and shows how it stands then, and from then on. */
    Reply take(Press<BroadcastId> press, Session session, Step step) {
        return about(press, session, broadcast -> {
            watch(press, broadcast);
            return take(press.incoming(), broadcast.id(), session.language(), step);
        });
    }

    Reply take(Incoming incoming, BroadcastId id, Locale language, Step step) {
        return shown(broadcasts.take(incoming.requestId(), id, incoming.chat().toString(), step), step, id,
                incoming.chat(), language);
    }

    /** What came of a step, and how the broadcast stands then. */
    Reply shown(StepResult result, Step step, BroadcastId id, ChatId reader, Locale language) {
        Markup headline = result == StepResult.DONE
                ? phrases.say(language, "broadcast.done." + step.getClass().getSimpleName())
                : phrases.say(language, "broadcast.refused." + result);
        return card(id, reader, language, headline).replacing();
    }

    Reply card(BroadcastId id, ChatId reader, Locale language, Markup headline) {
        return cards.card(broadcasts.find(id).orElseThrow(), reader, language, headline);
    }
}
