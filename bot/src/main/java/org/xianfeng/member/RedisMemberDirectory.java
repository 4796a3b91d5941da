package org.xianfeng.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        ScanIteration everybody = redis.scanIteration(PAGE, MemberKeys.profile("*"));
        return Stream.generate(() -> everybody).takeWhile(iteration -> !iteration.isIterationCompleted())
                .map(iteration -> iteration.nextBatch().getResult().stream().map(MemberKeys::owner).toList())
                .filter(page -> !page.isEmpty()).map(this::of);
    }

    @Override
    public Map<String, List<ChatId>> named(Set<String> names) {
        Map<String, Set<ChatId>> found = new HashMap<>();
        pages().forEach(page -> {
            Map<ChatId, Response<List<String>>> answers = new HashMap<>();
            try (AbstractPipeline pipeline = redis.pipelined()) {
                page.forEach(one -> answers.put(one.chat(), pipeline.hmget(MemberKeys.profile(one.chat()),
                        RedisMembers.CHOSEN_NAME, RedisMembers.NAME)));
                pipeline.sync();
            }
            answers.forEach((chat, answer) -> answer.get().stream().filter(name -> name != null && !name.isBlank())
                    .findFirst().filter(names::contains)
                    .ifPresent(name -> found.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(chat)));
        });
        Map<String, List<ChatId>> named = new HashMap<>();
        found.forEach((name, chats) -> named.put(name, List.copyOf(chats)));
        return named;
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
                known.add(new KnownMember(chat, role(chat, fields.get(0)), fields.get(1) == null));
            }
        }
        return known;
    }

    private Role role(ChatId chat, @Nullable String stored) {
        if (settings.isAdmin(chat)) {
            return Role.ADMIN;
        }
        return stored == null ? Role.MEMBER : Role.valueOf(stored);
    }
}
