package org.xianfeng.broadcast.group;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Audit;

/** Lets admins allow a group, from within it or from where they are asked, and take that back. */
@Component
final class GroupDialog implements Dialog {

    private static final String ALLOW = "allowgroup";
    private static final String DISALLOW = "disallowgroup";
    private static final Logger LOG = LoggerFactory.getLogger(GroupDialog.class);

    private final Audit audit;
    private final AllowedGroups groups;
    private final Phrases phrases;
    private final Clock clock;

    GroupDialog(AllowedGroups groups, Phrases phrases, Clock clock, Audit audit) {
        this.audit = audit;
        this.groups = groups;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("groups", MenuGroup.MANAGE, 145).from(Permission.ALL_BROADCASTS),
                        (_, session) -> list(session))
                .command(Command.of(ALLOW, MenuGroup.MANAGE, 146).from(Permission.ALL_BROADCASTS),
                        (_, session) -> list(session))
                .command(Command.of(DISALLOW, MenuGroup.MANAGE, 147).from(Permission.ALL_BROADCASTS),
                        (_, session) -> list(session))
                .inGroups(ALLOW, Permission.ALL_BROADCASTS, this::allow)
                .inGroups(DISALLOW, Permission.ALL_BROADCASTS, this::disallow)
                .press(GroupVerbs.ALLOW, this::allow).pressReplacing(GroupVerbs.DISALLOW, this::askToDisallow)
                .pressReplacing(GroupVerbs.DISALLOW_SURELY, this::disallow)
                .pressReplacing(GroupVerbs.LIST, (_, session) -> list(session));
    }

    private Reply allow(InGroup.Called call, Session session) {
        allow(new Group(call.chat(), call.title(), call.by(), clock.instant()));
        return Reply.of(phrases.say(session, "broadcast.group.allowed-here"));
    }

    private Reply disallow(InGroup.Called call, Session session) {
        return Reply.of(phrases.say(session, takeBack(call.by(), call.chat())
                ? "broadcast.group.disallowed-here"
                : "broadcast.group.never-allowed"));
    }

    /** From where an admin was asked. */
    private Reply allow(Press<ChatId> press, Session session) {
        Optional<Group> met = groups.met(press.target());
        met.ifPresent(group -> allow(new Group(group.chat(), group.title(), press.chat(), clock.instant())));
        return met.map(group -> Reply.of(phrases.say(session, "broadcast.group.allowed", group.title())).replacing())
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply askToDisallow(Press<ChatId> press, Session session) {
        String title = groups.list().stream().filter(group -> group.chat().equals(press.target())).map(Group::title)
                .findFirst().orElseGet(press.target()::toString);
        return Reply.of(phrases.say(session, "broadcast.group.surely", title)).with(
                new Button(phrases.plain(session, "broadcast.button.dropgroup"),
                        GroupVerbs.DISALLOW_SURELY.with(press.target())),
                new Button(phrases.plain(session, "member.button.back"), GroupVerbs.LIST.action()));
    }

    private Reply disallow(Press<ChatId> press, Session session) {
        takeBack(press.chat(), press.target());
        return list(session);
    }

    private void allow(Group group) {
        groups.allow(group);
        audit.note(group.by().toString(), Audit.Action.GROUP, "", "+ " + group.chat());
        LOG.info("{} allows posting into the group {}", group.by(), group.chat());
    }

    private boolean takeBack(ChatId by, ChatId group) {
        boolean was = groups.disallow(group);
        if (was) {
            audit.note(by.toString(), Audit.Action.GROUP, "", "- " + group);
        }
        LOG.info("Posting into the group {} is not allowed any more", group);
        return was;
    }

    private Reply list(Session session) {
        List<Group> all = groups.list();
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(session, all.isEmpty() ? "broadcast.group.none" : "broadcast.group.list"));
        all.forEach(group -> lines.add(phrases.say(session, "broadcast.group.line", group.title())));
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(session, "broadcast.group.how"));
        return Reply.of(Markup.lines(lines)).withRows(1, all.stream().map(group -> new Button(
                phrases.plain(session, "broadcast.button.disallowgroup", group.title()),
                GroupVerbs.DISALLOW.with(group.chat()))).toList());
    }
}
