package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/**
 * Questions, which are kept without who asked them. For three days the buttons under an answer lead back to one: by
 * those that are still in somebody's chat their questions are found, and go, unless others have asked the same. Later
 * nothing leads back.
 */
@Component
final class RedisFeedbackPersonalData implements PersonalData {

    private static final Script WITHDRAW = Script.load(RedisFeedbackPersonalData.class, "withdraw.lua");
    private static final Pattern REFERENCE = Pattern.compile("feedback:[a-z_]+:([A-Za-z0-9_-]{8})(?![A-Za-z0-9_-])");

    private final UnifiedJedis redis;

    RedisFeedbackPersonalData(UnifiedJedis redis) {
        this.redis = redis;
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
}
