package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One random history of a few activities whose shifts overlap, and of members who want too much: each step is done to
 * the roster and to the model, and then both are compared in all that they show.
 */
final class RosterHistory {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final int ACTIVITIES = 3;
    private static final int MEMBERS = 12;

    /** Lacks the skill that some posts ask for. */
    private static final int UNSKILLED = 3;

    private static final Script STATE = Script.load(RosterHistory.class, "post-state.lua");

    private final UnifiedJedis redis;
    private final int shard;
    private final Random random;
    private final String name;
    private final TurnableClock clock = new TurnableClock(NOW);
    private final RosterSettings settings;
    private final TestVolunteering real;
    private final Random tokens;
    private final Map<ActivityId, RosterModel> models = new HashMap<>();
    private final List<PostId> posts = new ArrayList<>();
    private final List<ChatId> members = new ArrayList<>();
    private final Map<String, List<String>> requests = new HashMap<>();
    private int requestCount;

    /**
     * Prepares one.
     *
     * @param shard where all its activities are; nobody else may use it at the same time
     * @param number of which there is only one in this shard
     */
    RosterHistory(UnifiedJedis redis, int shard, int number, long seed) {
        this.redis = redis;
        this.shard = shard;
        this.name = "seed " + seed + ", shard " + shard + ", history " + number;
        this.random = new Random(seed ^ (number * 31L + shard));
        this.settings = new RosterSettings(Duration.ofHours(4), Duration.ofMinutes(5), TestVolunteering.USUAL
                .quietFrom(), TestVolunteering.USUAL.quietUntil(), Duration.ofMinutes(30), random.nextInt(3) * 3);
        long tokenSeed = random.nextLong();
        this.tokens = new Random(tokenSeed);
        this.real = new TestVolunteering(redis, clock, settings, RosterHistory::obstacles, new Random(tokenSeed));
        for (int i = 0; i < MEMBERS; i++) {
            members.add(new ChatId("telegram", "h" + shard + "-" + number + "-" + i));
        }
        // of an earlier history
        redis.del(VolunteerKeys.due(shard));
        for (int i = 0; i < ACTIVITIES; i++) {
            add(VolunteerKeys.SHARDS * (ACTIVITIES * number + i + 1) + shard);
        }
    }

    private static List<SignUp.Requirement> obstacles(ChatId member, Activity activity, Post post, Shift shift) {
        return !post.skills().isEmpty() && member.id().endsWith("-" + UNSKILLED)
                ? List.of(SignUp.Requirement.SKILL)
                : List.of();
    }

    private void add(int number) {
        List<Shift> shifts = new ArrayList<>();
        int posts = 0;
        for (int shift = 1; shift <= 1 + random.nextInt(2); shift++) {
            List<Post> its = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                its.add(new Post(++posts, "岗位" + posts, 1 + random.nextInt(4),
                        random.nextInt(3) == 0 ? Set.of("驾驶") : Set.of()));
            }
            Instant start = NOW.plus(Duration.ofMinutes(15L * (100 + random.nextInt(48))));
            shifts.add(new Shift(shift, start, start.plus(Duration.ofHours(2)), its));
        }
        shifts.sort(Comparator.comparing(Shift::start));
        Rules rules = new Rules(Eligibility.EVERYBODY, Duration.ofMinutes(random.nextInt(2) * 30L),
                Duration.ofHours(random.nextInt(2)),
                random.nextBoolean() ? Rules.Promotion.AT_ONCE : Rules.Promotion.BY_OFFER,
                random.nextInt(3) == 0
                        ? Optional.of(NOW.plus(Duration.ofHours(3 + random.nextInt(15))))
                        : Optional.empty());
        Activity activity = AnActivity.numbered(number, NOW).with(shifts.toArray(Shift[]::new)).under(rules)
                .in(random.nextInt(10) == 0 ? State.DRAFT : State.OPEN).build();
        real.activities.add(activity);
        if (rules.draw().isPresent()) {
            tokens.nextBytes(new byte[16]);
        }
        String seed = redis.hget(VolunteerKeys.activity(activity.id()), "seed");
        models.put(activity.id(), new RosterModel(activity, String.valueOf(seed),
                new OfferDeadline(settings, TestVolunteering.ZONE)));
        activity.posts().forEach(post -> this.posts.add(activity.id(post)));
    }

    void run(int steps) {
        real.follow(shard);
        for (int step = 1; step <= steps; step++) {
            step(name + ", step " + step);
        }
    }

    private void step(String where) {
        ChatId member = members.get(random.nextInt(MEMBERS));
        PostId post = posts.get(random.nextInt(posts.size()));
        assertThat(act(member, post)).as(where).satisfies(outcome -> assertThat(outcome.real).isEqualTo(
                outcome.model));
        assertThat(real.follow(shard).stream().map(RosterHistory::spoken).sorted().toList()).as(where)
                .isEqualTo(models.values().stream().flatMap(model -> model.takeEvents().stream()).sorted().toList());
        List<PostModel> expected = modelOf(post.activity()).posts();
        assertThat(stateOf(expected.stream().map(PostModel::id).toList())).as(where)
                .isEqualTo(expected.stream().map(RosterHistory::stateOf).toList());
        assertThat(real.roster.signedUpFor(member)).as(where).isEqualTo(signUpsOf(member));
    }

    /** What came of a step, as the roster says it and as the model does. */
    private record Outcome(String real, String model) {}

    private Outcome act(ChatId member, PostId post) {
        int what = random.nextInt(1000);
        if (what < 400) {
            return signUp(member, post);
        } else if (what < 560) {
            return leave(member, post, "withdrew");
        } else if (what < 590) {
            return leave(member, post, "removed");
        } else if (what < 720) {
            return answerOffer(member, post, random.nextInt(3) > 0);
        } else if (what < 800) {
            return seek(member, post);
        } else if (what < 830) {
            return stopSeeking(member, post);
        } else if (what < 880) {
            return takeOver(member, post);
        } else if (what < 930) {
            return changePlaces(post);
        } else if (what < 960) {
            return tick();
        } else if (what < 975) {
            return reschedule(post);
        } else if (what < 990) {
            return move(post.activity());
        }
        clock.advance(Duration.ofMinutes(random.nextInt(300)));
        return tick();
    }

    private Outcome signUp(ChatId member, PostId post) {
        boolean evenIfNear = random.nextBoolean();
        String request = request("join " + member + post + evenIfNear);
        String hindrance = hindrance(member, post, evenIfNear);
        return new Outcome(Spoken.of(real.roster.signUp(request, member, post, evenIfNear)),
                model(request, post, (one, now) -> one.signUp(member.toString(), now, hindrance)));
    }

    private Outcome leave(ChatId member, PostId post, String event) {
        String request = request(event + member + post);
        Withdrawal outcome = event.equals("removed")
                ? real.roster.remove(request, member, post)
                : real.roster.withdraw(request, member, post);
        return new Outcome(Spoken.of(outcome),
                model(request, post, (one, now) -> one.leave(member.toString(), now, event)));
    }

    /** Of an offer that the member has, or of one that they never had. */
    private Outcome answerOffer(ChatId member, PostId post, boolean accepts) {
        Optional<PostModel> asked = allPosts().filter(one -> one.offerOf(member.toString()).isPresent()).findFirst();
        PostId meant = asked.map(PostModel::id).orElse(post);
        OfferId offer = new OfferId(meant, asked.flatMap(one -> one.offerOf(member.toString()))
                .filter(_ -> random.nextInt(8) > 0).orElse((long) random.nextInt(20)));
        String request = request("answer " + accepts + member + offer);
        return accepts
                ? new Outcome(Spoken.of(real.roster.accept(request, member, offer)),
                        model(request, meant, (one, _) -> one.accept(member.toString(), offer.number())))
                : new Outcome(Spoken.of(real.roster.pass(request, member, offer)),
                        model(request, meant, (one, _) -> one.pass(member.toString(), offer.number())));
    }

    private Outcome seek(ChatId member, PostId post) {
        if (random.nextBoolean()) {
            String request = request("ask queue " + member + post);
            return new Outcome(Spoken.of(real.roster.askQueue(request, member, post)),
                    model(request, post, (one, now) -> one.seek(member.toString(), now, "?")));
        }
        String request = request("seek " + member + post);
        Handover outcome = real.roster.seekSubstitute(request, member, post);
        byte[] token = new byte[8];
        tokens.nextBytes(token);
        return new Outcome(Spoken.of(outcome), model(request, post, (one, now) -> one.seek(member.toString(), now,
                HexFormat.of().formatHex(token))));
    }

    private Outcome stopSeeking(ChatId member, PostId post) {
        String request = request("stop seeking " + member + post);
        return new Outcome(Spoken.of(real.roster.stopSeeking(request, member, post)),
                model(request, post, (one, _) -> one.stopSeeking(member.toString())));
    }

    private Outcome takeOver(ChatId member, PostId post) {
        Optional<PostModel> sought = allPosts().filter(one -> tokens(one).findAny().isPresent()).findFirst();
        PostId meant = sought.map(PostModel::id).orElse(post);
        String token = sought.flatMap(one -> tokens(one).findFirst()).filter(_ -> random.nextInt(8) > 0)
                .orElse("unknown");
        String request = request("take over " + member + meant + token);
        String hindrance = hindrance(member, meant, true);
        assertThat(real.roster.seeker(meant, token)).isEqualTo(sought.flatMap(one -> one.seekers().stream()
                .filter(seeker -> one.tokenOf(seeker).filter(token::equals).isPresent()).findFirst())
                .map(ChatId::parse));
        return new Outcome(Spoken.of(real.roster.takeOver(request, member, meant, token, true)),
                model(request, meant, (one, now) -> one.takeOver(member.toString(), now, token, hindrance)));
    }

    private static Stream<String> tokens(PostModel post) {
        return post.seekers().stream().flatMap(seeker -> post.tokenOf(seeker).stream());
    }

    private Outcome changePlaces(PostId post) {
        int places = 1 + random.nextInt(6);
        Surplus choice = List.of(Surplus.ASK, Surplus.KEEP, Surplus.TO_QUEUE).get(random.nextInt(3));
        String request = request("places " + post + places + choice);
        return new Outcome(Spoken.of(real.roster.changePlaces(request, post, places, choice)),
                model(request, post, (one, _) -> one.changePlaces(places, choice)));
    }

    private Outcome tick() {
        real.dueTimes.due(shard).forEach(real.dueTimes::settle);
        models.values().forEach(model -> model.settle(clock.instant()));
        return new Outcome("", "");
    }

    private Outcome reschedule(PostId post) {
        Shift shift = modelOf(post.activity()).post(post).shift();
        Instant start = shift.start().plus(Duration.ofMinutes(15L * (random.nextInt(9) - 4)));
        Instant end = start.plus(Duration.ofHours(2));
        boolean moved = real.activities.reschedule(new ShiftId(post.activity(), shift.number()), start, end);
        return new Outcome("" + moved, "" + modelOf(post.activity()).reschedule(shift.number(), start, end,
                clock.instant()));
    }

    private Outcome move(ActivityId activity) {
        State to = List.of(State.OPEN, State.OPEN, State.OPEN, State.OPEN, State.CLOSED, State.CLOSED, State.CLOSED,
                State.CANCELLED).get(random.nextInt(8));
        return new Outcome("" + real.activities.move(activity, to, ""),
                "" + modelOf(activity).move(to, clock.instant()));
    }

    private String model(String request, PostId post,
            BiFunction<PostModel, Instant, String> transition) {
        return modelOf(post.activity()).request(request, post, clock.instant(), transition);
    }

    private RosterModel modelOf(ActivityId activity) {
        return Objects.requireNonNull(models.get(activity));
    }

    private Stream<PostModel> allPosts() {
        return models.values().stream().flatMap(model -> model.posts().stream())
                .sorted(RosterModel.EARLIEST_FIRST);
    }

    private List<PostModel> held(ChatId member) {
        return models.values().stream().flatMap(model -> model.postsOf(member.toString()).stream())
                .sorted(RosterModel.EARLIEST_FIRST).toList();
    }

    private List<PostId> signUpsOf(ChatId member) {
        return held(member).stream().map(PostModel::id).toList();
    }

    /** Why a member may not sign up though the post itself would let them; empty if they may. */
    private String hindrance(ChatId member, PostId wanted, boolean evenIfNear) {
        PostModel post = modelOf(wanted.activity()).post(wanted);
        if (!obstacles(member, modelOf(wanted.activity()).activity(), post.post(), post.shift()).isEmpty()) {
            return "ineligible";
        }
        List<PostModel> others = held(member).stream().filter(one -> !one.id().equals(wanted)).toList();
        Optional<PostModel> clash = others.stream().filter(one -> one.shift().overlaps(post.shift())).findFirst();
        if (clash.isPresent()) {
            return "clashes " + clash.get().id();
        }
        WeekFields week = WeekFields.ISO;
        long sameWeek = others.stream().map(one -> one.shift().start().atZone(TestVolunteering.ZONE))
                .filter(start -> start.get(week.weekOfWeekBasedYear()) == post.shift().start()
                        .atZone(TestVolunteering.ZONE).get(week.weekOfWeekBasedYear()))
                .count();
        if (settings.weekly() > 0 && sameWeek >= settings.weekly()) {
            return "over limit";
        }
        Shift wider = new Shift(1, post.shift().start().minus(settings.travel()),
                post.shift().end().plus(settings.travel()), post.shift().posts());
        Optional<PostModel> near = others.stream()
                .filter(one -> !one.id().activity().equals(wanted.activity()) && one.shift().overlaps(wider))
                .findFirst();
        return near.filter(_ -> !evenIfNear).map(one -> "near " + one.id()).orElse("");
    }

    /** Mostly a new one, now and then one that was used before for the same. */
    private String request(String what) {
        List<String> same = requests.computeIfAbsent(what, _ -> new ArrayList<>());
        if (!same.isEmpty() && random.nextInt(4) == 0) {
            return same.get(random.nextInt(same.size()));
        }
        same.add(what + ":" + ++requestCount);
        return same.getLast();
    }

    /** Of each post seats, queue, offers, seekers, in their orders, and the places. */
    private List<?> stateOf(List<PostId> posts) {
        List<String> keys = posts.stream().flatMap(post -> Stream.of(VolunteerKeys.activity(post.activity()),
                VolunteerKeys.seats(post), VolunteerKeys.waiting(post), VolunteerKeys.offers(post),
                VolunteerKeys.seekers(post))).toList();
        return (List<?>) STATE.run(redis, keys, posts.stream().map(post -> "p" + post.number() + ".places").toList());
    }

    private static List<Object> stateOf(PostModel post) {
        return Arrays.asList(post.seats(), post.queue(), post.offered(), post.seekers(), "" + post.places());
    }

    private static String spoken(StreamEntry event) {
        String type = event.field("type");
        return switch (type) {
            case "moved" -> type + " " + event.field("state");
            case "rescheduled" -> type + " " + event.field("shift");
            case "drawn", "places-changed" -> type + " " + event.field("post");
            default -> type + " " + event.field("post") + " " + event.field("member");
        };
    }
}
