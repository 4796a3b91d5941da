package org.xianfeng.broadcast.chat;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.subscription.Subscriptions;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;

/** Lets members say which kinds of broadcasts they want: below each of them, and all at one sight. */
@Component
final class SubscriptionDialog implements Dialog {

    private final Subscriptions subscriptions;
    private final Phrases phrases;

    SubscriptionDialog(Subscriptions subscriptions, Phrases phrases) {
        this.subscriptions = subscriptions;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("settings", MenuGroup.OWN, 73), (call, session) -> all(call.chat(), session))
                .press(BroadcastVerbs.UNSUBSCRIBE, (press, session) -> change(press, false, session))
                .press(BroadcastVerbs.SUBSCRIBE, (press, session) -> change(press, true, session))
                .pressReplacing(BroadcastVerbs.TURN_OFF, (press, session) -> turn(press, false, session))
                .pressReplacing(BroadcastVerbs.TURN_ON, (press, session) -> turn(press, true, session));
    }

    private Reply change(Press<Kind> press, boolean subscribed, Session session) {
        subscriptions.change(press.chat(), press.target(), subscribed);
        String kind = phrases.plain(session, "broadcast.kind." + press.target());
        Reply reply = Reply.of(phrases.say(session, subscribed ? "broadcast.subscribed" : "broadcast.unsubscribed",
                kind));
        return subscribed
                ? reply
                : reply.with(new Button(phrases.plain(session, "broadcast.button.subscribe", kind),
                        BroadcastVerbs.SUBSCRIBE.with(press.target())));
    }

    private Reply turn(Press<Kind> press, boolean subscribed, Session session) {
        subscriptions.change(press.chat(), press.target(), subscribed);
        return all(press.chat(), session);
    }

    private Reply all(ChatId chat, Session session) {
        Set<Kind> without = subscriptions.unsubscribed(chat);
        Reply reply = Reply.of(phrases.say(session, "broadcast.settings"));
        for (Kind kind : Kind.values()) {
            boolean off = without.contains(kind);
            Verb<Kind> verb = off ? BroadcastVerbs.TURN_ON : BroadcastVerbs.TURN_OFF;
            reply = reply.with(new Button(phrases.plain(session, off ? "broadcast.off" : "broadcast.on",
                    phrases.plain(session, "broadcast.kind." + kind)), verb.with(kind)));
        }
        return reply;
    }
}
