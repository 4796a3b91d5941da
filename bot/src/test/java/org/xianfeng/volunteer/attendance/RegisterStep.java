package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What somebody does in a {@link RegisterHistory}. Members are numbers in its list. Who repeats a request repeats one of
 * those that were made for the same before, if there are any.
 */
sealed interface RegisterStep {

    List<Attendance.Status> OUTCOMES = List.of(Attendance.Status.values()).subList(0, 4);

    /**
     * Gets a place.
     *
     * @param post the first or the second of the shift
     */
    record TakesPlace(int member, int post) implements RegisterStep {

        @Override
        public String toString() {
            return "member " + member + " gets a place in post " + post;
        }
    }

    record ChecksIn(int member, boolean byOrganizer, int repeats) implements RegisterStep {

        @Override
        public String toString() {
            return "member " + member + " is checked in by " + who(byOrganizer) + again(repeats);
        }
    }

    record ChecksOut(int member, boolean byOrganizer, int repeats) implements RegisterStep {

        @Override
        public String toString() {
            return "member " + member + " is checked out by " + who(byOrganizer) + again(repeats);
        }
    }

    /**
     * A correction by the organizer.
     *
     * @param late whether they have seen the record as it was before the last change
     * @param walkIn whether also without a place
     * @param stayed from the shift's start until now, if they were there at all
     */
    record IsCorrected(int member, Attendance.Status status, boolean late, boolean stayed,
            boolean walkIn, int repeats) implements RegisterStep {

        @Override
        public String toString() {
            return "member " + member + " is corrected to " + status + (stayed ? "" : " without a stay")
                    + (walkIn ? " even without a place" : "")
                    + (late ? " by who saw an older record" : "") + again(repeats);
        }
    }

    record IsSettled(int member) implements RegisterStep {

        @Override
        public String toString() {
            return "member " + member + " is settled";
        }
    }

    record Waits(Duration time) implements RegisterStep {

        @Override
        public String toString() {
            return time + " pass";
        }
    }

    record CallsOff() implements RegisterStep {

        @Override
        public String toString() {
            return "the activity is called off";
        }
    }

    private static String who(boolean organizer) {
        return organizer ? "the organizer" : "themselves";
    }

    private static String again(int repeats) {
        return repeats > 0 ? ", by the request " + repeats + " before" : "";
    }

    /** Any of these, of one of so many. */
    static RegisterStep random(Random random, int members) {
        int member = random.nextInt(members);
        boolean byOrganizer = random.nextInt(3) == 0;
        int repeats = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
        int what = random.nextInt(1000);
        if (what < 100) {
            return new TakesPlace(member, random.nextInt(2));
        } else if (what < 400) {
            return new ChecksIn(member, byOrganizer, repeats);
        } else if (what < 650) {
            return new ChecksOut(member, byOrganizer, repeats);
        } else if (what < 750) {
            return new IsCorrected(member, OUTCOMES.get(random.nextInt(OUTCOMES.size())), random.nextInt(8) == 7,
                    random.nextInt(5) > 0, random.nextInt(4) == 0, repeats);
        } else if (what < 850) {
            return new IsSettled(member);
        } else if (what < 990) {
            return new Waits(Duration.ofMinutes(random.nextInt(40)));
        }
        return what < 999 ? new Waits(Duration.ofHours(random.nextInt(20))) : new CallsOff();
    }
}
