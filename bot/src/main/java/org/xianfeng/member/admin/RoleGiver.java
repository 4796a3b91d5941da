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
public final class RoleGiver {

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

    /** What has come of it, in words. */
    Markup give(Incoming incoming, Session session, ChatId somebody, Role role) {
        return switch (give(incoming.chat(), incoming.requestId(), somebody, role)) {
            case DONE -> phrases.say(session, "member.role-set", people.named(somebody), roleName(session, role));
            case FIXED -> phrases.say(session, "member.fixed", people.named(somebody));
            case SELF -> phrases.say(session, "member.revoke.self");
            case LAST_ADMIN -> phrases.say(session, "member.last-admin");
        };
    }

    /** What comes of wanting to give somebody a role. */
    public enum Outcome {
        DONE,
        /** The settings say that they are an admin. */
        FIXED,
        /** Nobody lowers themselves. */
        SELF, LAST_ADMIN
    }

    /**
     * Gives somebody a role, and tells them.
     *
     * @param request names what is wanted, so that they are told once
     */
    public Outcome give(ChatId by, String request, ChatId somebody, Role role) {
        if (settings.isAdmin(somebody)) {
            return Outcome.FIXED;
        }
        if (role != Role.ADMIN) {
            if (somebody.equals(by)) {
                return Outcome.SELF;
            }
            if (!admins.release(somebody)) {
                return Outcome.LAST_ADMIN;
            }
        }
        members.assign(somebody, role);
        trail.note(somebody, role, by, clock.instant());
        audit.note(by.toString(), Audit.Action.ROLE, somebody.toString(), role.name());
        LOG.info("{} has made {} {}", by, somebody, role);
        outbox.send("role." + request, somebody, language -> Reply.of(phrases.say(language,
                "member.role-given", phrases.plain(language, "member.role." + role))));
        return Outcome.DONE;
    }

    private String roleName(Session session, Role role) {
        return phrases.plain(session, "member.role." + role);
    }
}
