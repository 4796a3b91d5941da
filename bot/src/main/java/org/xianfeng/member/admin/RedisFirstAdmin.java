package org.xianfeng.member.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.RoleChanged;
import org.xianfeng.member.Audit;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;
import org.xianfeng.member.RandomText;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The one-time token in Redis. */
@Component
final class RedisFirstAdmin implements FirstAdmin {

    private static final Script CLAIM = Script.load(RedisFirstAdmin.class, "first-admin-claim.lua");
    private static final String TOKEN = "{first-admin}:token";
    /** Of earlier versions, which noted there once and for all that somebody had become admin. */
    private static final String DONE = "{first-admin}:done";

    private final Audit audit;
    private final UnifiedJedis redis;
    private final MemberSettings settings;
    private final Members members;
    private final RedisAdmins admins;

    RedisFirstAdmin(UnifiedJedis redis, MemberSettings settings, Members members,
            RedisAdmins admins, Audit audit) {
        this.audit = audit;
        this.redis = redis;
        this.settings = settings;
        this.members = members;
        this.admins = admins;
    }

    @Override
    public Optional<String> token() {
        if (!settings.admins().isEmpty() || admins.areAny()) {
            return Optional.empty();
        }
        String token = RandomText.of(new SecureRandom(), 18);
        redis.set(TOKEN, token);
        redis.del(DONE);
        return Optional.of(token);
    }

    @Override
    public boolean isValid(String token) {
        String valid = redis.get(TOKEN);
        return settings.admins().isEmpty() && valid != null && MessageDigest.isEqual(
                valid.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean claim(String token, ChatId chat) {
        boolean valid = settings.admins().isEmpty()
                && (Long) CLAIM.run(redis, List.of(TOKEN), List.of(token)) == 1;
        if (valid) {
            members.assign(chat, Role.ADMIN);
            audit.note(chat.toString(), Audit.Action.ROLE, chat.toString(), Role.ADMIN.name());
        }
        return valid;
    }

    /** Not before the role is stored: whoever is cut off in between gets another link at the next start. */
    @EventListener
    void noticeAdmin(RoleChanged change) {
        if (change.role() == Role.ADMIN) {
            redis.del(TOKEN);
        }
    }
}
