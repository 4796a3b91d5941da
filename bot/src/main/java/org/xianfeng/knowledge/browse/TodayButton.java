package org.xianfeng.knowledge.browse;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.WelcomeButton;

/** Shows who is new what happened on this day. */
@Component
final class TodayButton implements WelcomeButton {

    private final Phrases phrases;

    TodayButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Access access() {
        return Access.LIBRARY;
    }

    @Override
    public Button button(Locale language) {
        return new Button(phrases.plain(language, "chat.welcome.today"), BrowseVerbs.TODAY.action());
    }
}
