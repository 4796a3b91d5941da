package org.xianfeng.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatFound;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.ChatLost;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.RoleChanged;
import org.xianfeng.chat.Roles;
import redis.clients.jedis.UnifiedJedis;

/** Members' profiles, a hash each. */
@Component
final class RedisMembers implements Members, Roles {

    /** As the messenger says, and as they want it themselves; the latter goes first. */
    private static final String NAME = "name";
    private static final String CHOSEN_NAME = "chosen-name";
    private static final String ROLE = "role";
    private static final String LOST = "lost";

    private static final String TAG = "{mem:";
    private static final String PROFILE = "}:profile";

    private final UnifiedJedis redis;
    private final MemberSettings settings;
    private final ApplicationEventPublisher events;

    RedisMembers(UnifiedJedis redis, MemberSettings settings, ApplicationEventPublisher events) {
        this.redis = redis;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public Role of(ChatId chat) {
        if (settings.isAdmin(chat)) {
            return Role.ADMIN;
        }
        String role = redis.hget(key(chat), ROLE);
        return role == null ? Role.MEMBER : Role.valueOf(role);
    }

    @Override
    public void assign(ChatId chat, Role role) {
        redis.hset(key(chat), ROLE, role.name());
        events.publishEvent(new RoleChanged(chat, role));
    }

    @Override
    public void call(ChatId chat, String name) {
        redis.hset(key(chat), CHOSEN_NAME, name);
    }

    @Override
    public boolean knows(ChatId chat) {
        return redis.exists(key(chat));
    }

    @Override
    public Map<ChatId, String> names(Collection<ChatId> chats) {
        Map<ChatId, String> names = new HashMap<>();
        for (ChatId chat : chats) {
            redis.hmget(key(chat), CHOSEN_NAME, NAME).stream().filter(name -> name != null && !name.isBlank())
                    .findFirst().ifPresent(name -> names.put(chat, name));
        }
        return names;
    }

    @EventListener
    void meet(ChatFound found) {
        redis.hset(key(found.chat()), NAME, found.name());
        redis.hdel(key(found.chat()), LOST);
    }

    @EventListener
    void lose(ChatLost lost) {
        redis.hset(key(lost.chat()), LOST, lost.reason());
    }

    static String key(ChatId chat) {
        return key(chat.toString());
    }

    /** The keys that match this pattern of chats. */
    static String key(String pattern) {
        return TAG + pattern + PROFILE;
    }

    /** Whose profile such a key holds. */
    static ChatId owner(String key) {
        return ChatId.parse(key.substring(TAG.length(), key.length() - PROFILE.length()));
    }
}
