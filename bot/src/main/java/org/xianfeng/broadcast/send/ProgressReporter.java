package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;

/** Keeps the message in which an organizer watches up to date; it is edited seldom, and only if it says something new. */
@Component
final class ProgressReporter {

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final List<Messenger> messengers;
    private final Pace pace;
    private final BroadcastSettings settings;
    private final Clock clock;
    private final Map<BroadcastId, Shown> shown = new ConcurrentHashMap<>();

    ProgressReporter(Broadcasts broadcasts, BroadcastCards cards, List<Messenger> messengers, Pace pace,
            BroadcastSettings settings, Clock clock) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.messengers = messengers;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
    }

    private record Shown(Instant at, String text) {}

    /** Shows how these are, and for a last time how those are that ended since. */
    void report(Collection<BroadcastId> active) {
        Set<BroadcastId> all = new HashSet<>(active);
        all.addAll(shown.keySet());
        all.forEach(id -> broadcasts.find(id).ifPresent(broadcast -> report(broadcast, active.contains(id))));
    }

    private void report(Broadcast broadcast, boolean goesOn) {
        Instant now = clock.instant();
        Shown last = shown.computeIfAbsent(broadcast.id(), _ -> new Shown(now, ""));
        if (now.isBefore(last.at)) {
            // the clock was set back
            shown.put(broadcast.id(), new Shown(now, last.text));
        } else if (!now.isBefore(last.at.plus(settings.progressEvery()))) {
            Reply card = cards.card(broadcast, broadcast.author(), Phrases.LANGUAGES.getFirst(), Markup.EMPTY);
            boolean isShown = card.text().html().equals(last.text) || edit(broadcast, card);
            if (isShown && !goesOn) {
                shown.remove(broadcast.id());
            } else if (isShown) {
                shown.put(broadcast.id(), new Shown(now, card.text().html()));
            }
        }
    }

    /** False if the chat is to get nothing now; it is tried again. */
    private boolean edit(Broadcast broadcast, Reply card) {
        ChatId author = broadcast.author();
        if (!(pace.take(Lane.REPLY, author) instanceof Pace.Permit.Granted)) {
            return false;
        }
        return broadcasts.watched(broadcast.id()).flatMap(message -> messengers.stream()
                .filter(messenger -> messenger.name().equals(author.messenger())).findFirst()
                .map(messenger -> messenger.edit(author, message, card)))
                .map(delivery -> isOver(author, delivery)).orElse(true);
    }

    private boolean isOver(ChatId author, Delivery delivery) {
        return switch (delivery) {
            case Delivery.TooMany(Duration after) -> {
                pace.refused(Lane.REPLY, author, after);
                yield false;
            }
            case Delivery.Later _,Delivery.Unknown _ -> false;
            case Delivery.Sent _,Delivery.Kept _,Delivery.Moved _,Delivery.Unreachable _,Delivery.Gone _,Delivery.Rejected _ ->
                true;
        };
    }
}
