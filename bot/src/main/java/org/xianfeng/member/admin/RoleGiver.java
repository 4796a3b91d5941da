package org.xianfeng.member.admin;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;

/** Gives and takes roles: nobody lowers themselves, an admin of the settings stays one, and one admin is always left. */
@Component
final class RoleGiver {

    private static final Logger LOG = LoggerFactory.getLogger(RoleGiver.class);

    private final Audit audit;
    private final Members members;
    private final Roles roles;
    private final RedisAdmins admins;
    private final RedisRoleTrail trail;
    private final MemberSettings settings;
    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    RoleGiver(Members members, Roles roles, RedisAdmins admins, RedisRoleTrail trail, MemberSettings settings,
            People people, Outbox outbox, Phrases phrases, Clock clock, Audit audit) {
        this.audit = audit;
        this.members = members;
        this.roles = roles;
        this.admins = admins;
        this.trail = trail;
        this.settings = settings;
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Makes somebody organizer who is less; who is that or more stays what they are. */
    Markup raise(Incoming incoming, Session session, ChatId somebody) {
        Role now = roles.of(somebody);
        return now.covers(Role.ORGANIZER)
                ? phrases.say(session, "member.role-kept", people.named(somebody), roleName(session, now))
                : give(incoming, session, somebody, Role.ORGANIZER);
    }

    /** What has come of it. */
    Markup give(Incoming incoming, Session session, ChatId somebody, Role role) {
        if (settings.isAdmin(somebody)) {
            return phrases.say(session, "member.fixed", people.named(somebody));
        }
        if (role != Role.ADMIN) {
            if (somebody.equals(incoming.chat())) {
                return phrases.say(session, "member.revoke.self");
            }
            if (!admins.release(somebody)) {
                return phrases.say(session, "member.last-admin");
            }
        }
        members.assign(somebody, role);
        trail.note(somebody, role, incoming.chat(), clock.instant());
        audit.note(incoming.chat().toString(), Audit.Action.ROLE, somebody.toString(), role.name());
        LOG.info("{} has made {} {}", incoming.chat(), somebody, role);
        outbox.send("role." + incoming.requestId(), somebody, language -> Reply.of(phrases.say(language,
                "member.role-given", phrases.plain(language, "member.role." + role))));
        return phrases.say(session, "member.role-set", people.named(somebody), roleName(session, role));
    }

    private String roleName(Session session, Role role) {
        return phrases.plain(session, "member.role." + role);
    }
}
