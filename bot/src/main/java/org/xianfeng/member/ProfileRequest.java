package org.xianfeng.member;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;

/** Leads those to their profile who lack something in it. */
@Component
public final class ProfileRequest {

    public static final Verb<String> SHOW = Verb.plain("profile:show");

    private final Phrases phrases;

    ProfileRequest(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What leads back from the profile to where it was asked for: a label and an action. */
    private static final String RETURN = "return.profile";

    /** Leads to the profile, and from there back by this button. */
    public Button thenBackTo(Button back, Session session) {
        session.put(RETURN, back.label() + "\n" + back.action());
        return button(session.language());
    }

    /** Where who fills in their profile came from, if they were sent there. */
    public Optional<Button> back(Session session) {
        return session.get(RETURN).map(kept -> kept.split("\n", 2)).map(kept -> new Button(kept[0], kept[1]));
    }

    /** Forgets where somebody came from, as they have come by themselves. */
    public void forget(Session session) {
        session.forget(RETURN);
    }

    public Button button(Locale language) {
        return new Button(phrases.plain(language, "member.button.profile"), SHOW.action());
    }
}
