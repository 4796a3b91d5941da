package org.xianfeng.member.reach;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Profile;

/**
 * A part of the organisation: a branch or a grid, with all that lie below it; see {@link UnitName}.
 *
 * @param kind {@link Attribute#BRANCH} or {@link Attribute#GRID}
 */
public record Unit(Attribute kind, String name) {

    public Unit {
        if (kind == Attribute.SKILL || name.isBlank()) {
            throw new IllegalArgumentException(
                    "unit must be a branch or a grid and have a name, got " + kind + " " + name);
        }
    }

    /** What a role is for a part of: a secretary for a branch, a grid lead for a grid; empty for all others. */
    public static Optional<Attribute> kindOf(Role role) {
        return switch (role) {
            case SECRETARY -> Optional.of(Attribute.BRANCH);
            case GRID_LEAD -> Optional.of(Attribute.GRID);
            case MEMBER, AUDITOR, LIBRARIAN, ORGANIZER, ADMIN -> Optional.empty();
        };
    }

    /** Whether who has told this belongs to it. */
    public boolean includes(Profile profile) {
        return profile.chosen(kind).stream().anyMatch(this::includes);
    }

    /** Whether the branch or grid of this name is it, or lies below it. */
    public boolean includes(String other) {
        return new UnitName(other).isWithin(new UnitName(name));
    }

    /** Whether there is such a part: one of these names, or a place that some of them lie in. */
    public boolean isAmong(List<String> names) {
        return names.contains(name) || new UnitName(name).isPlaceOf(names);
    }
}
