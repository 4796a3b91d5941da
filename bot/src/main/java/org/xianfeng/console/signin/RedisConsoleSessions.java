package org.xianfeng.console.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.console.ConsoleSession;
import org.xianfeng.console.ConsoleSessions;
import org.xianfeng.console.ConsoleSettings;
import org.xianfeng.console.Credential;
import org.xianfeng.member.RandomText;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in Redis: a hash for each person, by the digest of what their cookie bears. */
@Component
final class RedisConsoleSessions implements ConsoleSessions {

    private static final Script USE = Script.load(RedisConsoleSessions.class, "session-use.lua");
    private static final Script BEGIN = Script.load(RedisConsoleSessions.class, "session-begin.lua");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECRET_BYTES = 32;
    /** So often at most it is written down that a session is used. */
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int MOST = 10;

    private final UnifiedJedis redis;
    private final ConsoleSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RedisConsoleSessions(UnifiedJedis redis, ConsoleSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(long begun, long seen, String language, String device, String address) {}

    @Override
    public Optional<ConsoleSession> use(Credential credential) {
        return look(credential, Math.min(NOTED.toMillis(), settings.idle().toMillis() / 2));
    }

    @Override
    public Optional<ConsoleSession> find(Credential credential) {
        return look(credential, 0);
    }

    private Optional<ConsoleSession> look(Credential credential, long noted) {
        Object kept = USE.run(redis, List.of(key(credential.owner())), List.of(credential.digest(), now(),
                idle(), longest(), Long.toString(noted)));
        return Optional.ofNullable((String) kept)
                .map(json -> session(credential.owner(), credential.digest(), JSON.readValue(json, Kept.class)));
    }

    @Override
    public Credential begin(ChatId owner, Locale language, String device, String address) {
        Credential credential = new Credential(owner, RandomText.of(random, SECRET_BYTES));
        Kept session = new Kept(clock.millis(), clock.millis(), language.toLanguageTag(), device, address);
        BEGIN.run(redis, List.of(key(owner)), List.of(credential.digest(), JSON.writeValueAsString(session), now(),
                idle(), longest(), Integer.toString(MOST)));
        return credential;
    }

    @Override
    public void speak(ConsoleSession session, Locale language) {
        Kept kept = new Kept(session.begun().toEpochMilli(), session.seen().toEpochMilli(), language.toLanguageTag(),
                session.device(), session.address());
        redis.hset(key(session.owner()), Map.of(session.id(), JSON.writeValueAsString(kept)));
    }

    @Override
    public List<ConsoleSession> of(ChatId owner) {
        Instant now = clock.instant();
        return redis.hgetAll(key(owner)).entrySet().stream()
                .map(one -> session(owner, one.getKey(), JSON.readValue(one.getValue(), Kept.class)))
                .filter(session -> session.seen().plus(settings.idle()).isAfter(now)
                        && session.begun().plus(settings.longest()).isAfter(now))
                .sorted(Comparator.comparing(ConsoleSession::seen).reversed()).toList();
    }

    @Override
    public void end(ChatId owner, String id) {
        redis.hdel(key(owner), id);
    }

    @Override
    public void endAll(ChatId owner) {
        redis.del(key(owner));
    }

    private static ConsoleSession session(ChatId owner, String id, Kept kept) {
        return new ConsoleSession(id, owner, Instant.ofEpochMilli(kept.begun), Instant.ofEpochMilli(kept.seen),
                Locale.forLanguageTag(kept.language), kept.device, kept.address);
    }

    private String now() {
        return Long.toString(clock.millis());
    }

    private String idle() {
        return Long.toString(settings.idle().toMillis());
    }

    private String longest() {
        return Long.toString(settings.longest().toMillis());
    }

    private static String key(ChatId owner) {
        return "{console:" + owner + "}:sessions";
    }
}
