package org.xianfeng.member;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody has told of themselves; all of it may be missing.
 *
 * @param branch 支部
 * @param grid 网格
 * @param skills 专长
 * @param born the year
 */
public record Profile(Optional<String> branch, Optional<String> grid, Set<String> skills, OptionalInt born) {

    public static final Profile EMPTY = new Profile(Optional.empty(), Optional.empty(), Set.of(), OptionalInt.empty());

    public static final int EARLIEST_BIRTH = 1900;

    public Profile {
        if (born.isPresent() && born.getAsInt() < EARLIEST_BIRTH) {
            throw new IllegalArgumentException("born must be >= " + EARLIEST_BIRTH + ", got " + born.getAsInt());
        }
        skills = Collections.unmodifiableSet(new LinkedHashSet<>(skills));
    }

    /** What they have chosen from this list of the organisation. */
    public Collection<String> chosen(Attribute attribute) {
        return switch (attribute) {
            case BRANCH -> branch.map(List::of).orElse(List.of());
            case GRID -> grid.map(List::of).orElse(List.of());
            case SKILL -> skills;
        };
    }

    /** The same with this choice; a skill that they have already is taken back. */
    public Profile choosing(Attribute attribute, String name) {
        return switch (attribute) {
            case BRANCH -> new Profile(Optional.of(name), grid, skills, born);
            case GRID -> new Profile(branch, Optional.of(name), skills, born);
            case SKILL -> {
                Set<String> changed = new LinkedHashSet<>(skills);
                if (!changed.remove(name)) {
                    changed.add(name);
                }
                yield new Profile(branch, grid, changed, born);
            }
        };
    }

    public Profile without(Attribute attribute) {
        return switch (attribute) {
            case BRANCH -> new Profile(Optional.empty(), grid, skills, born);
            case GRID -> new Profile(branch, Optional.empty(), skills, born);
            case SKILL -> new Profile(branch, grid, Set.of(), born);
        };
    }

    public Profile bornIn(OptionalInt year) {
        return new Profile(branch, grid, skills, year);
    }
}
