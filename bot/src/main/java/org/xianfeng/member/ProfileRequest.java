package org.xianfeng.member;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Verb;

/** Leads those to their profile who lack something in it. */
@Component
public final class ProfileRequest {

    public static final Verb<String> SHOW = Verb.plain("profile:show");

    private final Phrases phrases;

    ProfileRequest(Phrases phrases) {
        this.phrases = phrases;
    }

    public Button button(Locale language) {
        return new Button(phrases.plain(language, "member.button.profile"), SHOW.action());
    }
}
