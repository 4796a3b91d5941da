package org.xianfeng.volunteer.roster;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.RosterEvent;
import redis.clients.jedis.UnifiedJedis;

/** The roster in Redis: seats and queues are sets sorted by sequence number, and every change is one script. */
@Component
final class RedisRoster implements Roster {

    private static final Script SIGN_UP = RedisTransitions.script("sign-up.lua");
    private static final Script WITHDRAW = RedisTransitions.script("withdraw.lua");
    private static final Script ANSWER_OFFER = RedisTransitions.script("answer-offer.lua");
    private static final Script SEEK = RedisTransitions.script("seek.lua");
    private static final Script STOP_SEEKING = RedisTransitions.script("stop-seeking.lua");
    private static final Script TAKE_OVER = RedisTransitions.script("take-over.lua");
    private static final Script CHANGE_PLACES = RedisTransitions.script("change-places.lua");
    private static final Script BECOME = RedisTransitions.script("become.lua");
    private static final Script VIEW = RedisTransitions.script("view.lua");

    private static final int TOKEN_BYTES = 8;

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final Admission admission;
    private final Holds holds;
    private final RandomGenerator random;

    @Autowired
    RedisRoster(UnifiedJedis redis, RedisTransitions transitions, Admission admission, Holds holds) {
        this(redis, transitions, admission, holds, new SecureRandom());
    }

    /** @param random makes the tokens that let somebody take over a place */
    RedisRoster(UnifiedJedis redis, RedisTransitions transitions, Admission admission, Holds holds,
            RandomGenerator random) {
        this.redis = redis;
        this.transitions = transitions;
        this.admission = admission;
        this.holds = holds;
        this.random = random;
    }

    @Override
    public SignUp signUp(String request, ChatId member, PostId post, boolean evenIfNear) {
        return admission.enter(SIGN_UP, request, member, post, evenIfNear).map(answer -> answer.signUp(post))
                .orElseGet(() -> new SignUp.Refused(SignUp.Reason.UNKNOWN));
    }

    @Override
    public Withdrawal withdraw(String request, ChatId member, PostId post) {
        return leave(request, member, post, RosterEvent.Plain.WITHDREW.word());
    }

    @Override
    public Withdrawal giveUp(String request, ChatId member, PostId post) {
        return leave(request, member, post, RosterEvent.Plain.WITHDREW.word(), "at any time");
    }

    @Override
    public Withdrawal remove(String request, ChatId member, PostId post) {
        return leave(request, member, post, RosterEvent.Plain.REMOVED.word());
    }

    private Withdrawal leave(String request, ChatId member, PostId post, String... how) {
        return go(WITHDRAW, request, member, post, how)
                .<Withdrawal>map(answer -> answer.is("withdrawn")
                        ? new Withdrawal.Withdrawn(answer.view())
                        : new Withdrawal.Refused(answer.as(Withdrawal.Reason.class)))
                .orElseGet(() -> new Withdrawal.Refused(Withdrawal.Reason.UNKNOWN));
    }

    /** Runs a script by which the member may leave the post, and frees their time if they did. */
    private Optional<RosterAnswer> go(Script script, String request, ChatId member, PostId post, String... own) {
        Optional<RosterAnswer> answer = transitions.run(script, request, member, post, own);
        answer.filter(found -> found.mine() instanceof Participation.None && found.generation() > 0)
                .ifPresent(found -> holds.release(member, post, found.generation()));
        return answer;
    }

    @Override
    public OfferAnswer accept(String request, ChatId member, OfferId offer) {
        return answer(request, member, offer, "accept");
    }

    @Override
    public OfferAnswer pass(String request, ChatId member, OfferId offer) {
        return answer(request, member, offer, "pass");
    }

    private OfferAnswer answer(String request, ChatId member, OfferId offer, String how) {
        return go(ANSWER_OFFER, request, member, offer.post(), Long.toString(offer.number()), how)
                .map(answer -> switch (answer.outcome()) {
                    case "seated" -> new OfferAnswer.Seated(answer.view());
                    case "passed-on" -> new OfferAnswer.PassedOn(answer.view());
                    default -> new OfferAnswer.Stale(answer.view());
                }).orElseGet(OfferAnswer.Unknown::new);
    }

    @Override
    public Handover seekSubstitute(String request, ChatId member, PostId post) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return handover(transitions.run(SEEK, request, member, post, HexFormat.of().formatHex(token)));
    }

    @Override
    public Handover askQueue(String request, ChatId member, PostId post) {
        return handover(transitions.run(SEEK, request, member, post, RosterAnswer.QUEUE));
    }

    @Override
    public Handover stopSeeking(String request, ChatId member, PostId post) {
        return handover(transitions.run(STOP_SEEKING, request, member, post));
    }

    @Override
    public Handover takeOver(String request, ChatId substitute, PostId post, String token, boolean evenIfNear) {
        return handover(admission.enter(TAKE_OVER, request, substitute, post, evenIfNear, token));
    }

    private static Handover handover(Optional<RosterAnswer> answer) {
        return answer.map(RosterAnswer::handover).orElseGet(() -> new Handover.Refused(Handover.Reason.UNKNOWN));
    }

    @Override
    public Optional<ChatId> seeker(PostId post, String token) {
        return Optional.ofNullable(redis.hget(VolunteerKeys.notes(post), "t:" + token)).map(ChatId::parse);
    }

    @Override
    public PlacesChange changePlaces(String request, PostId post, int places, PlacesChange.Surplus surplus) {
        if (places < 1 || places > Activity.MOST_PLACES) {
            throw new IllegalArgumentException("places must be 1 to " + Activity.MOST_PLACES + ", got " + places);
        }
        Optional<ChatId> organizer = transitions.known(post.activity()).map(known -> known.activity().organizer());
        return organizer.flatMap(viewer -> transitions
                .run(CHANGE_PLACES, request, viewer, post, Integer.toString(places), surplus.name())
                .map(answer -> answer.kind().equals("too-many")
                        ? new PlacesChange.TooMany(Long.parseLong(answer.detail()))
                        : new PlacesChange.Changed(view(post.activity(), viewer).orElseThrow())))
                .orElseGet(PlacesChange.Unknown::new);
    }

    @Override
    public void become(String request, ChatId from, ChatId into, PostId post) {
        Optional<Holds.Copied> hold = holds.copy(from, into, post);
        var _ = transitions.run(BECOME, request, from, post, into.toString(),
                Long.toString(hold.map(Holds.Copied::generation).orElse(0L)));
        hold.ifPresent(copied -> {
            holds.release(from, post, copied.before());
            holds.confirm(into, post, copied.generation());
        });
    }

    @Override
    public Optional<ActivityView> view(ActivityId activity, ChatId member) {
        return Optional.ofNullable(views(activity, List.of(member)).get(member));
    }

    @Override
    public Map<ChatId, ActivityView> views(ActivityId activity, Collection<ChatId> members) {
        return transitions.views(VIEW, activity, List.copyOf(members));
    }

    @Override
    public List<ActivityView> views(List<ActivityId> activities, ChatId member) {
        return activities.stream().flatMap(id -> transitions.ifReadable(id, () -> view(id, member)).stream()).toList();
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
        return page(VolunteerKeys.offers(post), offset, most);
    }

    @Override
    public List<PostId> signedUpFor(ChatId member) {
        return holds.of(member);
    }

    @Override
    public Optional<PostId> clash(ChatId member, PostId post) {
        return holds.clash(member, post);
    }

    private List<ChatId> page(String key, int offset, int most) {
        return redis.zrange(key, offset, offset + most - 1L).stream().map(ChatId::parse).toList();
    }
}
