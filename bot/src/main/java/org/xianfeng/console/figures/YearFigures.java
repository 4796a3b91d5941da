package org.xianfeng.console.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a year.
 *
 * @param months twelve
 * @param branches the largest first; those of few people, and those of none, are one at the end without a name
 */
record YearFigures(int year, List<Figures> months, List<Figures> branches) {

    YearFigures {
        months = List.copyOf(months);
        branches = List.copyOf(branches);
    }

    /**
     * Of a month or of a branch.
     *
     * @param name of the branch, or the month's number
     * @param activities that were held; of a branch, those that somebody of it came to
     * @param signUps places taken; 0 for a branch, of which only who came is known
     * @param questions 0 for a branch: who asks is not kept
     */
    record Figures(String name, long activities, long signUps, long came, BigDecimal hours, long questions,
            long answered) {

        static Figures none(String name) {
            return new Figures(name, 0, 0, 0, BigDecimal.ZERO, 0, 0);
        }

        Figures plus(Figures other) {
            return new Figures(name, activities + other.activities, signUps + other.signUps, came + other.came,
                    hours.add(other.hours), questions + other.questions, answered + other.answered);
        }
    }
}
