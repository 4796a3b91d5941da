package org.xianfeng.member.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey.Fate;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.profile.SpokenName;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** Takes somebody out of all of Redis: their features first, then every key in which somebody may stand. */
@Component
final class RedisEraser {

    /** In place of a name, in the one language in which names stand in the data. */
    static final String NAMELESS = "已注销";

    private static final Script FORGET = Script.load(RedisEraser.class, "forget.lua");
    private static final int PAGE = 1000;
    private static final int SHORTEST_NAME = 2;

    private final UnifiedJedis redis;
    private final PersonalKeys keys;
    private final ObjectProvider<PersonalData> parts;
    private final MemberDirectory directory;
    private final RedisRecords records;

    RedisEraser(UnifiedJedis redis, PersonalKeys keys, ObjectProvider<PersonalData> parts, MemberDirectory directory,
            RedisRecords records) {
        this.records = records;
        this.directory = directory;
        this.redis = redis;
        this.keys = keys;
        this.parts = parts;
    }

    /** Does all of it; what was done before changes nothing. */
    void erase(Erasure wanted) {
        Names names = names(wanted);
        Erasure erasure = wanted.with(records.of(wanted.member()).values().stream().flatMap(List::stream)
                .map(RedisRecords.Entry::text).toList());
        parts.orderedStream().forEach(part -> part.leave(erasure));
        parts.orderedStream().forEach(part -> part.erase(erasure));
        WholeId id = new WholeId(erasure.member());
        var all = redis.scanIteration(PAGE, "*");
        while (!all.isIterationCompleted()) {
            all.nextBatch().getResult().forEach(key -> erase(key, id, erasure, names));
        }
    }

    private void erase(String key, WholeId id, Erasure erasure, Names names) {
        keys.of(key).ifPresent(declared -> {
            boolean named = id.isIn(key);
            switch (declared.fate()) {
                case OWN, ENTRIES -> {
                    if (named) {
                        redis.del(key);
                    } else if (declared.fate() == Fate.ENTRIES) {
                        run(Fate.ENTRIES, key, key, erasure, List.of());
                    }
                }
                case NAMES -> {
                    if (named) {
                        redis.del(key);
                    } else if (!names.inOthersTexts.isEmpty()) {
                        run(Fate.NAMES, key, key, erasure, names.inOthersTexts);
                    }
                }
                case COUNTED ->
                    run(Fate.COUNTED, key, id.replacedIn(key, erasure.nobody().toString()), erasure,
                            names.besideTheId);
                case PASSING -> {
                    // it goes by itself, and is looked for again before the erasure ends
                }
            }
        });
    }

    /** As the script takes them: what is a word rather than a name goes only where it is all that is said. */
    private record Names(List<String> besideTheId, List<String> inOthersTexts) {}

    /** Nobody else's name is taken out of others' texts, nor what reads like no name at all. */
    private Names names(Erasure erasure) {
        List<String> distinct = erasure.names().stream()
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME)
                .filter(name -> !SpokenName.isDoubtful(name)).toList();
        Map<String, List<ChatId>> bearers = distinct.isEmpty() ? Map.of() : directory.named(Set.copyOf(distinct));
        return new Names(
                Stream.concat(erasure.names().stream().map(name -> "=" + name),
                        distinct.stream().map(name -> "~" + name)).toList(),
                distinct.stream().filter(name -> bearers.getOrDefault(name, List.of()).stream()
                        .allMatch(erasure.member()::equals)).map(name -> "~" + name).toList());
    }

    private void run(Fate how, String key, String afterwards, Erasure erasure, List<String> names) {
        List<String> arguments = new ArrayList<>(
                List.of(how.name(), erasure.member().toString(), erasure.nobody().toString(), NAMELESS));
        arguments.addAll(names);
        FORGET.run(redis, List.of(key, afterwards), arguments);
    }
}
