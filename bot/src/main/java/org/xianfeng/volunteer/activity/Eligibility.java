package org.xianfeng.volunteer.activity;

import java.util.Set;

/**
 * Who may take part in an activity. What is empty excludes nobody.
 *
 * @param branches 支部 by name
 * @param grids 网格 by name
 * @param skills all of which a member must have; a post may ask for more
 * @param youngest in whole years on the day of the shift; 0 for no limit
 * @param oldest in whole years on the day of the shift; 0 for no limit
 */
public record Eligibility(Set<String> branches, Set<String> grids, Set<String> skills, int youngest, int oldest) {

    public static final Eligibility EVERYBODY = new Eligibility(Set.of(), Set.of(), Set.of(), 0, 0);

    public Eligibility {
        if (youngest < 0 || oldest < 0 || (oldest > 0 && oldest < youngest)) {
            throw new IllegalArgumentException("ages must be in order, got " + youngest + " to " + oldest);
        }
        branches = Set.copyOf(branches);
        grids = Set.copyOf(grids);
        skills = Set.copyOf(skills);
    }
}
