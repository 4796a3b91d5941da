package org.xianfeng.volunteer;

import java.time.Duration;
import java.time.Instant;

import org.xianfeng.chat.ChatId;

/**
 * Something that members can volunteer for.
 *
 * @param description may be empty
 * @param place a precise address, as a member needs it to get there
 * @param places how many can take part
 */
public record Activity(ActivityId id, String title, String description, Instant start, Instant end, String place,
        int places, ChatId organizer, State state) {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_DESCRIPTION = 500;
    static final int LONGEST_PLACE = 100;
    static final int MOST_PLACES = 100_000;
    static final Duration LONGEST = Duration.ofDays(366);

    /** What has become of it. Done is what is over without having been cancelled; nobody has to say so. */
    public enum State {
        DRAFT, OPEN, CLOSED, CANCELLED, DONE
    }

    public Activity {
        check("title", title, 1, LONGEST_TITLE);
        check("description", description, 0, LONGEST_DESCRIPTION);
        check("place", place, 1, LONGEST_PLACE);
        if (places < 1 || places > MOST_PLACES) {
            throw new IllegalArgumentException("places must be 1 to " + MOST_PLACES + ", got " + places);
        }
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "end must be after start by at most a year, got " + start + " to " + end);
        }
    }

    /** The state at this time: what was published and has ended is done. */
    State stateAt(Instant now) {
        boolean wasPublished = state == State.OPEN || state == State.CLOSED;
        return wasPublished && !now.isBefore(end) ? State.DONE : state;
    }

    private static void check(String name, String text, int shortest, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw new IllegalArgumentException(
                    name + " must be " + shortest + " to " + longest + " characters, got " + length);
        }
    }
}
