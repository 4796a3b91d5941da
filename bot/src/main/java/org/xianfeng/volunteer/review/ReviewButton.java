package org.xianfeng.volunteer.review;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** Leads from an activity to what those who came said of it. */
@Component
final class ReviewButton implements ManageButton {

    private final Phrases phrases;

    ReviewButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional
                .of(new Button(phrases.plain(language, "aftercare.button.review"), "aftercare:show:" + activity.id()));
    }
}
