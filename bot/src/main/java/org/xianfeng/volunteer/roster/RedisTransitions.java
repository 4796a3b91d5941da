package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.ActivityFields;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Runs the scripts of the roster, with all that each of them is told; {@code roster.lua} says what that is. */
@Component
final class RedisTransitions {

    private static final int MOST_KNOWN = 1000;
    private static final int MOST_ATTEMPTS = 100;
    private static final String OUTDATED = "outdated";

    private static final Logger LOG = LoggerFactory.getLogger(RedisTransitions.class);

    private final Set<ActivityId> unreadable = ConcurrentHashMap.newKeySet();
    private final UnifiedJedis redis;
    private final Clock clock;
    private final OfferDeadline deadline;
    /** The activities that were asked for last. */
    private final ConcurrentLruCache<ActivityId, Optional<ActivitySnapshot>> known = new ConcurrentLruCache<>(
            MOST_KNOWN, this::look);

    RedisTransitions(UnifiedJedis redis, RosterSettings settings, Clock clock, ZoneId zone) {
        this.redis = redis;
        this.clock = clock;
        this.deadline = new OfferDeadline(settings, zone);
    }

    static Script script(String file) {
        return Script.load(RedisTransitions.class, "roster.lua", file);
    }

    /** The activity as it is known here, which need not be as it is now. */
    Optional<ActivitySnapshot> known(ActivityId id) {
        Optional<ActivitySnapshot> activity = known.get(id);
        if (activity.isEmpty()) {
            known.remove(id); // it may come to be
        }
        return activity;
    }

    /** The activity as it is now. */
    Optional<ActivitySnapshot> read(ActivityId id) {
        known.remove(id);
        return known(id);
    }

    private Optional<ActivitySnapshot> look(ActivityId id) {
        Map<String, String> fields = redis.hgetAll(VolunteerKeys.activity(id));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ActivitySnapshot.of(ActivityFields.read(id, fields), ActivityFields.version(fields)));
    }

    /**
     * What is asked about one activity of many. One that cannot be read is left out, so that it keeps nobody from the
     * others, and is logged once.
     *
     * @throws JedisException if Redis does not answer
     */
    <T> Optional<T> ifReadable(ActivityId id, Supplier<Optional<T>> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            leaveOut(id, e);
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) {
                throw e;
            }
            leaveOut(id, e);
        }
        return Optional.empty();
    }

    private void leaveOut(ActivityId id, Exception why) {
        if (unreadable.add(id)) {
            LOG.error("Activity {} cannot be read, and is left out of lists until it is mended: {}", id,
                    why.toString());
        }
    }

    /** Carries out a request of this member; empty if there is no such post. */
    Optional<RosterAnswer> run(Script script, String request, ChatId member, PostId post, String... own) {
        return untilUpToDate(post.activity(), activity -> activity.post(post),
                (activity, meant) -> tryRun(script, activity, request, member, meant, own));
    }

    /**
     * Carries out a request of this member, unless the activity is no longer as it is known here. Then it will be known
     * as it is.
     *
     * @return empty if it was out of date, and nothing has changed
     */
    Optional<RosterAnswer> tryRun(Script script, ActivitySnapshot activity, String request, ChatId member,
            ActivitySnapshot.PostInShift meant, String... own) {
        return call(script, activity, Optional.of(meant), request, member.toString(), own)
                .map(parts -> RosterAnswer.read(parts, activity, meant.id()));
    }

    /** The activity as each of these members sees it. */
    Map<ChatId, ActivityView> views(Script script, ActivityId id, List<ChatId> members) {
        return untilUpToDate(id, activity -> Optional.of(activity.posts().getFirst()), (activity, first) -> call(script,
                activity, Optional.of(first), "", "", members.stream().map(ChatId::toString).toArray(String[]::new))
                .map(answers -> views(activity, first.id(), members, answers))).orElse(Map.of());
    }

    private static Map<ChatId, ActivityView> views(ActivitySnapshot activity, PostId meant, List<ChatId> members,
            List<?> answers) {
        Map<ChatId, ActivityView> views = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            views.put(members.get(i), RosterAnswer.read((List<?>) answers.get(i), activity, meant).view());
        }
        return views;
    }

    /** Does something to one post on nobody's request. */
    void settle(Script script, PostId post) {
        var _ = untilUpToDate(post.activity(), activity -> activity.post(post),
                (activity, meant) -> call(script, activity, Optional.of(meant), "", ""));
    }

    /** Changes the activity as a whole; answers the outcome, or nothing if there is no such activity. */
    Optional<String> change(Script script, ActivityId id, String... own) {
        return untilUpToDate(id, Optional::of, (_, activity) -> call(script, activity, Optional.empty(), "", "", own))
                .map(parts -> (String) parts.getFirst());
    }

    /** Tries until the activity is up to date; empty if there is none, or not in it what is meant. */
    private <M, T> Optional<T> untilUpToDate(ActivityId id, Function<ActivitySnapshot, Optional<M>> meant,
            BiFunction<ActivitySnapshot, M, Optional<T>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<ActivitySnapshot> activity = known(id);
            Optional<M> part = activity.flatMap(meant);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> outcome = attempt.apply(activity.orElseThrow(), part.get());
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        throw new IllegalStateException("activity " + id + " was another after each of " + MOST_ATTEMPTS
                + " attempts");
    }

    /**
     * Empty if the activity is out of date.
     *
     * @param meant the post, or nothing for all of them
     */
    private Optional<List<?>> call(Script script, ActivitySnapshot activity,
            Optional<ActivitySnapshot.PostInShift> meant,
            String request, String member, String... own) {
        ActivityId id = activity.activity().id();
        List<String> keys = new ArrayList<>(List.of(VolunteerKeys.activity(id), VolunteerKeys.answer(id, request),
                VolunteerKeys.events(id), VolunteerKeys.due(id)));
        keys.addAll(activity.keys());
        Instant now = clock.instant();
        List<ActivitySnapshot.PostInShift> posts = activity.posts();
        List<String> arguments = new ArrayList<>(List.of(activity.version(), member, ActivityFields.millis(now),
                DeduplicationWindow.SECONDS, id.toString(), Integer.toString(meant.map(posts::indexOf).orElse(-1) + 1),
                Integer.toString(posts.size())));
        for (ActivitySnapshot.PostInShift post : posts) {
            boolean isMeant = meant.isEmpty() || meant.get().id().equals(post.id());
            arguments.addAll(List.of(Integer.toString(post.post().number()), Integer.toString(post.shift().number()),
                    isMeant ? deadline(now, post.shift()) : "0"));
        }
        arguments.addAll(List.of(own));
        List<?> parts = (List<?>) script.run(redis, keys, arguments);
        if (OUTDATED.equals(parts.getFirst())) {
            known.remove(id);
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    private String deadline(Instant now, Shift shift) {
        return deadline.of(now, shift.start()).map(ActivityFields::millis).orElse("0");
    }
}
