package org.xianfeng.member.reach;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;

/** Tells how far somebody reaches at this moment, by the role that they were given and what it was given for. */
@Component
public final class Reaches {

    private final Members members;

    public Reaches(Members members) {
        this.members = members;
    }

    public Reach of(ChatId chat) {
        Assignment given = members.assignment(chat);
        if (given.role().may(Permission.MEMBERS)) {
            return new Reach.Everybody();
        }
        return given.role().may(Permission.SEE_MEMBERS)
                ? unit(given).<Reach>map(Reach.OfUnit::new).orElseGet(Reach.Nobody::new)
                : new Reach.Nobody();
    }

    /** What a role was given for; empty for one that is for no part of the organisation. */
    public static Optional<Unit> unit(Assignment given) {
        return Unit.kindOf(given.role()).filter(_ -> !given.unit().isBlank()).map(kind -> new Unit(kind, given.unit()));
    }
}
