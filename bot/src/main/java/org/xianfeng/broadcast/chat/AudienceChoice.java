package org.xianfeng.broadcast.chat;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Unit;

/** How an organizer says to whom a broadcast goes; what it takes more is asked next. */
enum AudienceChoice {

    ALL(Permission.ALL_BROADCASTS), OWN_BRANCH(Permission.BROADCAST),
    /** What somebody is secretary or lead of. */
    OWN_UNIT(Permission.SEE_MEMBERS), BRANCH(Permission.SEE_MEMBERS, Attribute.BRANCH), GRID(Permission.SEE_MEMBERS,
            Attribute.GRID), SKILL(Permission.ALL_BROADCASTS,
                    Attribute.SKILL), ORGANIZERS(Permission.ALL_BROADCASTS), ACTIVITY(Permission.BROADCAST), UNREAD(
                            Permission.BROADCAST), LIST(Permission.BROADCAST), GROUP(Permission.BROADCAST),
    /** Only from a task's card. */
    TASK(Permission.BROADCAST);

    private final Permission needs;
    private final @Nullable Attribute attribute;

    AudienceChoice(Permission needs) {
        this(needs, null);
    }

    AudienceChoice(Permission needs, @Nullable Attribute attribute) {
        this.needs = needs;
        this.attribute = attribute;
    }

    /** Whether somebody who may do so much, and reaches so far, may choose it. */
    boolean isFor(Role role, Reach reach) {
        if (this == TASK || !role.may(needs)) {
            return false;
        }
        return switch (reach) {
            case Reach.OfUnit(Unit unit) -> (this != BRANCH && this != GRID) || unit.kind() == attribute;
            case Reach.Everybody _,Reach.Nobody _ -> this != OWN_UNIT;
        };
    }

    /** The list of the organisation that a name is to be chosen from, if that is so. */
    Optional<Attribute> attribute() {
        return Optional.ofNullable(attribute);
    }

    /** The one whose names are of this list. */
    static AudienceChoice of(Attribute attribute) {
        return Arrays.stream(values()).filter(choice -> choice.attribute == attribute).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience is chosen by " + attribute));
    }

    /** Whether it takes to know which. */
    boolean asksWhich() {
        return attribute != null || this == ACTIVITY || this == UNREAD || this == LIST || this == GROUP
                || this == TASK;
    }
}
