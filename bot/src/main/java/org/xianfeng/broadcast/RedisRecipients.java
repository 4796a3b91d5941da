package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Rows in Redis: a field of a hash each, with lists of those to be sent to beside it. */
@Component
public final class RedisRecipients implements Recipients {

    private static final Script ADD = Script.load(RedisRecipients.class, "add.lua");
    private static final Script TAKE = Script.load(RedisRecipients.class, "take.lua");
    private static final Script GIVE_BACK = Script.load(RedisRecipients.class, "give-back.lua");
    private static final Script SETTLE = Script.load(RedisRecipients.class, "settle.lua");
    private static final Script ABANDON = Script.load(RedisRecipients.class, "abandon.lua");
    private static final Script SHOWN = Script.load(RedisRecipients.class, "shown.lua");
    private static final Script REWORKED = Script.load(RedisRecipients.class, "reworked.lua");
    private static final int PAGE = 500;
    private static final String BETWEEN = ",";

    private final UnifiedJedis redis;

    public RedisRecipients(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public boolean add(BroadcastId id, List<Recipient> page) {
        List<String> arguments = new ArrayList<>(page.size() * 4);
        page.forEach(one -> {
            arguments.add(one.chat().toString());
            arguments.add(one.chat().messenger());
            arguments.add(one.branch());
            SkipReason skip = one.skip();
            arguments.add(skip == null ? "" : skip.name());
        });
        return (Long) ADD.run(redis, List.of(BroadcastKeys.of(id), BroadcastKeys.rows(id), BroadcastKeys.numbers(id),
                BroadcastKeys.branches(id), BroadcastKeys.reasons(id), BroadcastKeys.pending(id)), arguments) == 1;
    }

    @Override
    public void complete(BroadcastId id) {
        redis.hset(BroadcastKeys.of(id), "expanded", "1");
    }

    @Override
    public List<ChatId> take(BroadcastId id, String messenger, long token, int most, Instant now) {
        return chats(TAKE.run(redis,
                List.of(BroadcastKeys.of(id), BroadcastKeys.rows(id), BroadcastKeys.numbers(id),
                        BroadcastKeys.sending(id), BroadcastKeys.pending(id) + messenger,
                        BroadcastKeys.later(id, messenger), BroadcastKeys.again(id) + messenger),
                List.of(messenger, Long.toString(token), Integer.toString(most), Long.toString(now.toEpochMilli()))));
    }

    private static List<ChatId> chats(Object answer) {
        return ((List<?>) answer).stream().map(chat -> ChatId.parse((String) chat)).toList();
    }

    @Override
    public void giveBack(BroadcastId id, String messenger, long token, List<ChatId> chats) {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(token)));
        chats.forEach(chat -> arguments.add(chat.toString()));
        GIVE_BACK.run(redis, List.of(BroadcastKeys.rows(id), BroadcastKeys.numbers(id), BroadcastKeys.sending(id),
                BroadcastKeys.pending(id) + messenger, BroadcastKeys.of(id), BroadcastKeys.again(id) + messenger),
                arguments);
    }

    @Override
    public Health settle(BroadcastId id, ChatId chat, long token, Settlement settlement) {
        List<String> arguments = new ArrayList<>(List.of(chat.toString(), Long.toString(token)));
        arguments.addAll(outcome(settlement));
        List<?> health = (List<?>) SETTLE.run(redis,
                List.of(BroadcastKeys.of(id), BroadcastKeys.rows(id), BroadcastKeys.numbers(id),
                        BroadcastKeys.sending(id), BroadcastKeys.later(id, chat.messenger()),
                        BroadcastKeys.reasons(id), BroadcastKeys.unknown(id),
                        BroadcastKeys.again(id) + chat.messenger(), BroadcastKeys.shown(id)),
                arguments);
        return new Health((Long) health.get(0), (Long) health.get(1));
    }

    /** The state's letter, the ids of messages, the reason, when again. */
    private static List<String> outcome(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent(var messages) -> outcome(RowState.SENT, String.join(BETWEEN, messages), "", "");
            case Settlement.Kept(var messages) -> outcome(RowState.WAITING, String.join(BETWEEN, messages), "", "");
            case Settlement.Blocked(var reason) -> outcome(RowState.BLOCKED, "", reason, "");
            case Settlement.Failed(var reason) -> outcome(RowState.FAILED, "", reason, "");
            case Settlement.Unknown(var reason) -> outcome(RowState.UNKNOWN, "", reason, "");
            case Settlement.Later(var at) -> outcome(RowState.PENDING, "", "", Long.toString(at.toEpochMilli()));
        };
    }

    private static List<String> outcome(RowState state, String messages, String reason, String at) {
        return List.of(Character.toString(state.letter()), messages, reason, at);
    }

    @Override
    public void shown(BroadcastId id, ChatId chat) {
        SHOWN.run(redis, List.of(BroadcastKeys.rows(id), BroadcastKeys.numbers(id), BroadcastKeys.shown(id)),
                List.of(chat.toString()));
    }

    @Override
    public long abandon(BroadcastId id, String messenger, long token) {
        return (Long) ABANDON.run(redis,
                List.of(BroadcastKeys.of(id), BroadcastKeys.rows(id), BroadcastKeys.numbers(id),
                        BroadcastKeys.sending(id), BroadcastKeys.reasons(id), BroadcastKeys.unknown(id)),
                List.of(messenger, Long.toString(token), "the service stopped while it was being sent"));
    }

    @Override
    public List<ChatId> sending(BroadcastId id, String messenger, long token) {
        String ours = Long.toString(token);
        return redis.hgetAll(BroadcastKeys.sending(id)).entrySet().stream()
                .filter(one -> one.getValue().equals(ours)).map(one -> ChatId.parse(one.getKey()))
                .filter(chat -> chat.messenger().equals(messenger)).toList();
    }

    @Override
    public boolean isLeft(BroadcastId id, String messenger) {
        return redis.llen(BroadcastKeys.pending(id) + messenger) > 0
                || redis.zcard(BroadcastKeys.later(id, messenger)) > 0
                || redis.zcard(BroadcastKeys.again(id) + messenger) > 0;
    }

    @Override
    public Optional<Row> row(BroadcastId id, ChatId chat) {
        return Optional.ofNullable(redis.hget(BroadcastKeys.rows(id), chat.toString()))
                .map(written -> row(chat, written, branches(id),
                        redis.hget(BroadcastKeys.reasons(id), chat.toString())));
    }

    @Override
    public Stream<List<Row>> rows(BroadcastId id, Collection<RowState> states) {
        Set<Character> letters = states.stream().map(RowState::letter).collect(Collectors.toSet());
        Map<String, String> branches = branches(id);
        return scan(BroadcastKeys.rows(id)).map(page -> page(id, page, letters, branches))
                .filter(page -> !page.isEmpty());
    }

    private List<Row> page(BroadcastId id, List<Map.Entry<String, String>> page, Set<Character> letters,
            Map<String, String> branches) {
        List<Map.Entry<String, String>> wanted = page.stream()
                .filter(one -> letters.contains(one.getValue().charAt(0))).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<@Nullable String> reasons = new ArrayList<>(redis.hmget(BroadcastKeys.reasons(id),
                wanted.stream().map(Map.Entry::getKey).toArray(String[]::new)));
        List<Row> rows = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            rows.add(row(ChatId.parse(wanted.get(i).getKey()), wanted.get(i).getValue(), branches, reasons.get(i)));
        }
        return rows;
    }

    private Map<String, String> branches(BroadcastId id) {
        Map<String, String> names = new HashMap<>();
        redis.hgetAll(BroadcastKeys.branches(id)).forEach((name, number) -> names.put(number, name));
        return names;
    }

    private static Row row(ChatId chat, String written, Map<String, String> branches, @Nullable String reason) {
        String[] parts = written.split("\\|", 4);
        return new Row(chat, RowState.of(parts[0].charAt(0)), branches.getOrDefault(parts[1], ""),
                parts[3].isEmpty() ? List.of() : List.of(parts[3].split(BETWEEN)), reason == null ? "" : reason);
    }

    private Stream<List<Map.Entry<String, String>>> scan(String key) {
        ScanParams params = new ScanParams().count(PAGE);
        return Stream.iterate(Optional.of(redis.hscan(key, ScanParams.SCAN_POINTER_START, params)),
                Optional::isPresent,
                last -> last.filter(page -> !page.isCompleteIteration())
                        .map(page -> redis.hscan(key, page.getCursor(), params)))
                .map(Optional::orElseThrow).map(ScanResult::getResult);
    }

    @Override
    public void queueSent(BroadcastId id) {
        if ("1".equals(redis.hget(BroadcastKeys.of(id), "queued"))) {
            return;
        }
        Set<String> begun = new HashSet<>();
        rows(id, List.of(RowState.SENT, RowState.WAITING)).forEach(page -> page.stream()
                .collect(Collectors.groupingBy(row -> row.chat().messenger())).forEach((messenger, rows) -> {
                    String key = BroadcastKeys.sent(id, messenger);
                    if (begun.add(messenger)) {
                        redis.del(key);
                    }
                    redis.rpush(key, rows.stream().map(row -> row.chat().toString()).toArray(String[]::new));
                }));
        redis.hset(BroadcastKeys.of(id), "queued", "1");
    }

    @Override
    public List<Row> nextSent(BroadcastId id, String messenger, int most) {
        return redis.lrange(BroadcastKeys.sent(id, messenger), 0, most - 1L).stream().map(ChatId::parse)
                .flatMap(chat -> row(id, chat).stream()).toList();
    }

    /** First added, then taken out: what comes in between has it looked at twice. */
    @Override
    public void reworkLast(BroadcastId id, ChatId chat) {
        String key = BroadcastKeys.sent(id, chat.messenger());
        redis.rpush(key, chat.toString());
        redis.lrem(key, 1, chat.toString());
    }

    @Override
    public long countSent(BroadcastId id, Collection<ChatId> chats) {
        return chats.isEmpty()
                ? 0
                : redis.hmget(BroadcastKeys.rows(id), chats.stream().map(ChatId::toString).toArray(String[]::new))
                        .stream().filter(row -> row != null && row.charAt(0) == RowState.SENT.letter()).count();
    }

    @Override
    public void reworked(BroadcastId id, ChatId chat, boolean deleted) {
        REWORKED.run(redis, List.of(BroadcastKeys.rows(id), BroadcastKeys.numbers(id),
                BroadcastKeys.sent(id, chat.messenger())), List.of(chat.toString(), deleted ? "1" : "0"));
    }
}
