package org.xianfeng.broadcast.chat;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Templates;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Audit;

/** Keeps what a broadcast says as a template for all organizers, and lists those; admins take them away. */
@Component
final class TemplateDialog implements Dialog {

    private static final int PAGE = 6;
    private static final int LONGEST_EXCERPT = 60;

    private final Audit audit;
    private final Templates templates;
    private final ManagedBroadcasts managed;
    private final Roles roles;
    private final Phrases phrases;

    TemplateDialog(Templates templates, ManagedBroadcasts managed, Roles roles, Phrases phrases, Audit audit) {
        this.audit = audit;
        this.templates = templates;
        this.managed = managed;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of().press(BroadcastVerbs.KEEP_TEMPLATE, this::keep)
                .pressReplacing(BroadcastVerbs.TEMPLATES,
                        (press, session) -> page(press.chat(), press.target(), session))
                .pressReplacing(BroadcastVerbs.DROP_TEMPLATE, (press, session) -> {
                    templates.remove(press.target());
                    audit.note(press.chat().toString(), Audit.Action.TEMPLATE, "", "- " + press.target());
                    return page(press.chat(), 0, session);
                });
    }

    private Reply keep(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> {
            templates.keep(broadcast);
            audit.note(press.chat().toString(), Audit.Action.TEMPLATE, "", "+ " + broadcast.id());
            return Reply.of(phrases.say(session, "broadcast.template.kept")).with(new Button(
                    phrases.plain(session, "broadcast.button.templates"), BroadcastVerbs.TEMPLATES.with(0)));
        });
    }

    private Reply page(ChatId reader, int wanted, Session session) {
        List<BroadcastId> all = templates.list();
        if (all.isEmpty()) {
            return Reply.of(phrases.say(session, "broadcast.template.none"));
        }
        Paging paging = Paging.of(all.size(), PAGE, wanted);
        List<BroadcastId> shown = paging.of(all);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "broadcast.template.list")));
        shown.forEach(id -> lines.add(phrases.say(session, "broadcast.template.line", id, excerpt(id))));
        Reply reply = Reply.of(Markup.lines(lines));
        for (BroadcastId id : shown) {
            reply = reply.with(buttons(id, roles.of(reader).may(Permission.ALL_BROADCASTS), session));
        }
        return reply.with(paging.buttons(BroadcastVerbs.TEMPLATES::with));
    }

    private List<Button> buttons(BroadcastId id, boolean drops, Session session) {
        List<Button> row = new ArrayList<>();
        row.add(new Button(phrases.plain(session, "broadcast.button.template", id),
                BroadcastVerbs.FROM_TEMPLATE.with(id)));
        if (drops) {
            row.add(new Button(phrases.plain(session, "broadcast.button.droptemplate", id),
                    BroadcastVerbs.DROP_TEMPLATE.with(id)));
        }
        return row;
    }

    private String excerpt(BroadcastId id) {
        return templates.find(id).map(content -> Characters
                .shortened(content.text().strip().replaceAll("\\s+", " "), LONGEST_EXCERPT)).orElse("");
    }
}
