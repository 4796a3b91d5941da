package org.xianfeng.broadcast.chat;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;

/** How an organizer says to whom a broadcast goes; what it takes more is asked next. */
enum AudienceChoice {

    ALL(Role.ADMIN, null), OWN_BRANCH(Role.ORGANIZER, null), BRANCH(Role.ADMIN, Attribute.BRANCH), GRID(Role.ADMIN,
            Attribute.GRID), SKILL(Role.ADMIN, Attribute.SKILL), ORGANIZERS(Role.ADMIN,
                    null), ACTIVITY(Role.ORGANIZER, null), UNREAD(Role.ORGANIZER, null), LIST(Role.ORGANIZER,
                            null), GROUP(
                                    Role.ORGANIZER, null),
    /** Only from a task's card. */
    TASK(Role.ORGANIZER, null);

    private final Role least;
    private final @Nullable Attribute attribute;

    AudienceChoice(Role least, @Nullable Attribute attribute) {
        this.least = least;
        this.attribute = attribute;
    }

    boolean isFor(Role role) {
        return this != TASK && role.covers(least);
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
