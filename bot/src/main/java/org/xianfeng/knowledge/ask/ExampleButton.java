package org.xianfeng.knowledge.ask;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.WelcomeButton;

/** Shows who is new how a question is answered. */
@Component
final class ExampleButton implements WelcomeButton {

    private final Phrases phrases;

    ExampleButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Access access() {
        return Access.LIBRARY;
    }

    @Override
    public Button button(Locale language) {
        return new Button(phrases.plain(language, "chat.welcome.ask"), AskVerbs.EXAMPLE.action());
    }
}
