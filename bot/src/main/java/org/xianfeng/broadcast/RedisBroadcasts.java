package org.xianfeng.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Audit;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.ZRangeParams;

/** Broadcasts in Redis, a hash each. */
@Component
public final class RedisBroadcasts implements Broadcasts {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcasts.class);
    private static final Script CREATE = Script.load(RedisBroadcasts.class, "create.lua");
    private static final Script KEEP = Script.load(RedisBroadcasts.class, "keep.lua");
    private static final Script STEP = Script.load(RedisBroadcasts.class, "step.lua");
    private static final Duration CLAIM_KEPT = Duration.ofDays(2);

    private final Audit audit;
    private final UnifiedJedis redis;
    private final Clock clock;

    public RedisBroadcasts(UnifiedJedis redis, Clock clock, Audit audit) {
        this.audit = audit;
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public BroadcastId create(String request, ChatId author, Content content, Audience audience,
            @Nullable BroadcastId of) {
        long number = (Long) CREATE.run(redis,
                List.of(BroadcastKeys.created(request), BroadcastKeys.NUMBERS, BroadcastKeys.ALL),
                List.of(DeduplicationWindow.SECONDS));
        BroadcastId id = new BroadcastId(Math.toIntExact(number));
        List<String> arguments = new ArrayList<>();
        arguments.add(BroadcastFields.write(entry(author.toString(), "Create", "")));
        arguments.addAll(BroadcastFields.draft(author, content, audience, of == null ? "" : of.toString(),
                clock.instant()));
        KEEP.run(redis, List.of(BroadcastKeys.of(id), BroadcastKeys.trail(id)), arguments);
        redis.zadd(BroadcastKeys.authored(author), (double) number, id.toString());
        return id;
    }

    private TrailEntry entry(String by, String step, String text) {
        return new TrailEntry(clock.instant(), by, step, text);
    }

    @Override
    public Optional<Broadcast> find(BroadcastId id) {
        Map<String, String> fields = redis.hgetAll(BroadcastKeys.of(id));
        return fields.isEmpty() ? Optional.empty() : Optional.of(BroadcastFields.read(id, fields));
    }

    /** It is among the active before it is one and, since one that ends may be taken out meanwhile, after that. */
    @Override
    public StepResult take(String request, BroadcastId id, String by, Step step) {
        redis.sadd(BroadcastKeys.ACTIVE, id.toString());
        String name = step.getClass().getSimpleName();
        List<String> specifics = specifics(step);
        List<String> arguments = new ArrayList<>(List.of(
                request.equals(BY_STATE_ALONE) ? "0" : DeduplicationWindow.SECONDS, name, by,
                BroadcastFields.write(entry(by, name, reason(step)))));
        arguments.addAll(specifics);
        StepResult result = StepResult.valueOf((String) STEP.run(redis,
                List.of(BroadcastKeys.answer(id, request), BroadcastKeys.of(id), BroadcastKeys.trail(id),
                        BroadcastKeys.numbers(id), BroadcastKeys.rows(id), BroadcastKeys.unknown(id),
                        BroadcastKeys.again(id)),
                arguments));
        redis.sadd(BroadcastKeys.ACTIVE, id.toString());
        if (result == StepResult.DONE) {
            LOG.info("Broadcast {}: {}", id, name);
            if (!by.equals(SYSTEM) && !(step instanceof Step.Rewrite)) {
                audit.note(by, Audit.Action.BROADCAST, "", id + " " + name);
            }
            if (step instanceof Step.Discard) {
                unlist(id);
            }
        }
        return result;
    }

    private void unlist(BroadcastId id) {
        redis.zrem(BroadcastKeys.ALL, id.toString());
        find(id).ifPresent(broadcast -> redis.zrem(BroadcastKeys.authored(broadcast.author()), id.toString()));
    }

    private List<String> specifics(Step step) {
        return switch (step) {
            case Step.Submit(var at, var approval) ->
                List.of(Long.toString(at.toEpochMilli()), approval ? "1" : "0");
            case Step.Start _ -> List.of(Long.toString(clock.millis()));
            case Step.Pause(var reason) -> List.of(reason.name());
            case Step.SendBack(var reason) -> List.of(reason);
            case Step.Rewrite(var content, var audience) ->
                List.of(BroadcastFields.write(content), BroadcastFields.write(audience));
            case Step.Correct(var content) -> List.of(BroadcastFields.write(content));
            case Step.ProposeCorrection(var content) -> List.of(BroadcastFields.write(content));
            case Step.CloseAnswers _,Step.Discard _,Step.AwaitApproval _,Step.ApproveCorrection _,Step.Approve _,Step.Resume _,Step.Cancel _,Step.SendRest _,Step.SendUnknown _,Step.Finish _,Step.Retract _ ->
                List.of();
        };
    }

    private static String reason(Step step) {
        return switch (step) {
            case Step.Pause(var reason) -> reason.name();
            case Step.SendBack(var reason) -> reason;
            case Step.Submit _,Step.Rewrite _,Step.CloseAnswers _,Step.Discard _,Step.Approve _,Step.Start _,Step.Resume _,Step.Cancel _,Step.SendRest _,Step.SendUnknown _,Step.Finish _,Step.Retract _,Step.Correct _,Step.AwaitApproval _,Step.ProposeCorrection _,Step.ApproveCorrection _ ->
                "";
        };
    }

    @Override
    public List<BroadcastId> list(@Nullable ChatId author, int offset, int most) {
        return redis.zrange(key(author), ZRangeParams.zrangeParams(offset, offset + most - 1).rev()).stream()
                .flatMap(number -> BroadcastId.parse(number).stream()).toList();
    }

    @Override
    public long count(@Nullable ChatId author) {
        return redis.zcard(key(author));
    }

    private static String key(@Nullable ChatId author) {
        return author == null ? BroadcastKeys.ALL : BroadcastKeys.authored(author);
    }

    @Override
    public List<BroadcastId> unfinished() {
        return redis.smembers(BroadcastKeys.ACTIVE).stream().flatMap(number -> BroadcastId.parse(number).stream())
                .filter(this::isUnfinished).toList();
    }

    /** What has ended is not looked at again, unless a step makes it active. */
    private boolean isUnfinished(BroadcastId id) {
        String state = redis.hget(BroadcastKeys.of(id), "state");
        boolean ended = state != null && switch (Broadcast.State.valueOf(state)) {
            case CANCELLED, DONE, RETRACTED -> !isBeingSent(id);
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, PAUSED, RETRACTING, CORRECTING -> false;
        };
        if (ended) {
            redis.srem(BroadcastKeys.ACTIVE, id.toString());
        }
        return state != null && !ended;
    }

    private boolean isBeingSent(BroadcastId id) {
        return redis.hlen(BroadcastKeys.sending(id)) > 0;
    }

    @Override
    public Tally tally(BroadcastId id) {
        Map<String, String> names = new HashMap<>();
        redis.hgetAll(BroadcastKeys.branches(id)).forEach((name, number) -> names.put(number, name));
        Map<String, Map<String, Long>> byBranch = new HashMap<>();
        redis.hgetAll(BroadcastKeys.numbers(id)).forEach((field, count) -> {
            String[] parts = field.split(":", 2);
            if (parts.length == 2) {
                byBranch.computeIfAbsent(names.getOrDefault(parts[1], ""), _ -> new HashMap<>()).put(parts[0],
                        Long.valueOf(count));
            }
        });
        Map<String, Tally.OfBranch> tally = new HashMap<>();
        byBranch.forEach((branch, counts) -> tally.put(branch, ofBranch(counts)));
        return new Tally(tally);
    }

    private static Tally.OfBranch ofBranch(Map<String, Long> counts) {
        Map<RowState, Long> rows = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            long count = counts.getOrDefault(Character.toString(state.letter()), 0L);
            if (count > 0) {
                rows.put(state, count);
            }
        }
        return new Tally.OfBranch(rows, did(counts, Responses.Type.READ), did(counts, Responses.Type.ANSWERED),
                did(counts, Responses.Type.TAPPED));
    }

    private static long did(Map<String, Long> counts, Responses.Type type) {
        return counts.getOrDefault(type.name(), 0L);
    }

    @Override
    public List<TrailEntry> trail(BroadcastId id, int most) {
        return redis.lrange(BroadcastKeys.trail(id), -most, -1).reversed().stream().map(BroadcastFields::entry)
                .toList();
    }

    @Override
    public boolean claim(String request, BroadcastId id, String what, LocalDate day) {
        String key = BroadcastKeys.claimed(id, what + ":" + day);
        return redis.set(key, request, SetParams.setParams().nx().ex(CLAIM_KEPT.toSeconds())) != null
                || request.equals(redis.get(key));
    }

    /** Nobody else can have it meanwhile: it lasts longer than any request. */
    @Override
    public void unclaim(String request, BroadcastId id, String what, LocalDate day) {
        String key = BroadcastKeys.claimed(id, what + ":" + day);
        if (request.equals(redis.get(key))) {
            redis.del(key);
        }
    }

    @Override
    public void watch(BroadcastId id, String message) {
        redis.hset(BroadcastKeys.of(id), "watched", message);
    }

    @Override
    public Optional<String> watched(BroadcastId id) {
        return Optional.ofNullable(redis.hget(BroadcastKeys.of(id), "watched"));
    }
}
