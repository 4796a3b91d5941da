package org.xianfeng.member.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.ListedName;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/** Profiles in the hash that holds the name; what is empty is not told. */
@Component
public final class RedisProfiles implements Profiles {

    private static final String BRANCH = "branch";
    private static final String GRID = "grid";
    private static final String SKILLS = "skills";
    private static final String BORN = "born";
    private static final String[] FIELDS = {BRANCH, GRID, SKILLS, BORN};

    /** Names have none; see {@link ListedName}. */
    private static final String BETWEEN = "\n";
    private static final int PIPELINE = 500;

    private final UnifiedJedis redis;

    RedisProfiles(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Profile of(ChatId chat) {
        return read(redis.hmget(MemberKeys.profile(chat), FIELDS));
    }

    @Override
    public Map<ChatId, Profile> ofAll(Collection<ChatId> chats) {
        Map<ChatId, Profile> profiles = HashMap.newHashMap(chats.size());
        List<ChatId> all = List.copyOf(chats);
        for (int from = 0; from < all.size(); from += PIPELINE) {
            readInto(profiles, all.subList(from, Math.min(from + PIPELINE, all.size())));
        }
        return profiles;
    }

    private void readInto(Map<ChatId, Profile> profiles, List<ChatId> chats) {
        Map<ChatId, Response<List<String>>> answers = new HashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.hmget(MemberKeys.profile(chat), FIELDS)));
            pipeline.sync();
        }
        answers.forEach((chat, answer) -> profiles.put(chat, read(answer.get())));
    }

    @Override
    public Map<ChatId, String> branches() {
        Map<ChatId, String> branches = new HashMap<>();
        ScanIteration everybody = redis.scanIteration(PIPELINE, MemberKeys.profile("*"));
        while (!everybody.isIterationCompleted()) {
            List<String> keys = List.copyOf(everybody.nextBatch().getResult());
            Map<String, Response<String>> answers = new HashMap<>();
            try (AbstractPipeline pipeline = redis.pipelined()) {
                keys.forEach(key -> answers.put(key, pipeline.hget(key, BRANCH)));
                pipeline.sync();
            }
            answers.forEach((key, answer) -> told(answer.get())
                    .ifPresent(branch -> branches.put(MemberKeys.owner(key), branch)));
        }
        return branches;
    }

    @Override
    public void keep(ChatId chat, Profile profile) {
        redis.hset(MemberKeys.profile(chat),
                Map.of(BRANCH, profile.branch().orElse(""), GRID, profile.grid().orElse(""), SKILLS,
                        String.join(BETWEEN, profile.skills()), BORN,
                        profile.born().isPresent() ? Integer.toString(profile.born().getAsInt()) : ""));
    }

    private static Profile read(List<String> fields) {
        Optional<String> born = told(fields.get(3));
        return new Profile(told(fields.get(0)), told(fields.get(1)), several(told(fields.get(2))),
                born.isPresent() ? OptionalInt.of(Integer.parseInt(born.get())) : OptionalInt.empty());
    }

    private static Optional<String> told(@Nullable String field) {
        return Optional.ofNullable(field).filter(text -> !text.isEmpty());
    }

    private static Set<String> several(Optional<String> names) {
        return names.map(text -> new LinkedHashSet<>(Arrays.asList(text.split(BETWEEN, -1))))
                .orElseGet(LinkedHashSet::new);
    }
}
