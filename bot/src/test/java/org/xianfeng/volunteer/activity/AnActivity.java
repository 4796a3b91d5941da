package org.xianfeng.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity.State;

/**
 * Builds activities for tests: open, tomorrow at this time, for two hours, one shift without roles, first come first
 * served, unless said otherwise.
 */
public record AnActivity(int number, String title, State state, List<Shift> shifts, Rules rules,
        ChatId organizer) {

    static final ChatId ORGANIZER = new ChatId("telegram", "1");

    private static final Duration LENGTH = Duration.ofHours(2);

    public static AnActivity numbered(int number, Instant now) {
        return new AnActivity(number, "清扫楼道", State.OPEN, List.of(), Rules.USUAL, ORGANIZER)
                .starting(now.plus(Duration.ofDays(1)));
    }

    public AnActivity with(int places) {
        Shift only = shifts.getFirst();
        return with(new Shift(only.number(), only.start(), only.end(), List.of(Post.plain(1, places))));
    }

    /** One shift of two hours from then. */
    public AnActivity starting(Instant start) {
        List<Post> posts = shifts.isEmpty() ? List.of(Post.plain(1, 10)) : shifts.getFirst().posts();
        return with(new Shift(1, start, start.plus(LENGTH), posts));
    }

    public AnActivity with(Shift... shifts) {
        return new AnActivity(number, title, state, List.of(shifts), rules, organizer);
    }

    public AnActivity titled(String title) {
        return new AnActivity(number, title, state, shifts, rules, organizer);
    }

    public AnActivity under(Rules rules) {
        return new AnActivity(number, title, state, shifts, rules, organizer);
    }

    public AnActivity organizedBy(ChatId organizer) {
        return new AnActivity(number, title, state, shifts, rules, organizer);
    }

    public AnActivity in(State state) {
        return new AnActivity(number, title, state, shifts, rules, organizer);
    }

    public Activity build() {
        return new Activity(new ActivityId(number), title, "", "兴达社区", shifts, rules, organizer, state);
    }
}
