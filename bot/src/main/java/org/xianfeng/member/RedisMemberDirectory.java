package org.xianfeng.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/** Everybody who has a hash, found by going through all keys. */
@Component
final class RedisMemberDirectory implements MemberDirectory {

    private static final int PAGE = 500;

    private final UnifiedJedis redis;
    private final MemberSettings settings;

    RedisMemberDirectory(UnifiedJedis redis, MemberSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @Override
    public Stream<List<KnownMember>> pages() {
        return chats().map(this::of);
    }

    private Stream<List<ChatId>> chats() {
        ScanIteration everybody = redis.scanIteration(PAGE, MemberKeys.profile("*"));
        return Stream.generate(() -> everybody).takeWhile(iteration -> !iteration.isIterationCompleted())
                .map(iteration -> iteration.nextBatch().getResult().stream().map(MemberKeys::owner).toList())
                .filter(page -> !page.isEmpty());
    }

    @Override
    public Map<String, List<ChatId>> named(Set<String> names) {
        Map<String, Set<ChatId>> found = new HashMap<>();
        chats().forEach(page -> names(page).forEach((chat, name) -> {
            if (names.contains(name)) {
                found.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(chat);
            }
        }));
        Map<String, List<ChatId>> named = new HashMap<>();
        found.forEach((name, chats) -> named.put(name, List.copyOf(chats)));
        return named;
    }

    @Override
    public Map<ChatId, String> namesLike(String part, int most) {
        Map<ChatId, String> found = new LinkedHashMap<>();
        String wanted = part.toLowerCase(Locale.ROOT);
        chats().takeWhile(_ -> found.size() < most).forEach(page -> names(page).forEach((chat, name) -> {
            if (found.size() < most && name.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.put(chat, name);
            }
        }));
        return found;
    }

    private Map<ChatId, String> names(List<ChatId> chats) {
        Map<ChatId, Response<List<String>>> answers = new HashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.hmget(MemberKeys.profile(chat),
                    RedisMembers.CHOSEN_NAME, RedisMembers.NAME)));
            pipeline.sync();
        }
        Map<ChatId, String> names = new HashMap<>();
        answers.forEach((chat, answer) -> answer.get().stream().filter(name -> name != null && !name.isBlank())
                .findFirst().ifPresent(name -> names.put(chat, name)));
        return names;
    }

    @Override
    public List<KnownMember> of(Collection<ChatId> chats) {
        List<Response<List<String>>> answers = new ArrayList<>(chats.size());
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.add(pipeline.hmget(MemberKeys.profile(chat), RedisMembers.ROLE,
                    RedisMembers.LOST, RedisMembers.NAME, RedisMembers.CHOSEN_NAME)));
            pipeline.sync();
        }
        List<KnownMember> known = new ArrayList<>(chats.size());
        int i = 0;
        for (ChatId chat : chats) {
            List<@Nullable String> fields = new ArrayList<>(answers.get(i++).get());
            if (fields.get(2) != null || fields.get(3) != null) {
                known.add(new KnownMember(chat, name(fields.get(3), fields.get(2)), role(chat, fields.get(0)),
                        fields.get(1) == null));
            }
        }
        return known;
    }

    private static String name(@Nullable String chosen, @Nullable String told) {
        return Stream.of(Optional.ofNullable(chosen), Optional.ofNullable(told)).flatMap(Optional::stream)
                .filter(name -> !name.isBlank()).findFirst().orElse("");
    }

    private Role role(ChatId chat, @Nullable String stored) {
        if (settings.isAdmin(chat)) {
            return Role.ADMIN;
        }
        return stored == null ? Role.MEMBER : Role.valueOf(stored);
    }
}
