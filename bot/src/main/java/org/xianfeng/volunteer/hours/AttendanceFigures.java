package org.xianfeng.volunteer.hours;

import java.util.Map;

import org.xianfeng.volunteer.activity.Activity;

/** What came of an activity, in numbers. */
public interface AttendanceFigures {

    /** Reads who has a place in it and who came, which takes a while for a large one. */
    Figures of(Activity activity);

    /**
     * The figures of an activity. A person in two shifts counts twice.
     *
     * @param signedUp how many places were taken
     * @param came how many of them came
     * @param noShows how many stayed away without being excused; known when a shift is settled
     * @param branches who came, by branch; those without one stand under the empty name
     */
    record Figures(int signedUp, int came, int noShows, Hours hours, Map<String, Branch> branches) {

        public Figures {
            branches = Map.copyOf(branches);
        }
    }

    /** Those of one branch who came. */
    record Branch(int came, Hours hours) {}
}
