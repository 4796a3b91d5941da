package org.xianfeng.volunteer.signup;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.WelcomeButton;

/** Leads from the welcome to the open activities. */
@Component
final class ActivitiesWelcome implements WelcomeButton {

    private final Phrases phrases;

    ActivitiesWelcome(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Access access() {
        return Access.ACTIVITIES;
    }

    @Override
    public Button button(Locale language) {
        return new Button(phrases.plain(language, "chat.welcome.activities"), VolunteerVerbs.LIST.with(0));
    }
}
