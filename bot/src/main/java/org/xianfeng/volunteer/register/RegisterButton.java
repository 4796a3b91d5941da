package org.xianfeng.volunteer.register;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.manage.ManageButton;

/** Leads from an activity to its register. */
@Component
final class RegisterButton implements ManageButton {

    private final Phrases phrases;

    RegisterButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional.of(new Button(phrases.plain(language, "attendance.button.register"),
                AttendanceAction.SHIFTS.with(activity.id())));
    }
}
