package org.xianfeng.volunteer.signup;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.DeepLink;

/** How to bring others to something: by the addresses that there are, else by what they are to type. */
@Component
public final class Invitation {

    private final List<DeepLink> deepLinks;
    private final Phrases phrases;

    Invitation(List<DeepLink> deepLinks, Phrases phrases) {
        this.deepLinks = deepLinks;
        this.phrases = phrases;
    }

    public Markup to(String payload, Locale language) {
        return to(payload, "volunteer.new.share", language);
    }

    /**
     * In words of its own.
     *
     * @param phrase with the addresses; without any, it is this one and {@code .start}, with what is to be typed
     */
    Markup to(String payload, String phrase, Locale language) {
        List<Markup> links = deepLinks.stream().flatMap(deepLink -> deepLink.to(payload).stream()).map(Markup::link)
                .toList();
        return links.isEmpty()
                ? phrases.say(language, phrase + ".start", payload)
                : phrases.say(language, phrase, Markup.lines(links));
    }
}
