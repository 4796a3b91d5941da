package org.xianfeng.chat;

import java.util.Map;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** The phrases that we ship, without the service around them. */
public final class ShippedPhrases {

    private ShippedPhrases() {}

    public static Phrases load() {
        return new Phrases(bundles());
    }

    /** Those, and some that only a test has. */
    public static Phrases with(Map<String, String> more) {
        StaticMessageSource phrases = new StaticMessageSource();
        phrases.setParentMessageSource(bundles());
        Phrases.LANGUAGES.forEach(language -> phrases.addMessages(more, language));
        return new Phrases(phrases);
    }

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}
