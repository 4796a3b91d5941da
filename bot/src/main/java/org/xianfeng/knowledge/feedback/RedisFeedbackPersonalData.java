package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions, which are kept without who asked them. For three days the buttons under an answer lead back to one: by
 * those that are still in somebody's chat their questions are found, and go, unless others have asked the same. Later
 * nothing leads back.
 */
@Component
final class RedisFeedbackPersonalData implements PersonalData {

    private static final Script WITHDRAW = Script.load(RedisFeedbackPersonalData.class, "withdraw.lua");
    private static final Pattern REFERENCE = Pattern.compile("feedback:[a-z_]+:([A-Za-z0-9_-]{8})(?![A-Za-z0-9_-])");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnifiedJedis redis;
    private final Phrases phrases;

    RedisFeedbackPersonalData(UnifiedJedis redis, Phrases phrases) {
        this.redis = redis;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.entries("{feedback}:askers:*"), PersonalKey.own("{feedback}:request:*"));
    }

    @Override
    public void leave(Erasure erasure) {
        erasure.texts().stream().flatMap(text -> REFERENCE.matcher(text).results()).map(found -> found.group(1))
                .distinct().forEach(asked -> WITHDRAW.run(redis,
                        List.of("{feedback}:asked:" + asked, "{feedback}:kept", "{feedback}:kept-by-time"), List.of()));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        return redis.hkeys("{feedback}:kept").stream().map(RedisAskers::key);
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        return redis.hgetAll("{feedback}:kept").entrySet().stream()
                .filter(question -> redis.sismember(RedisAskers.key(question.getKey()), member.toString()))
                .map(question -> phrases.plain(language, "privacy.told.asked",
                        JSON.readTree(question.getValue()).path("text").asString("")))
                .toList();
    }
}
