package org.xianfeng.member;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.chat.ChatId;

/**
 * Who is admin, whatever is stored, and what web identities are signed with.
 *
 * @param admins such as {@code telegram:12345}
 * @param adminToken lets a program call the admin's API as {@code Authorization: Bearer}; none without one
 * @param cookieSecret signs the identity cookies; without one a random secret is made and kept in Redis
 */
@ConfigurationProperties("xianfeng")
public record MemberSettings(@DefaultValue List<String> admins, @Nullable String adminToken,
        @Nullable String cookieSecret) {

    private static final int SHORTEST_SECRET = 32;

    /** @throws IllegalArgumentException if one of the admins is no chat id, or the secret is too short to be one */
    public MemberSettings {
        admins = admins.stream().map(String::strip).filter(admin -> !admin.isEmpty()).toList();
        admins.forEach(ChatId::parse);
        cookieSecret = cookieSecret == null || cookieSecret.isBlank() ? null : cookieSecret;
        if (cookieSecret != null && cookieSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("xianfeng.cookie-secret must be at least " + SHORTEST_SECRET
                    + " characters, got " + cookieSecret.length());
        }
    }

    public boolean isAdmin(ChatId chat) {
        return admins.contains(chat.toString());
    }
}
