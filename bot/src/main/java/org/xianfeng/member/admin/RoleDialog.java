package org.xianfeng.member.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;

/** Tells people their id, and lets admins give and take roles. */
@Component
@Order(300)
final class RoleDialog implements TakingDialog {

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
    public List<Command> commands() {
        return List.of(new Command("whoami", Role.MEMBER, 85), new Command("grant", Role.ADMIN, 210),
                new Command("revoke", Role.ADMIN, 220));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Command call && (isFirstAdmin(call)
                || commands().stream().anyMatch(command -> command.name().equals(call.name())));
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Incoming.Command call = (Incoming.Command) incoming;
        return List.of(switch (call.name()) {
            case "start" -> greetAdmin(call, session);
            case "whoami" -> say(session, "member.whoami", call.chat(),
                    phrases.plain(session, "member.role." + roles.of(call.chat())));
            case "grant" -> grant(call, session);
            default -> revoke(call, session);
        });
    }

    private static boolean isFirstAdmin(Incoming.Command call) {
        return call.name().equals("start") && call.arguments().startsWith("admin");
    }

    private Reply greetAdmin(Incoming.Command call, Session session) {
        return say(session, roles.of(call.chat()) == Role.ADMIN ? "member.first-admin" : "member.admin-link-used");
    }

    private Reply grant(Incoming.Command call, Session session) {
        String[] words = SPACE.split(call.arguments(), -1);
        Optional<ChatId> somebody = chat(words[0]);
        if (words.length > 2 || somebody.isEmpty()) {
            return say(session, "member.grant.usage");
        }
        Role role = words.length == 2 && words[1].toLowerCase(Locale.ROOT).equals("admin")
                ? Role.ADMIN
                : Role.ORGANIZER;
        if (words.length == 2 && !words[1].toLowerCase(Locale.ROOT).equals(role.name().toLowerCase(Locale.ROOT))) {
            return say(session, "member.grant.usage");
        }
        return members.knows(somebody.get())
                ? assign(call, session, somebody.get(), role)
                : say(session, "member.unknown", somebody.get());
    }

    private Reply revoke(Incoming.Command call, Session session) {
        Optional<ChatId> somebody = chat(call.arguments());
        if (somebody.isEmpty()) {
            return say(session, "member.revoke.usage");
        }
        if (somebody.get().equals(call.chat())) {
            return say(session, "member.revoke.self");
        }
        return members.knows(somebody.get())
                ? assign(call, session, somebody.get(), Role.MEMBER)
                : say(session, "member.unknown", somebody.get());
    }

    private Reply assign(Incoming.Command call, Session session, ChatId somebody, Role role) {
        if (settings.isAdmin(somebody)) {
            return say(session, "member.fixed", somebody);
        }
        members.assign(somebody, role);
        String roleName = "member.role." + role;
        outbox.send("role." + call.chat() + "." + call.origin().update(), somebody, language -> Reply
                .of(phrases.say(language, "member.role-given", phrases.plain(language, roleName))));
        return say(session, "member.role-set", somebody, phrases.plain(session, roleName));
    }

    private static Optional<ChatId> chat(String text) {
        try {
            return Optional.of(ChatId.parse(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
