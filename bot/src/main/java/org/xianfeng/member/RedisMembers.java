package org.xianfeng.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.ChatFound;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatReturned;
import org.xianfeng.chat.messaging.NameSeen;
import org.xianfeng.chat.messaging.RoleChanged;
import redis.clients.jedis.UnifiedJedis;

/** Members' profiles, a hash each. */
@Component
public final class RedisMembers implements Members, Roles {

    /** As the messenger says, and as they want it themselves; the latter goes first. */
    static final String NAME = "name";
    static final String CHOSEN_NAME = "chosen-name";
    static final String LOST = "lost";

    /** The field of {@link MemberKeys#profile} that holds a {@link Role}, for those to whom one was given. */
    public static final String ROLE = "role";
    /** The branch or grid that it was given for. */
    private static final String UNIT = "role-of";

    private final UnifiedJedis redis;
    private final MemberSettings settings;
    private final ApplicationEventPublisher events;

    public RedisMembers(UnifiedJedis redis, MemberSettings settings, ApplicationEventPublisher events) {
        this.redis = redis;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public Role of(ChatId chat) {
        if (settings.isAdmin(chat)) {
            return Role.ADMIN;
        }
        return role(redis.hget(MemberKeys.profile(chat), ROLE));
    }

    private static Role role(@Nullable String stored) {
        return stored == null ? Role.MEMBER : Role.valueOf(stored);
    }

    @Override
    public Assignment assignment(ChatId chat) {
        if (settings.isAdmin(chat)) {
            return Assignment.of(Role.ADMIN);
        }
        List<@Nullable String> stored = new ArrayList<>(redis.hmget(MemberKeys.profile(chat), ROLE, UNIT));
        return new Assignment(role(stored.get(0)), Objects.requireNonNullElse(stored.get(1), ""));
    }

    @Override
    public void assign(ChatId chat, Assignment given) {
        redis.hset(MemberKeys.profile(chat), Map.of(ROLE, given.role().name(), UNIT, given.unit()));
        events.publishEvent(new RoleChanged(chat, given.role()));
    }

    @Override
    public void call(ChatId chat, String name) {
        redis.hset(MemberKeys.profile(chat), CHOSEN_NAME, name);
    }

    @Override
    public boolean knows(ChatId chat) {
        return redis.exists(MemberKeys.profile(chat));
    }

    @Override
    public Map<ChatId, String> names(Collection<ChatId> chats) {
        Map<ChatId, String> names = new HashMap<>();
        for (ChatId chat : chats) {
            redis.hmget(MemberKeys.profile(chat), CHOSEN_NAME, NAME).stream()
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst().ifPresent(name -> names.put(chat, name));
        }
        return names;
    }

    @EventListener
    void meet(ChatFound found) {
        redis.hset(MemberKeys.profile(found.chat()), NAME, found.name());
        redis.hdel(MemberKeys.profile(found.chat()), LOST);
    }

    @EventListener
    void rename(NameSeen seen) {
        if (knows(seen.chat())) {
            redis.hset(MemberKeys.profile(seen.chat()), NAME, seen.name());
        }
    }

    @EventListener
    void comeBack(ChatReturned returned) {
        redis.hdel(MemberKeys.profile(returned.chat()), LOST);
    }

    @EventListener
    void lose(ChatLost lost) {
        // a group that is lost is nobody
        if (knows(lost.chat())) {
            redis.hset(MemberKeys.profile(lost.chat()), LOST, lost.reason());
        }
    }
}
