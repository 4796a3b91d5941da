package org.xianfeng.member.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.admin.People.Person;
import org.xianfeng.member.reach.Unit;

/** Tells people their id, and lets admins give and take roles, by an id or by a name. */
@Component
final class RoleDialog implements Dialog {

    private final Members members;
    private final Roles roles;
    private final People people;
    private final PersonCards cards;
    private final RoleGiver giver;
    private final AssignDialog assigning;
    private final RoleNames names;
    private final Phrases phrases;

    RoleDialog(Members members, Roles roles, People people, PersonCards cards, RoleGiver giver,
            AssignDialog assigning, RoleNames names, Phrases phrases) {
        this.assigning = assigning;
        this.names = names;
        this.members = members;
        this.roles = roles;
        this.people = people;
        this.cards = cards;
        this.giver = giver;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY).command(Command.of("whoami", MenuGroup.ABOUT, 85), this::tellId)
                .command(Command.of("grant", MenuGroup.MANAGE, 210).from(Permission.MEMBERS), this::grant)
                .command(Command.of("revoke", MenuGroup.MANAGE, 220).from(Permission.MEMBERS), this::revoke)
                .start("admin", this::greetAdmin);
    }

    private Reply tellId(Incoming.Command call, Session session) {
        return say(session, "member.whoami", call.chat(),
                names.of(call.chat(), session.language()));
    }

    private Reply greetAdmin(Incoming.Command call, Session session) {
        return say(session, roles.of(call.chat()) == Role.ADMIN ? "member.first-admin" : "member.admin-link-used");
    }

    private Reply grant(Incoming.Command call, Session session) {
        RoleWords words = RoleWords.read(call.arguments());
        Role role = words.role().orElse(Role.ORGANIZER);
        return change(call, words, role, session, "member.grant.usage",
                somebody -> Reply.of(words.role().isEmpty()
                        ? giver.raise(call, session, somebody)
                        : giver.give(call, session, somebody, new Assignment(role, words.unit()))));
    }

    private Reply revoke(Incoming.Command call, Session session) {
        return change(call, new RoleWords(call.arguments(), Optional.empty(), ""), Role.MEMBER, session,
                "member.revoke.usage",
                somebody -> Reply.of(giver.give(call, session, somebody, Assignment.of(Role.MEMBER))));
    }

    /** At once for an id; who is found by a name is shown first, and what the role is for is asked if it is not said. */
    private Reply change(Incoming.Command call, RoleWords words, Role role, Session session, String usage,
            Function<ChatId, Reply> atOnce) {
        String whom = words.whom();
        boolean isOfUnit = Unit.kindOf(role).isPresent();
        Optional<ChatId> id = ChatId.read(whom);
        if (id.isPresent()) {
            if (isOfUnit && words.unit().isEmpty() && members.knows(id.get())) {
                return assigning.begin(call, session, id.get(), role, "");
            }
            return members.knows(id.get()) || roles.of(id.get()) != Role.MEMBER
                    ? atOnce.apply(id.get())
                    : say(session, "member.unknown", id.get());
        }
        List<Person> found = people.meant(whom);
        return switch (found.size()) {
            case 0 -> whom.isBlank() || whom.indexOf(':') >= 0
                    ? say(session, usage)
                    : say(session, "member.people.none", whom);
            case 1 -> isOfUnit
                    ? assigning.begin(call, session, found.getFirst().chat(), role, words.unit())
                    : cards.ask(session, found.getFirst().chat(), role);
            default -> cards.whom(session, found, role);
        };
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
