package org.xianfeng.member.reach;

import org.xianfeng.member.Profile;

/** Whom somebody sees of the members, and whose broadcasts and sign-ups. */
public sealed interface Reach {

    record Everybody() implements Reach {}

    record OfUnit(Unit unit) implements Reach {}

    record Nobody() implements Reach {}

    /** Whether it reaches who has told this. */
    default boolean includes(Profile profile) {
        return switch (this) {
            case Everybody _ -> true;
            case OfUnit(Unit unit) -> unit.includes(profile);
            case Nobody _ -> false;
        };
    }
}
