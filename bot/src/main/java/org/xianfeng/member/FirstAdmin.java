package org.xianfeng.member;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.RoleChanged;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** A one-time token by which the first admin becomes one; there is none once somebody is admin. */
@Component
public final class FirstAdmin {

    private static final Script CLAIM = Script.load(FirstAdmin.class, "first-admin-claim.lua");
    private static final String TOKEN = "{first-admin}:token";
    private static final String DONE = "{first-admin}:done";

    private final UnifiedJedis redis;
    private final MemberSettings settings;
    private final Members members;

    FirstAdmin(UnifiedJedis redis, MemberSettings settings, Members members) {
        this.redis = redis;
        this.settings = settings;
        this.members = members;
    }

    /** A fresh token, valid until it is used or the next one is made; empty when there is an admin already. */
    public Optional<String> token() {
        if (!settings.admins().isEmpty() || redis.exists(DONE)) {
            return Optional.empty();
        }
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        redis.set(TOKEN, token);
        return Optional.of(token);
    }

    /**
     * Makes this person the first admin if the token is the valid one; it is used up by that. None is while the settings
     * name admins, not even one that was made before.
     */
    public boolean claim(String token, ChatId chat) {
        boolean valid = settings.admins().isEmpty()
                && (Long) CLAIM.run(redis, List.of(TOKEN, DONE), List.of(token, chat.toString())) == 1;
        if (valid) {
            members.assign(chat, Role.ADMIN);
        }
        return valid;
    }

    @EventListener
    void noticeAdmin(RoleChanged change) {
        if (change.role() == Role.ADMIN) {
            redis.set(DONE, change.chat().toString());
            redis.del(TOKEN);
        }
    }
}
