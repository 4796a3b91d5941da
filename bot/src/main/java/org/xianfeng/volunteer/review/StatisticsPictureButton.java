package org.xianfeng.volunteer.review;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** The same picture, beside the figures. */
@Component
final class StatisticsPictureButton implements ManageButton {

    private final Phrases phrases;

    StatisticsPictureButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Card card() {
        return Card.STATISTICS;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional.of(new Button(phrases.plain(language, "volunteer.button.picture"),
                ReviewAction.PICTURE.with(activity.id())));
    }
}
