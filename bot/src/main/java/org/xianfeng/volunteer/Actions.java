package org.xianfeng.volunteer;

import java.util.Optional;

/** What this feature's buttons carry: {@code volunteer:VERB:NUMBER}. */
enum Actions {

    /** A page of the open activities; its number is the page, from 0. */
    LIST("list"), OPEN("open"), JOIN("join"), LEAVE("leave"), MINE("mine"),
    /** For who organizes the activity. */
    MANAGE("manage"), PUBLISH("publish"), CLOSE("close"), CALL_OFF("calloff"), CALL_OFF_SURELY("calloffsurely"), ROSTER(
            "roster"),
    /** In the guided dialog; the number is the draft's. */
    BACK("back"), STOP("stop"), SKIP("skip"), FINISH("finish"), KEEP_DRAFT("keepdraft");

    private static final String FEATURE = "volunteer:";

    private final String verb;

    Actions(String verb) {
        this.verb = verb;
    }

    String with(int number) {
        return FEATURE + verb + ":" + number;
    }

    String with(ActivityId activity) {
        return with(activity.number());
    }

    /** A pressed button of ours: its verb and its number. */
    record Pressed(Actions action, int number) {

        /** Empty if this is no button of ours, or a forged one. */
        static Optional<Pressed> parse(String action) {
            for (Actions candidate : Actions.values()) {
                String prefix = FEATURE + candidate.verb + ":";
                String number = action.startsWith(prefix) ? action.substring(prefix.length()) : "";
                if (number.matches("[0-9]{1,9}")) {
                    return Optional.of(new Pressed(candidate, Integer.parseInt(number)));
                }
            }
            return Optional.empty();
        }

        Optional<ActivityId> activity() {
            return number < 1 ? Optional.empty() : Optional.of(new ActivityId(number));
        }
    }
}
