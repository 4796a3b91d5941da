package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Responses in Redis: a set of those who did each thing, and a hash of answers. */
@Component
final class RedisResponses implements Responses {

    private static final Script RESPOND = Script.load(RedisResponses.class, "respond.lua");
    private static final int PAGE = 500;

    private final UnifiedJedis redis;

    RedisResponses(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public boolean respond(BroadcastId id, ChatId chat, Type type, String text, Instant at) {
        return keep(id, List.of(chat.toString(), type.name(), answer(chat, type, text, at)));
    }

    @Override
    public boolean tap(BroadcastId id, ChatId chat, String branch, Type type, String text, Instant at) {
        return keep(id, List.of(chat.toString(), type.name(), answer(chat, type, text, at), branch));
    }

    private static String answer(ChatId chat, Type type, String text, Instant at) {
        return type == Type.ANSWERED ? BroadcastFields.write(new Response(chat, at, text)) : "";
    }

    private boolean keep(BroadcastId id, List<String> arguments) {
        return (Long) RESPOND.run(redis,
                List.of(BroadcastKeys.rows(id), BroadcastKeys.numbers(id), BroadcastKeys.did(id),
                        BroadcastKeys.answers(id), BroadcastKeys.of(id), BroadcastKeys.branches(id)),
                arguments) == 1;
    }

    @Override
    public Optional<Response> of(BroadcastId id, ChatId chat) {
        return Optional.ofNullable(redis.hget(BroadcastKeys.answers(id), chat.toString()))
                .map(BroadcastFields::response);
    }

    @Override
    public List<ChatId> whoResponded(BroadcastId id, List<ChatId> chats) {
        if (chats.isEmpty()) {
            return List.of();
        }
        List<Boolean> did = redis.smismember(BroadcastKeys.did(id) + Type.READ,
                chats.stream().map(ChatId::toString).toArray(String[]::new));
        List<ChatId> found = new ArrayList<>();
        for (int i = 0; i < chats.size(); i++) {
            if (did.get(i)) {
                found.add(chats.get(i));
            }
        }
        return found;
    }

    @Override
    public Stream<List<Response>> answers(BroadcastId id) {
        ScanParams params = new ScanParams().count(PAGE);
        String key = BroadcastKeys.answers(id);
        return Stream.iterate(Optional.of(redis.hscan(key, ScanParams.SCAN_POINTER_START, params)),
                Optional::isPresent,
                last -> last.filter(page -> !page.isCompleteIteration())
                        .map(page -> redis.hscan(key, page.getCursor(), params)))
                .map(Optional::orElseThrow).map(ScanResult::getResult)
                .map(page -> page.stream().map(one -> BroadcastFields.response(one.getValue())).toList());
    }
}
