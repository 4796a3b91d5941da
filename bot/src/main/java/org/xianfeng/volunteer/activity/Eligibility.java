package org.xianfeng.volunteer.activity;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who may take part in an activity. What is empty excludes nobody.
 *
 * @param branches 支部 by name
 * @param grids 网格 by name
 * @param skills all of which a member must have; a post may ask for more
 * @param youngest in whole years on the day of the shift; 0 for no limit
 * @param oldest in whole years on the day of the shift; 0 for no limit
 * @param identity whether it must be known who they are
 */
public record Eligibility(Set<String> branches, Set<String> grids, Set<String> skills, int youngest, int oldest,
        Identity identity) {

    public static final Eligibility EVERYBODY = new Eligibility(Set.of(), Set.of(), Set.of(), 0, 0, Identity.ANY);

    /** How sure it is who somebody is. */
    public enum Identity {
        /** Whatever they call themselves. */
        ANY,
        /** By the organisation's list of its people, or by an organizer. */
        CONFIRMED
    }

    public Eligibility {
        if (youngest < 0 || oldest < 0 || (oldest > 0 && oldest < youngest)) {
            throw new IllegalArgumentException("ages must be in order, got " + youngest + " to " + oldest);
        }
        branches = Set.copyOf(branches);
        grids = Set.copyOf(grids);
        skills = Set.copyOf(skills);
    }

    /** As it was kept; what was kept by an earlier version says nothing of identity. */
    @JsonCreator
    static Eligibility kept(@JsonProperty("branches") Set<String> branches, @JsonProperty("grids") Set<String> grids,
            @JsonProperty("skills") Set<String> skills, @JsonProperty("youngest") int youngest,
            @JsonProperty("oldest") int oldest, @JsonProperty("identity") @Nullable Identity identity) {
        return new Eligibility(branches, grids, skills, youngest, oldest, identity == null ? Identity.ANY : identity);
    }
}
