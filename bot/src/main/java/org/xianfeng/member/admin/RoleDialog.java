package org.xianfeng.member.admin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;

/** Tells people their id, and lets admins give and take roles. */
@Component
final class RoleDialog implements Dialog {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Members members;
    private final Roles roles;
    private final MemberSettings settings;
    private final Outbox outbox;
    private final Phrases phrases;

    RoleDialog(Members members, Roles roles, MemberSettings settings, Outbox outbox, Phrases phrases) {
        this.members = members;
        this.roles = roles;
        this.settings = settings;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(Command.of("whoami", MenuGroup.ABOUT, 85), this::tellId)
                .command(Command.of("grant", MenuGroup.MANAGE, 210).from(Role.ADMIN), this::grant)
                .command(Command.of("revoke", MenuGroup.MANAGE, 220).from(Role.ADMIN), this::revoke)
                .start("admin", this::greetAdmin);
    }

    private Reply tellId(Incoming.Command call, Session session) {
        return say(session, "member.whoami", call.chat(),
                phrases.plain(session, "member.role." + roles.of(call.chat())));
    }

    private Reply greetAdmin(Incoming.Command call, Session session) {
        return say(session, roles.of(call.chat()) == Role.ADMIN ? "member.first-admin" : "member.admin-link-used");
    }

    private Reply grant(Incoming.Command call, Session session) {
        String[] words = SPACE.split(call.arguments(), -1);
        Optional<Role> role = switch (words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "organizer") {
            case "organizer" -> Optional.of(Role.ORGANIZER);
            case "admin" -> Optional.of(Role.ADMIN);
            default -> Optional.empty();
        };
        return words.length > 2 || role.isEmpty()
                ? say(session, "member.grant.usage")
                : of(words[0], session, "member.grant.usage",
                        somebody -> assign(call, session, somebody, role.get()));
    }

    private Reply revoke(Incoming.Command call, Session session) {
        return call.arguments().equals(call.chat().toString())
                ? say(session, "member.revoke.self")
                : of(call.arguments(), session, "member.revoke.usage",
                        somebody -> assign(call, session, somebody, Role.MEMBER));
    }

    private Reply of(String id, Session session, String usage, Function<ChatId, Reply> reply) {
        return ChatId.read(id).map(somebody -> members.knows(somebody)
                ? reply.apply(somebody)
                : say(session, "member.unknown", somebody)).orElseGet(() -> say(session, usage));
    }

    private Reply assign(Incoming.Command call, Session session, ChatId somebody, Role role) {
        if (settings.isAdmin(somebody)) {
            return say(session, "member.fixed", somebody);
        }
        members.assign(somebody, role);
        String roleName = "member.role." + role;
        outbox.send("role." + call.requestId(), somebody, language -> Reply
                .of(phrases.say(language, "member.role-given", phrases.plain(language, roleName))));
        return say(session, "member.role-set", somebody, phrases.plain(session, roleName));
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
