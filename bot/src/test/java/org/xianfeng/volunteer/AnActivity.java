package org.xianfeng.volunteer;

import java.time.Duration;
import java.time.Instant;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.Activity.State;

/** Builds activities for tests: open, tomorrow at this time, for two hours, unless said otherwise. */
public record AnActivity(int number, String title, Instant start, int places, State state) {

    static final ChatId ORGANIZER = new ChatId("telegram", "1");

    public static AnActivity numbered(int number, Instant now) {
        return new AnActivity(number, "清扫楼道", now.plus(Duration.ofDays(1)), 10, State.OPEN);
    }

    public AnActivity with(int places) {
        return new AnActivity(number, title, start, places, state);
    }

    public AnActivity titled(String title) {
        return new AnActivity(number, title, start, places, state);
    }

    AnActivity in(State state) {
        return new AnActivity(number, title, start, places, state);
    }

    public Activity build() {
        return new Activity(new ActivityId(number), title, "", start, start.plus(Duration.ofHours(2)), "兴达社区", places,
                ORGANIZER, state);
    }
}
