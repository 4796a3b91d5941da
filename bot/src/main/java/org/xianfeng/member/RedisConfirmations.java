package org.xianfeng.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;

/** What organizers have confirmed, beside the name; what the list of the settings says goes before it. */
@Component
public final class RedisConfirmations implements Confirmations {

    private static final String NAME = "confirmed";
    private static final String BY = "confirmed-by";

    private final UnifiedJedis redis;
    private final Members members;
    private final Map<ChatId, String> listed;

    public RedisConfirmations(UnifiedJedis redis, Members members, PeopleSettings settings) {
        this.redis = redis;
        this.members = members;
        this.listed = settings.names();
    }

    @Override
    public Map<ChatId, String> names(Collection<ChatId> chats) {
        Map<ChatId, String> confirmed = new HashMap<>();
        for (ChatId chat : chats) {
            String onList = listed.get(chat);
            String name = onList == null ? redis.hget(MemberKeys.profile(chat), NAME) : onList;
            if (name != null && (onList != null || name.equals(members.names(List.of(chat)).get(chat)))) {
                confirmed.put(chat, name);
            }
        }
        return confirmed;
    }

    @Override
    public void confirm(ChatId chat, String name, ChatId by) {
        redis.hset(MemberKeys.profile(chat), Map.of(NAME, name, BY, by.toString()));
    }

    @Override
    public boolean hasList() {
        return !listed.isEmpty();
    }
}
