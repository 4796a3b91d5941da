package org.xianfeng.volunteer.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ShiftId;

/** The buttons with which members say how it was, and organizers read that. */
final class ReviewAction {

    /** For members: a score, then more in words. */
    static final Verb<Score> RATE = new Verb<>("aftercare:rate", Score::parse);
    static final Verb<ShiftId> COMMENT = new Verb<>("aftercare:comment", ShiftId::parse);
    /** For organizers. */
    static final Verb<Page> SHOW = new Verb<>("aftercare:show", Page::parse).from(Permission.ORGANIZE);
    static final Verb<ActivityId> PICTURE = new Verb<>("aftercare:picture", ActivityId::parse)
            .from(Permission.ORGANIZE);

    private ReviewAction() {}

    /** What somebody gives a shift, from 1 to 5. */
    record Score(ShiftId shift, int score) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9.]{1,16}):([1-5])");

        private static Optional<Score> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? ShiftId.parse(parts.group(1)).map(shift -> new Score(shift, Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        /** As a button carries it. */
        @Override
        public String toString() {
            return shift + ":" + score;
        }
    }

    /** A page of the comments on an activity, from 0. */
    record Page(ActivityId activity, int page) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(?::([0-9]{1,6}))?");

        private static Optional<Page> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? ActivityId.parse(parts.group(1)).map(id -> new Page(id,
                            parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        /** As a button carries it. */
        @Override
        public String toString() {
            return activity + ":" + page;
        }
    }
}
