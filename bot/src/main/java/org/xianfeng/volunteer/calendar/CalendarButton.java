package org.xianfeng.volunteer.calendar;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.signup.PostButton;

/** Puts a shift into the calendar of who has a place in it. */
@Component
final class CalendarButton implements PostButton {

    private final Phrases phrases;

    CalendarButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<Button> on(PostId post, Locale language) {
        return Optional.of(new Button(phrases.plain(language, "calendar.button.add"), "calendar:post:" + post));
    }
}
