package org.xianfeng.volunteer.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ShiftId;

/** What this feature's buttons carry. */
sealed interface ReviewAction {

    Pattern RATE = Pattern.compile("aftercare:rate:([0-9.]{1,16}):([1-5])");
    Pattern COMMENT = Pattern.compile("aftercare:comment:([0-9.]{1,16})");
    Pattern SHOW = Pattern.compile("aftercare:show:([0-9]{1,9})(?::([0-9]{1,6}))?");
    Pattern PICTURE = Pattern.compile("aftercare:picture:([0-9]{1,9})");

    /** A member says how it was. */
    record Rate(ShiftId shift, int score) implements ReviewAction {

        @Override
        public String toString() {
            return "aftercare:rate:" + shift + ":" + score;
        }
    }

    /** A member wants to say more. */
    record Comment(ShiftId shift) implements ReviewAction {

        @Override
        public String toString() {
            return "aftercare:comment:" + shift;
        }
    }

    /** An organizer wants to see what was said. */
    record Show(ActivityId activity, int page) implements ReviewAction {

        @Override
        public String toString() {
            return "aftercare:show:" + activity + ":" + page;
        }
    }

    /** An organizer wants the picture. */
    record Picture(ActivityId activity) implements ReviewAction {

        @Override
        public String toString() {
            return "aftercare:picture:" + activity;
        }
    }

    /** Empty if this is no button of ours, or a forged one. */
    static Optional<ReviewAction> parse(String action) {
        Matcher rate = RATE.matcher(action);
        if (rate.matches()) {
            return ShiftId.parse(rate.group(1)).map(shift -> new Rate(shift, Integer.parseInt(rate.group(2))));
        }
        Matcher comment = COMMENT.matcher(action);
        if (comment.matches()) {
            return ShiftId.parse(comment.group(1)).map(Comment::new);
        }
        Matcher show = SHOW.matcher(action);
        if (show.matches()) {
            int page = show.group(2) == null ? 0 : Integer.parseInt(show.group(2));
            return ActivityId.parse(show.group(1)).map(id -> new Show(id, page));
        }
        Matcher picture = PICTURE.matcher(action);
        return picture.matches() ? ActivityId.parse(picture.group(1)).map(Picture::new) : Optional.empty();
    }
}
