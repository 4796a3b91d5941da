package org.xianfeng.broadcast.chat;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** Tells those who have not signed up for an activity that they may. */
@Component
final class ActivityBroadcastButton implements ManageButton {

    private final Phrases phrases;

    ActivityBroadcastButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return activity.state() == Activity.State.OPEN
                ? Optional.of(new Button(phrases.plain(language, "broadcast.button.activity"),
                        BroadcastVerbs.OF_ACTIVITY.with(activity.id())))
                : Optional.empty();
    }
}
