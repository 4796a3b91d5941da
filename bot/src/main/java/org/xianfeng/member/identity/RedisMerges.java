package org.xianfeng.member.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.code.SpokenCode;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import tools.jackson.databind.json.JsonMapper;

/** Merges in Redis: a field each, by who they are from; and the codes, which know who has made and who has used them. */
@Component
final class RedisMerges implements Merges {

    static final String OPEN = "{merges}:open";
    private static final String CODE = "{merges}:code:";
    static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Script BEGIN = Script.load(RedisMerges.class, "merge-begin.lua");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_CODE = "";

    private final UnifiedJedis redis;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RedisMerges(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    private record Kept(String into, long since, @Nullable String by, int pass) {}

    @Override
    public SpokenCode offer(ChatId from) {
        SpokenCode code = SpokenCode.random(random);
        redis.set(CODE + code, from.toString(), SetParams.setParams().ex(VALIDITY.toSeconds()));
        return code;
    }

    @Override
    public Optional<ChatId> offeredBy(SpokenCode code) {
        return Optional.ofNullable(redis.get(CODE + code)).map(kept -> ChatId.parse(kept.split(" ", 2)[0]));
    }

    @Override
    public Begun move(SpokenCode code, ChatId into) {
        Optional<ChatId> from = offeredBy(code);
        return from.isEmpty() ? Begun.UNKNOWN_CODE : begin(CODE + code, from.get(), into, null);
    }

    @Override
    public Begun join(ChatId from, ChatId into, ChatId by) {
        return begin(NO_CODE, from, into, by);
    }

    private Begun begin(String code, ChatId from, ChatId into, @Nullable ChatId by) {
        if (from.equals(into)) {
            return Begun.SAME;
        }
        if (redis.hmget(MemberKeys.ERASURES, from.toString(), into.toString()).stream()
                .anyMatch(kept -> kept != null)) {
            return Begun.BUSY;
        }
        Kept kept = new Kept(into.toString(), clock.millis(), by == null ? null : by.toString(), 0);
        return Begun.valueOf((String) BEGIN.run(redis, List.of(OPEN, code.isEmpty() ? OPEN : code),
                List.of(from.toString(), into.toString(), JSON.writeValueAsString(kept), code.isEmpty() ? "0" : "1")));
    }

    @Override
    public List<Open> all() {
        List<Open> open = new ArrayList<>();
        redis.hgetAll(OPEN).forEach((from, json) -> {
            Kept kept = JSON.readValue(json, Kept.class);
            ChatId by = kept.by == null ? null : ChatId.parse(kept.by);
            open.add(new Open(new Merge(ChatId.parse(from), ChatId.parse(kept.into), by == null, kept.pass),
                    Instant.ofEpochMilli(kept.since), by));
        });
        open.sort(Comparator.comparing(Open::since));
        return open;
    }

    @Override
    public void passed(Open done) {
        Merge merge = done.merge();
        ChatId by = done.by();
        redis.hset(OPEN, merge.from().toString(), JSON.writeValueAsString(new Kept(merge.into().toString(),
                done.since().toEpochMilli(), by == null ? null : by.toString(), merge.pass() + 1)));
    }

    @Override
    public void end(Open done) {
        redis.hdel(OPEN, done.merge().from().toString());
    }
}
