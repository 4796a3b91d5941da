package org.xianfeng.member.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.PersonalKey.Fate;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** All that is kept of somebody, by the part of the service that keeps it. Others who stand beside them are not told. */
@Component
final class RedisRecords {

    private static final Script MENTIONS = Script.load(RedisRecords.class, "mentions.lua");
    private static final int PAGE = 1000;
    private static final Pattern ANYBODY = Pattern.compile("\\b(?:telegram|web):[A-Za-z0-9_-]{3,64}");
    private static final String SOMEBODY = "…";

    private final UnifiedJedis redis;
    private final PersonalKeys keys;

    RedisRecords(UnifiedJedis redis, PersonalKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /**
     * Something that is kept.
     *
     * @param key where
     * @param field its name there; may be empty
     */
    record Entry(String key, String field, String text) {}

    /** By the names of the parts. Goes through all of Redis, one after another. */
    synchronized Map<String, List<Entry>> of(ChatId member) {
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        WholeId id = new WholeId(member);
        var all = redis.scanIteration(PAGE, "*");
        while (!all.isIterationCompleted()) {
            for (String key : all.nextBatch().getResult()) {
                keys.of(key).filter(declared -> id.isIn(key)
                        || declared.fate() == Fate.ENTRIES || declared.fate() == Fate.COUNTED)
                        .ifPresent(declared -> found.computeIfAbsent(declared.part().name(), _ -> new ArrayList<>())
                                .addAll(entries(key, id.isIn(key), member)));
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private List<Entry> entries(String key, boolean own, ChatId member) {
        List<?> flat = (List<?>) MENTIONS.run(redis, List.of(key), List.of(member.toString(), own ? "1" : "0"));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 2) {
            entries.add(new Entry(others(key, member), others((String) flat.get(i), member),
                    others((String) flat.get(i + 1), member)));
        }
        return entries;
    }

    private static String others(String text, ChatId member) {
        return ANYBODY.matcher(text)
                .replaceAll(found -> found.group().equals(member.toString()) ? found.group() : SOMEBODY);
    }
}
