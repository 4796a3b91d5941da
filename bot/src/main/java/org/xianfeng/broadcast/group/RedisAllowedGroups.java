package org.xianfeng.broadcast.group;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import tools.jackson.databind.json.JsonMapper;

/** Groups in Redis, a hash of all; another says under which ids some were known before. */
@Component
final class RedisAllowedGroups implements AllowedGroups {

    private static final Script MOVE = Script.load(RedisAllowedGroups.class, "move.lua");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALLOWED = "{groups}:allowed";
    private static final String MOVED = "{groups}:moved";
    private static final Duration MET_KEPT = Duration.ofDays(7);

    private final UnifiedJedis redis;

    RedisAllowedGroups(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void allow(Group group) {
        redis.hset(ALLOWED, group.chat().toString(), JSON.writeValueAsString(group));
    }

    @Override
    public boolean disallow(ChatId chat) {
        return redis.hdel(ALLOWED, chat.toString()) == 1;
    }

    @Override
    public Optional<Group> find(ChatId chat) {
        return get(chat.toString())
                .or(() -> Optional.ofNullable(redis.hget(MOVED, chat.toString())).flatMap(this::get));
    }

    private Optional<Group> get(String chat) {
        return Optional.ofNullable(redis.hget(ALLOWED, chat)).map(json -> {
            Group kept = read(json);
            return new Group(ChatId.parse(chat), kept.title(), kept.by(), kept.at());
        });
    }

    private static Group read(String json) {
        return JSON.readValue(json, Group.class);
    }

    @Override
    public List<Group> list() {
        return redis.hkeys(ALLOWED).stream().flatMap(chat -> get(chat).stream())
                .sorted(Comparator.comparing(Group::title)).toList();
    }

    @Override
    public void move(ChatId from, ChatId to) {
        MOVE.run(redis, List.of(ALLOWED, MOVED), List.of(from.toString(), to.toString()));
    }

    @Override
    public void meet(Group group) {
        redis.set(met(group.chat().toString()), JSON.writeValueAsString(group),
                SetParams.setParams().ex(MET_KEPT.toSeconds()));
    }

    @Override
    public Optional<Group> met(ChatId chat) {
        return Optional.ofNullable(redis.get(met(chat.toString()))).map(RedisAllowedGroups::read);
    }

    private static String met(String chat) {
        return "{groups}:met:" + chat;
    }
}
