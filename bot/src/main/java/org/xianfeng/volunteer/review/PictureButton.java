package org.xianfeng.volunteer.review;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** Brings the picture that sums an activity up. */
@Component
final class PictureButton implements ManageButton {

    private final Phrases phrases;

    PictureButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional.of(new Button(phrases.plain(language, "aftercare.button.picture"),
                ReviewAction.PICTURE.with(activity.id())));
    }
}
