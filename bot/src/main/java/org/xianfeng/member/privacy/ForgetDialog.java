package org.xianfeng.member.privacy;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.member.admin.People;

/** Has people forget themselves here, and lets admins have a member forgotten who has asked for it. */
@Component
final class ForgetDialog implements Dialog {

    static final Verb<String> ASK = Verb.plain("privacy:forget");
    private static final Verb<String> SURELY = Verb.plain("privacy:forgetsurely");
    private static final Verb<String> NO = Verb.plain("privacy:stay");
    private static final Verb<ChatId> ASK_OTHER = new Verb<>("privacy:forgetmember", ChatId::read)
            .from(Permission.MEMBERS);
    private static final Verb<ChatId> SURELY_OTHER = new Verb<>("privacy:forgetmembersurely", ChatId::read)
            .from(Permission.MEMBERS);
    private static final int MOST_SHOWN = 10;

    private final MemberErasure erasure;
    private final People people;
    private final Roles roles;
    private final Phrases phrases;

    ForgetDialog(MemberErasure erasure, People people, Roles roles, Phrases phrases) {
        this.erasure = erasure;
        this.people = people;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY)
                .command(Command.of("forget", MenuGroup.ABOUT, 88), this::call)
                .press(ASK, (_, session) -> ask(session))
                .pressReplacing(SURELY,
                        (press, session) -> forget(press.chat(), press.chat(), session, "privacy.forgetting"))
                .pressReplacing(NO, (_, session) -> Reply.of(phrases.say(session, "privacy.stayed")))
                .pressReplacing(ASK_OTHER, (press, session) -> askOther(press.target(), session))
                .pressReplacing(SURELY_OTHER, this::forgetOther);
    }

    private Reply call(Incoming.Command call, Session session) {
        if (call.arguments().isBlank() || !roles.of(call.chat()).may(Permission.MEMBERS)) {
            return ask(session);
        }
        List<People.Person> meant = people.meant(call.arguments());
        return switch (meant.size()) {
            case 0 -> Reply.of(phrases.say(session, "member.people.none", call.arguments()));
            case 1 -> askOther(meant.getFirst().chat(), session);
            default -> Reply.of(phrases.say(session, "privacy.forget.whom")).withRows(1,
                    meant.stream().limit(MOST_SHOWN).map(person -> new Button(people.named(person.chat()),
                            ASK_OTHER.with(person.chat()))).toList());
        };
    }

    private Reply ask(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "privacy.forget.ask")).with(
                new Button(phrases.plain(session, "privacy.button.surely"), SURELY.action()),
                new Button(phrases.plain(session, "privacy.button.stay"), NO.action()));
    }

    private Reply askOther(ChatId member, Session session) {
        return Reply.of(phrases.say(session, "privacy.forget.ask-other", people.named(member))).with(
                new Button(phrases.plain(session, "privacy.button.surely-other"), SURELY_OTHER.with(member)),
                new Button(phrases.plain(session, "privacy.button.stay"), NO.action()));
    }

    private Reply forgetOther(Press<ChatId> press, Session session) {
        return forget(press.target(), press.chat(), session, "privacy.forgetting-other");
    }

    private Reply forget(ChatId member, ChatId by, Session session, String done) {
        return Reply.of(phrases.say(session, erasure.begin(member, by) ? done : "privacy.last-admin"));
    }
}
