package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The roster in Redis: seats and queue are sets sorted by sequence number, and every change is one script. */
@Component
final class RedisRoster implements Roster {

    /** As long as the inbox may hand out the same update again. */
    private static final String ANSWER_KEPT = Long.toString(Duration.ofDays(1).toSeconds());

    private static final Script SIGN_UP = Script.load(RedisRoster.class, "sign-up.lua");
    private static final Script WITHDRAW = Script.load(RedisRoster.class, "withdraw.lua");
    private static final Script VIEW = Script.load(RedisRoster.class, "view.lua");

    private final UnifiedJedis redis;
    private final RedisActivities activities;
    private final Clock clock;

    RedisRoster(UnifiedJedis redis, RedisActivities activities, Clock clock) {
        this.redis = redis;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public SignUp signUp(String request, ChatId member, PostId post, boolean evenIfNear) {
        // first, so that what a member has signed up for is always found among these
        redis.sadd(VolunteerKeys.signUps(member), post.toString());
        String outcome = change(SIGN_UP, request, member, post);
        if (outcome.equals("seated") || outcome.startsWith("waiting:")) {
            return view(post.activity(), member)
                    .<SignUp> map(view -> new SignUp.Accepted(view, participation(outcome))).orElseThrow();
        }
        return new SignUp.Refused(SignUp.Reason.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Withdrawal withdraw(String request, ChatId member, PostId post) {
        String outcome = change(WITHDRAW, request, member, post);
        if (outcome.equals("withdrawn")) {
            return view(post.activity(), member).<Withdrawal> map(Withdrawal.Withdrawn::new).orElseThrow();
        }
        return new Withdrawal.Refused(Withdrawal.Reason.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }

    private String change(Script transition, String request, ChatId member, PostId post) {
        String shift = activities.find(post.activity()).flatMap(activity -> activity.shiftOf(post))
                .map(found -> "s" + found.number()).orElse("none");
        return (String) transition.run(redis,
                List.of(VolunteerKeys.activity(post.activity()), VolunteerKeys.seats(post),
                        VolunteerKeys.waiting(post), VolunteerKeys.answer(post.activity(), request),
                        VolunteerKeys.events(post.activity())),
                List.of(member.toString(), Long.toString(clock.millis()), ANSWER_KEPT, post.activity().toString(),
                        Integer.toString(post.number()), shift + ".start", "p" + post.number() + ".places"));
    }

    @Override
    public OfferAnswer accept(String request, ChatId member, OfferId offer) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public OfferAnswer pass(String request, ChatId member, OfferId offer) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Handover seekSubstitute(String request, ChatId member, PostId post) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Handover askQueue(String request, ChatId member, PostId post) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Handover stopSeeking(String request, ChatId member, PostId post) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Handover takeOver(String request, ChatId substitute, PostId post, String token, boolean evenIfNear) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<ChatId> seeker(PostId post, String token) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public PlacesChange changePlaces(String request, PostId post, int places, PlacesChange.Surplus surplus) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Withdrawal remove(String request, ChatId member, PostId post) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<ActivityView> view(ActivityId id, ChatId member) {
        return activities.find(id).map(activity -> new ActivityView(activity,
                activity.posts().map(post -> view(activity, post, member)).toList()));
    }

    private PostView view(Activity activity, Post post, ChatId member) {
        PostId id = activity.id(post);
        List<?> parts = (List<?>) VIEW.run(redis, List.of(VolunteerKeys.seats(id), VolunteerKeys.waiting(id)),
                List.of(member.toString()));
        return new PostView(post, participation((String) parts.get(0)), (Long) parts.get(1), 0,
                (Long) parts.get(2));
    }

    private static Participation participation(String code) {
        if (code.equals("seated")) {
            return new Participation.Seated(false);
        }
        return code.startsWith("waiting:")
                ? new Participation.Waiting(Long.parseLong(code.substring("waiting:".length())))
                : new Participation.None();
    }

    @Override
    public List<ActivityView> views(List<ActivityId> ids, ChatId member) {
        return ids.stream().flatMap(id -> view(id, member).stream()).toList();
    }

    @Override
    public List<ChatId> seated(PostId post, int offset, int most) {
        return page(VolunteerKeys.seats(post), offset, most);
    }

    @Override
    public List<ChatId> waiting(PostId post, int offset, int most) {
        return page(VolunteerKeys.waiting(post), offset, most);
    }

    @Override
    public List<ChatId> offered(PostId post, int offset, int most) {
        return List.of();
    }

    @Override
    public List<PostId> signedUpFor(ChatId member) {
        return redis.smembers(VolunteerKeys.signUps(member)).stream().flatMap(id -> PostId.parse(id).stream())
                .toList();
    }

    private List<ChatId> page(String key, int offset, int most) {
        return redis.zrange(key, offset, offset + most - 1L).stream().map(ChatId::parse).toList();
    }
}
