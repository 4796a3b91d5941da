package org.xianfeng.volunteer.activity;

import java.util.Set;

import org.xianfeng.chat.Characters;

/**
 * A kind of place in a shift, such as two drivers. It has its own seats and its own queue.
 *
 * @param number counted from 1 within the activity
 * @param role such as 驾驶员; empty where a shift has no roles, and then it is the shift's only post
 * @param places how many can take part in it
 * @param skills all of which a member must have
 */
public record Post(int number, String role, int places, Set<String> skills) {

    public static final int LONGEST_ROLE = 20;

    public Post {
        if (places < 1 || places > Activity.MOST_PLACES) {
            throw new IllegalArgumentException("places must be 1 to " + Activity.MOST_PLACES + ", got " + places);
        }
        if (Characters.count(role) > LONGEST_ROLE) {
            throw new IllegalArgumentException("role must be at most " + LONGEST_ROLE + " characters, got " + role);
        }
        skills = Set.copyOf(skills);
    }

    /** The one post of a shift without roles. */
    public static Post plain(int number, int places) {
        return new Post(number, "", places, Set.of());
    }
}
