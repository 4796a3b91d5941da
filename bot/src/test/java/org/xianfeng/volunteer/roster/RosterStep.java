package org.xianfeng.volunteer.roster;

import java.util.Random;

import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;

/**
 * What somebody does in a {@link RosterHistory}. Members and posts are numbers in its lists; where it says fitting, the
 * member is counted among those who can do that, if there are any. Who repeats a request repeats one of those that were
 * made for the same before, if there are any.
 */
sealed interface RosterStep {

    record SignsUp(int member, int post, boolean evenIfNear, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + " signs up for post " + post + (evenIfNear ? ", even if near" : "")
                    + again(repeats);
        }
    }

    record Leaves(int member, boolean fitting, int post, boolean removed, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return who(member, fitting) + (removed ? " is removed from" : " withdraws from") + " post " + post
                    + again(repeats);
        }
    }

    /**
     * Answers an offer.
     *
     * @param stale the number of one that need not be theirs; negative for the first that they have
     */
    record Answers(int member, boolean fitting, int post, boolean accepts, int stale,
            int repeats) implements RosterStep {

        @Override
        public String toString() {
            return who(member, fitting) + (accepts ? " accepts " : " passes on ")
                    + (stale < 0 ? "their offer" : "offer " + stale) + ", or else of post " + post + again(repeats);
        }
    }

    record Seeks(int member, boolean fitting, int post, boolean inQueue, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return who(member, fitting) + " of post " + post + " looks for a substitute"
                    + (inQueue ? " in the queue" : " by token") + again(repeats);
        }
    }

    record StopsSeeking(int member, boolean fitting, int post, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return who(member, fitting) + " of post " + post + " stops looking" + again(repeats);
        }
    }

    /**
     * Takes over the place of the first who looks for somebody by token.
     *
     * @param post which one is meant when nobody looks for anybody
     */
    record TakesOver(int member, int post, boolean wrongToken, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + " takes over by " + (wrongToken ? "a wrong token" : "the first token")
                    + ", or else in post " + post + again(repeats);
        }
    }

    record ChangesPlaces(int post, int places, Surplus choice, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "post " + post + " gets " + places + " places, " + choice + again(repeats);
        }
    }

    /** Lets time pass, and does what is due by then. */
    record Waits(int minutes) implements RosterStep {

        @Override
        public String toString() {
            return minutes + " minutes pass, and what is due is done";
        }
    }

    /** What time may be turned to. */
    enum Moment {
        DUE, SIGN_UP_ENDS, WITHDRAWAL_ENDS, START
    }

    /** Lets time pass until so many seconds after that, if it is not past, and does what is due by then. */
    record WaitsUntil(int post, Moment moment, int seconds) implements RosterStep {

        @Override
        public String toString() {
            return "time passes until " + seconds + " s after " + moment + " of post " + post
                    + ", and what is due is done";
        }
    }

    record Reschedules(int post, int quarters) implements RosterStep {

        @Override
        public String toString() {
            return "the shift of post " + post + " moves by " + 15 * quarters + " minutes";
        }
    }

    record Moves(int post, State to) implements RosterStep {

        @Override
        public String toString() {
            return "the activity of post " + post + " becomes " + to;
        }
    }

    private static String who(int member, boolean fitting) {
        return "member " + member + (fitting ? " of who fits" : "");
    }

    private static String again(int repeats) {
        return repeats > 0 ? ", by the request " + repeats + " before" : "";
    }

    /** Any of these, about one of so many. */
    static RosterStep random(Random random, int members, int posts) {
        int member = random.nextInt(members);
        int post = random.nextInt(posts);
        int repeats = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        boolean fitting = random.nextInt(3) > 0;
        int what = random.nextInt(1000);
        if (what < 360) {
            return new SignsUp(member, post, random.nextBoolean(), repeats);
        } else if (what < 510) {
            return new Leaves(member, fitting, post, what >= 480, repeats);
        } else if (what < 640) {
            return new Answers(member, fitting, post, random.nextInt(3) > 0,
                    random.nextInt(8) > 0 ? -1 : random.nextInt(20), repeats);
        } else if (what < 750) {
            return new Seeks(member, fitting, post, random.nextBoolean(), repeats);
        } else if (what < 780) {
            return new StopsSeeking(member, fitting, post, repeats);
        } else if (what < 850) {
            return new TakesOver(member, post, random.nextInt(8) == 0, repeats);
        } else if (what < 910) {
            return new ChangesPlaces(post, 1 + random.nextInt(4), any(random, Surplus.values()), repeats);
        } else if (what < 930) {
            return new Reschedules(post, random.nextInt(9) - 4);
        }
        return what < 950 ? new Moves(post, anyState(random)) : time(random, post, what);
    }

    private static RosterStep time(Random random, int post, int what) {
        if (what < 980) {
            return new Waits(0);
        } else if (what < 990) {
            return new Waits(random.nextInt(300));
        }
        Moment moment = random.nextBoolean() ? Moment.DUE : any(random, Moment.values());
        return new WaitsUntil(post, moment, random.nextInt(3) - 1);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    private static State anyState(Random random) {
        int what = random.nextInt(20);
        return what == 0 ? State.CANCELLED : what < 8 ? State.CLOSED : State.OPEN;
    }
}
