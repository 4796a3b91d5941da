package org.xianfeng.member.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.store.SecretSettings;

/**
 * Secrets that cookies were signed with before.
 *
 * @param earlierCookieSecrets cookies signed with these are taken, and signed anew when their owner opens the page; to be
 *        left out again when those who matter have done so
 */
@ConfigurationProperties("xianfeng")
record CookieSettings(@DefaultValue List<String> earlierCookieSecrets) {

    /** @throws IllegalArgumentException if one is too short to be a secret */
    CookieSettings {
        earlierCookieSecrets = List.copyOf(earlierCookieSecrets);
        earlierCookieSecrets.forEach(earlier -> SecretSettings.checked("xianfeng.earlier-cookie-secrets", earlier));
    }
}
