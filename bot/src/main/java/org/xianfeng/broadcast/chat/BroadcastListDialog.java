package org.xianfeng.broadcast.chat;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Lists broadcasts: one's own, and to admins all. */
@Component
final class BroadcastListDialog implements Dialog {

    private static final int PAGE = 6;
    private static final int LONGEST_EXCERPT = 24;

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final Roles roles;
    private final Phrases phrases;

    BroadcastListDialog(Broadcasts broadcasts, BroadcastCards cards, Roles roles, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("broadcasts", MenuGroup.MANAGE, 141).from(Permission.BROADCAST),
                        (call, session) -> page(call.chat(), 0, session))
                .pressReplacing(BroadcastVerbs.LIST, (press, session) -> page(press.chat(), press.target(), session));
    }

    private Reply page(ChatId reader, int wanted, Session session) {
        @Nullable
        ChatId author = roles.of(reader).may(Permission.ALL_BROADCASTS) ? null : reader;
        long count = broadcasts.count(author);
        Button fresh = new Button(phrases.plain(session, "broadcast.button.new"), BroadcastVerbs.NEW.action());
        Button kept = new Button(phrases.plain(session, "broadcast.button.templates"),
                BroadcastVerbs.TEMPLATES.with(0));
        if (count == 0) {
            return Reply.of(phrases.say(session, "broadcast.list.none")).with(List.of(fresh, kept));
        }
        Paging paging = Paging.of(count, PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "broadcast.list")));
        List<Button> buttons = new ArrayList<>();
        broadcasts.list(author, paging.offset(), PAGE).stream().flatMap(id -> broadcasts.find(id).stream())
                .forEach(broadcast -> {
                    lines.add(Markup.lines(cards.title(broadcast, session.language()), excerpt(broadcast)));
                    buttons.add(new Button(broadcast.id().toString(), BroadcastVerbs.OPEN.with(broadcast.id())));
                });
        return Reply.of(Markup.lines(lines)).withRows(PAGE, buttons).with(paging.buttons(BroadcastVerbs.LIST::with))
                .with(List.of(fresh, kept));
    }

    private static Markup excerpt(Broadcast broadcast) {
        return Markup.text(Characters.shortened(broadcast.content().text().replaceAll("\\s+", " "), LONGEST_EXCERPT));
    }
}
