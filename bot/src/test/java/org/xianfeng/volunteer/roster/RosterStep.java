package org.xianfeng.volunteer.roster;

import java.util.List;
import java.util.Random;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;


/**
 * What somebody does in a {@link RosterHistory}. Members and posts are numbers in its lists. Who repeats a request
 * repeats one of those that were made for the same before, if there are any.
 */
sealed interface RosterStep {

    record SignsUp(int member, int post, boolean evenIfNear, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + " signs up for post " + post + (evenIfNear ? ", even if near" : "")
                    + again(repeats);
        }
    }

    record Leaves(int member, int post, boolean removed, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + (removed ? " is removed from" : " withdraws from") + " post " + post
                    + again(repeats);
        }
    }

    /** @param stale the number of an offer that need not be theirs; negative for the one that they have first */
    record Answers(int member, int post, boolean accepts, int stale, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + (accepts ? " accepts " : " passes on ")
                    + (stale < 0 ? "their offer" : "offer " + stale) + ", or else of post " + post + again(repeats);
        }
    }

    record Seeks(int member, int post, boolean inQueue, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + " of post " + post + " looks for a substitute"
                    + (inQueue ? " in the queue" : " by token") + again(repeats);
        }
    }

    record StopsSeeking(int member, int post, int repeats) implements RosterStep {

        @Override
        public String toString() {
            return "member " + member + " of post " + post + " stops looking" + again(repeats);
        }
    }

    /** @param post where nobody looks for anybody */
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

    private static String again(int repeats) {
        return repeats > 0 ? ", by the request " + repeats + " before" : "";
    }

    /** Any of these, about one of so many. */
    static RosterStep random(Random random, int members, int posts) {
        int member = random.nextInt(members);
        int post = random.nextInt(posts);
        int repeats = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        int what = random.nextInt(1000);
        if (what < 400) {
            return new SignsUp(member, post, random.nextBoolean(), repeats);
        } else if (what < 590) {
            return new Leaves(member, post, what >= 560, repeats);
        } else if (what < 720) {
            return new Answers(member, post, random.nextInt(3) > 0,
                    random.nextInt(8) > 0 ? -1 : random.nextInt(20), repeats);
        } else if (what < 800) {
            return new Seeks(member, post, random.nextBoolean(), repeats);
        } else if (what < 830) {
            return new StopsSeeking(member, post, repeats);
        } else if (what < 880) {
            return new TakesOver(member, post, random.nextInt(8) == 0, repeats);
        } else if (what < 930) {
            return new ChangesPlaces(post, 1 + random.nextInt(6), Surplus.values()[random.nextInt(3)], repeats);
        } else if (what < 975) {
            return what < 960 ? new Waits(0) : new Reschedules(post, random.nextInt(9) - 4);
        }
        return what < 990 ? new Moves(post, anyState(random)) : new Waits(random.nextInt(300));
    }

    private static State anyState(Random random) {
        return List.of(State.OPEN, State.OPEN, State.OPEN, State.OPEN, State.CLOSED, State.CLOSED, State.CLOSED,
                State.CANCELLED).get(random.nextInt(8));
    }
}
