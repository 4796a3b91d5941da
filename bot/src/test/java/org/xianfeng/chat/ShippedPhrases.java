package org.xianfeng.chat;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The phrases that we ship, without the service around them. */
public final class ShippedPhrases {

    private ShippedPhrases() {}

    public static Phrases load() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return new Phrases(bundles);
    }
}
