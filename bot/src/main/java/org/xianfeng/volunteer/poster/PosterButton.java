package org.xianfeng.volunteer.poster;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** Brings the poster that invites to an activity. */
@Component
final class PosterButton implements ManageButton {

    private final Phrases phrases;

    PosterButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional.of(
                new Button(phrases.plain(language, "poster.button"), PosterDialog.SHOW.with(activity.id())));
    }
}
