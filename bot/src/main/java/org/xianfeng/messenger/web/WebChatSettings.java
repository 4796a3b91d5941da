package org.xianfeng.messenger.web;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The web chat.
 *
 * @param kept about how many lines of each chat are kept
 * @param shown how many of them a page shows when it is opened
 * @param retention how long a chat is kept after its last line
 * @param heartbeat how often an open page hears from us when nothing happens
 * @param publicUrl where people open the page, for links to share; none without it
 * @param pagesOfMember how many pages of one cookie may be open at a time
 * @param pagesOfAddress how many of one address
 * @param largestLog how many bytes of each chat are kept, however few lines that are
 */
@Validated
@ConfigurationProperties("xianfeng.web")
record WebChatSettings(@DefaultValue("500") @Min(1) int kept, @DefaultValue("50") @Min(1) int shown,
        @DefaultValue("180d") Duration retention, @DefaultValue("15s") Duration heartbeat, @Nullable URI publicUrl,
        @DefaultValue("6") @Min(1) int pagesOfMember, @DefaultValue("60") @Min(1) int pagesOfAddress,
        @DefaultValue("1MB") DataSize largestLog) {

    WebChatSettings {
        if (publicUrl != null && !isPage(publicUrl)) {
            throw new IllegalArgumentException("xianfeng.web.public-url must begin with https:// or http:// and name a"
                    + " host, such as https://bot.example.org, got " + publicUrl);
        }
        if (!heartbeat.isPositive() || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "heartbeat and retention must be positive, got " + heartbeat + " and " + retention);
        }
    }

    private static boolean isPage(URI address) {
        return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null;
    }
}
