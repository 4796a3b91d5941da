package org.xianfeng.volunteer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What this feature's buttons carry: {@code volunteer:VERB:NUMBER}. */
enum Actions {

    /** A page of the open activities; its number is the page, from 0. */
    LIST("list"), OPEN("open"), REFRESH("refresh"), JOIN("join"), LEAVE("leave"),
    /** For who organizes the activity. */
    MANAGE("manage"), PUBLISH("publish"), CLOSE("close"), CALL_OFF("calloff"), CALL_OFF_SURELY("calloffsurely"), ROSTER(
            "roster"),
    /** In the guided dialog; the number is the draft's. */
    BACK("back"), STOP("stop"), SKIP("skip"), FINISH("finish"), KEEP_DRAFT("keepdraft");

    private static final String FEATURE = "volunteer:";
    private static final Pattern PRESSED = Pattern.compile(FEATURE + "([a-z]+):([0-9]{1,9})");
    private static final Map<String, Actions> BY_VERB = Arrays.stream(values())
            .collect(Collectors.toMap(action -> action.verb, Function.identity()));

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
            Matcher parts = PRESSED.matcher(action);
            if (!parts.matches()) {
                return Optional.empty();
            }
            return Optional.ofNullable(BY_VERB.get(parts.group(1)))
                    .map(verb -> new Pressed(verb, Integer.parseInt(parts.group(2))));
        }

        Optional<ActivityId> activity() {
            return number < 1 ? Optional.empty() : Optional.of(new ActivityId(number));
        }
    }
}
