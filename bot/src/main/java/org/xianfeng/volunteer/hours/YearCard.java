package org.xianfeng.volunteer.hours;

import java.util.Optional;

/**
 * What a member has done in a year, and where that leaves them.
 *
 * @param activities how many different ones they came to
 * @param noShows how many there were in the year
 * @param counting how many of all no-shows are not forgiven
 * @param total hours of all years, by which stars are given
 * @param missing to the next star; empty with all of them
 */
record YearCard(int year, Hours hours, long activities, long points, long noShows, long counting, Hours total,
        int stars, Optional<Hours> missing) {}
