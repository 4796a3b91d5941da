package org.xianfeng.member;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.SecretSettings;

/**
 * Who is admin, whatever is stored, and what web identities are signed with.
 *
 * @param admins such as {@code telegram:12345}
 * @param adminToken lets a program call the admin's API as {@code Authorization: Bearer}; none without one
 * @param cookieSecret signs the identity cookies; without one, one of
 *        {@link org.xianfeng.store.Secrets} does
 */
@ConfigurationProperties("xianfeng")
public record MemberSettings(@DefaultValue List<String> admins, @Nullable String adminToken,
        @Nullable String cookieSecret) {

    /** @throws IllegalArgumentException if one of the admins is no chat id, or a secret is too short to be one */
    public MemberSettings {
        admins = admins.stream().map(String::strip).filter(admin -> !admin.isEmpty()).toList();
        admins.forEach(ChatId::parse);
        cookieSecret = SecretSettings.checked("xianfeng.cookie-secret", cookieSecret);
        adminToken = SecretSettings.checked("xianfeng.admin-token", adminToken);
    }

    public boolean isAdmin(ChatId chat) {
        return admins.contains(chat.toString());
    }
}
