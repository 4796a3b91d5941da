package org.xianfeng.member.admin;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;

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
    private final Organisation organisation;
    private final RoleNames names;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    RoleGiver(Members members, Roles roles, RedisAdmins admins, RedisRoleTrail trail, MemberSettings settings,
            People people, Organisation organisation, RoleNames names, Outbox outbox, Phrases phrases, Clock clock,
            Audit audit) {
        this.organisation = organisation;
        this.names = names;
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
        return now.may(Permission.CONFIRM_NAMES)
                ? phrases.say(session, "member.role-kept", people.named(somebody),
                        names.of(members.assignment(somebody), session.language()))
                : give(incoming, session, somebody, Assignment.of(Role.ORGANIZER));
    }

    /** What has come of it, in words. */
    Markup give(Incoming incoming, Session session, ChatId somebody, Assignment given) {
        return switch (give(incoming.chat(), incoming.requestId(), somebody, given)) {
            case DONE -> phrases.say(session, "member.role-set", people.named(somebody),
                    names.of(given, session.language()));
            case NO_UNIT -> phrases.say(session, "member.assign.bad", given.unit());
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
        SELF, LAST_ADMIN,
        /** The role is of a branch or a grid, and there is none of that name. */
        NO_UNIT
    }

    /**
     * Gives somebody a role, and tells them.
     *
     * @param request names what is wanted, so that they are told once
     */
    public Outcome give(ChatId by, String request, ChatId somebody, Assignment given) {
        Role role = given.role();
        if (Unit.kindOf(role).isPresent() ? !isThere(given) : !given.unit().isEmpty()) {
            return Outcome.NO_UNIT;
        }
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
        members.assign(somebody, given);
        trail.note(somebody, role, by, clock.instant());
        audit.note(by.toString(), Audit.Action.ROLE, somebody.toString(),
                (role + " " + given.unit()).strip());
        LOG.info("{} has made {} {} {}", by, somebody, role, given.unit());
        outbox.send("role." + request, somebody, language -> Reply.of(phrases.say(language,
                "member.role-given", names.of(given, language))));
        return Outcome.DONE;
    }

    private boolean isThere(Assignment given) {
        return Reaches.unit(given).filter(unit -> unit.isAmong(organisation.names(unit.kind()))).isPresent();
    }

}
