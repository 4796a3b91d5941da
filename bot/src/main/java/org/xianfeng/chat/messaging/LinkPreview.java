package org.xianfeng.chat.messaging;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells what a {@link DeepLink} leads to before it is opened: messengers show that beside a link that somebody shares.
 * Whoever has the link sees it, signed in or not.
 */
public interface LinkPreview {

    /** Empty if the payload is for something else, or leads to what is not for everybody. */
    Optional<Shown> of(String payload, Locale language);

    /**
     * What is shown.
     *
     * @param picture the path of a picture on our pages
     */
    record Shown(String title, String description, String picture) {}
}
