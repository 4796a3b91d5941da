package org.xianfeng.member.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** All that is kept of somebody, by the part of the service that keeps it. Others who stand beside them are not told. */
@Component
final class RedisRecords {

    private static final Script MENTIONS = Script.load(RedisRecords.class, "mentions.lua");
    private static final Pattern ANYBODY = Pattern.compile("\\b(?:telegram|web):[A-Za-z0-9_-]{3,64}");
    private static final String SOMEBODY = "…";
    /** In a pattern, what stands for a number. */
    private static final Pattern COUNTED = Pattern.compile("N");

    private final UnifiedJedis redis;
    private final ObjectProvider<PersonalData> parts;

    RedisRecords(UnifiedJedis redis, ObjectProvider<PersonalData> parts) {
        this.redis = redis;
        this.parts = parts;
    }

    /**
     * Something that is kept.
     *
     * @param key where
     * @param field its name there; may be empty
     */
    record Entry(String key, String field, String text) {}

    /** By the names of the parts, each found where its feature says that it is. */
    Map<String, List<Entry>> of(ChatId member) {
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        WholeId id = new WholeId(member);
        parts.orderedStream().forEach(part -> keys(part, member).distinct().filter(redis::exists)
                .forEach(key -> found.computeIfAbsent(part.name(), _ -> new ArrayList<>())
                        .addAll(entries(key, id.isIn(key), member))));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static Stream<String> keys(PersonalData part, ChatId member) {
        return Stream.concat(part.keys().stream().filter(RedisRecords::isTold)
                .flatMap(key -> byName(key.pattern(), member).stream()), part.keysOf(member));
    }

    private static boolean isTold(PersonalKey key) {
        return switch (key.fate()) {
            case OWN, ENTRIES, COUNTED, NAMES -> true;
            case PASSING -> false;
        };
    }

    /** A key of which there is one, or one for each member. */
    private static Optional<String> byName(String pattern, ChatId member) {
        if (pattern.indexOf('*') < 0 && !COUNTED.matcher(pattern).find()) {
            return Optional.of(pattern);
        }
        String own = pattern.replace("{mem:*}", "{mem:" + member + "}");
        if (member.messenger().equals("web")) {
            own = own.replace("{web:*}", "{" + member + "}");
        }
        return own.equals(pattern) || own.indexOf('*') >= 0 ? Optional.empty() : Optional.of(own);
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
