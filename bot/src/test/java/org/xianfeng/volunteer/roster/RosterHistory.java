package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.history.Difference;
import org.xianfeng.history.History;
import org.xianfeng.history.Requests;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;

/** What happens in a few activities whose shifts overlap, to members who want too much. */
final class RosterHistory implements History<RosterStep> {

    private static final int MEMBERS = 12;

    /** Lacks the skill that some posts ask for. */
    private static final int UNSKILLED = 3;

    private final int shard;
    private final Random random;
    private final Random tokens;
    private final TurnableClock clock = new TurnableClock(SomeActivities.NOW);
    private final SomeActivities activities;
    private final List<PostId> posts;
    private final List<ChatId> members;
    private final TestVolunteering real;
    private final RosterModels models;
    private final RosterComparison comparison;
    private final Requests requests = new Requests();

    /** @param shard where all its activities are; nothing may be there yet */
    RosterHistory(UnifiedJedis redis, int shard, long seed) {
        this(redis, shard, seed, UnaryOperator.identity());
    }

    /** @param mistake makes of the settings those that the roster goes by instead */
    RosterHistory(UnifiedJedis redis, int shard, long seed, UnaryOperator<RosterSettings> mistake) {
        // neighbouring seeds are to have nothing in common
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        SomeActivities activities = SomeActivities.random(random, shard);
        this(redis, shard, random, activities, mistake.apply(activities.settings()));
    }

    /**
     * One of these activities.
     *
     * @param random whence the steps come, and the seeds of draws
     * @param settings that the roster goes by
     */
    RosterHistory(UnifiedJedis redis, int shard, Random random, SomeActivities activities, RosterSettings settings) {
        this.shard = shard;
        this.random = random;
        this.activities = activities;
        this.posts = activities.posts();
        this.members = IntStream.range(0, MEMBERS).mapToObj(i -> new ChatId("telegram", "h" + shard + "-" + i))
                .toList();
        long tokenSeed = random.nextLong();
        this.tokens = new Random(tokenSeed);
        this.real = new TestVolunteering(redis, clock, settings, RosterHistory::obstacles, new Random(tokenSeed));
        this.models = new RosterModels(activities.settings(), RosterHistory::obstacles);
        this.comparison = new RosterComparison(redis, shard, real, models, members);
        for (Activity activity : activities.activities()) {
            real.activities.add(activity);
            models.add(activity, real.activities.draw(activity.id()).isPresent() ? token(16) : "");
        }
    }

    private static List<SignUp.Requirement> obstacles(ChatId member, Activity activity, Post post, Shift shift) {
        return !post.skills().isEmpty() && member.id().endsWith("-" + UNSKILLED)
                ? List.of(SignUp.Requirement.SKILL)
                : List.of();
    }

    /** The next random bytes that the roster takes. */
    private String token(int bytes) {
        byte[] token = new byte[bytes];
        tokens.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    @Override
    public List<RosterStep> steps(int count) {
        return Stream.generate(() -> RosterStep.random(random, MEMBERS, posts.size())).limit(count).toList();
    }

    @Override
    public String beginning() {
        return activities.toString();
    }

    @Override
    public String take(RosterStep step, boolean thoroughly) {
        Outcome outcome = act(step);
        Difference.check("outcome", outcome.real, outcome.model);
        comparison.after(thoroughly);
        return outcome.model;
    }

    @Override
    public void compare() {
        comparison.all();
    }

    /** What came of a step, as the roster says it and as the model does. */
    private record Outcome(String real, String model) {}

    private Outcome act(RosterStep step) {
        return switch (step) {
            case RosterStep.SignsUp one -> signUp(one, members.get(one.member()), posts.get(one.post()));
            case RosterStep.Leaves one -> leave(one, posts.get(one.post()));
            case RosterStep.Answers one -> answer(one, posts.get(one.post()));
            case RosterStep.Seeks one -> seek(one, posts.get(one.post()));
            case RosterStep.StopsSeeking one -> stopSeeking(one, posts.get(one.post()));
            case RosterStep.TakesOver one -> takeOver(one, members.get(one.member()), posts.get(one.post()));
            case RosterStep.ChangesPlaces one -> changePlaces(one, posts.get(one.post()));
            case RosterStep.Waits(int minutes) -> turnTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            case RosterStep.WaitsUntil(int post, var moment, int seconds) -> {
                Instant at = models.of(posts.get(post)).moment(moment);
                yield turnTo(at.isAfter(clock.instant()) ? at.plusSeconds(seconds) : clock.instant());
            }
            case RosterStep.Reschedules(int post, int quarters) -> reschedule(posts.get(post), quarters);
            case RosterStep.Moves(int post, Activity.State to) -> move(posts.get(post).activity(), to);
        };
    }

    /** Counted among these, if that is meant and there are any, and else among all. */
    private ChatId who(int member, boolean fitting, List<String> these) {
        return fitting && !these.isEmpty()
                ? ChatId.parse(these.get(member % these.size()))
                : members.get(member);
    }

    private Outcome signUp(RosterStep.SignsUp step, ChatId member, PostId post) {
        String request = requests.of("join " + member + post + step.evenIfNear(), step.repeats());
        String hindrance = models.hindrance(member, post, step.evenIfNear());
        return new Outcome(Spoken.of(real.roster.signUp(request, member, post, step.evenIfNear())),
                model(request, post, (one, now) -> one.signUp(member.toString(), now, hindrance)));
    }

    private Outcome leave(RosterStep.Leaves step, PostId post) {
        ChatId member = who(step.member(), step.fitting(), models.of(post).members());
        String event = step.removed() ? "removed" : "withdrew";
        String request = requests.of(event + member + post, step.repeats());
        Withdrawal outcome = step.removed()
                ? real.roster.remove(request, member, post)
                : real.roster.withdraw(request, member, post);
        return new Outcome(Spoken.of(outcome),
                model(request, post, (one, now) -> one.leave(member.toString(), now, event)));
    }

    private Outcome answer(RosterStep.Answers step, PostId post) {
        ChatId member = who(step.member(), step.fitting(),
                models.posts().flatMap(one -> one.offered().stream()).toList());
        Optional<PostModel> asked = models.posts().filter(one -> one.offerOf(member.toString()).isPresent())
                .findFirst();
        PostId meant = asked.map(PostModel::id).orElse(post);
        OfferId offer = new OfferId(meant, asked.flatMap(one -> one.offerOf(member.toString()))
                .filter(_ -> step.stale() < 0).orElse((long) Math.max(0, step.stale())));
        String request = requests.of("answer " + step.accepts() + member + offer, step.repeats());
        return step.accepts()
                ? new Outcome(Spoken.of(real.roster.accept(request, member, offer)),
                        model(request, meant, (one, _) -> one.accept(member.toString(), offer.number())))
                : new Outcome(Spoken.of(real.roster.pass(request, member, offer)),
                        model(request, meant, (one, _) -> one.pass(member.toString(), offer.number())));
    }

    private Outcome seek(RosterStep.Seeks step, PostId post) {
        ChatId member = who(step.member(), step.fitting(), models.of(post).seats());
        String request = requests.of("seek " + step.inQueue() + member + post, step.repeats());
        Handover outcome = step.inQueue()
                ? real.roster.askQueue(request, member, post)
                : real.roster.seekSubstitute(request, member, post);
        String how = step.inQueue() ? "?" : token(8);
        return new Outcome(Spoken.of(outcome),
                model(request, post, (one, now) -> one.seek(member.toString(), now, how)));
    }

    private Outcome stopSeeking(RosterStep.StopsSeeking step, PostId post) {
        ChatId member = who(step.member(), step.fitting(), models.of(post).seekers());
        String request = requests.of("stop seeking " + member + post, step.repeats());
        return new Outcome(Spoken.of(real.roster.stopSeeking(request, member, post)),
                model(request, post, (one, _) -> one.stopSeeking(member.toString())));
    }

    private Outcome takeOver(RosterStep.TakesOver step, ChatId member, PostId post) {
        Optional<PostModel> sought = models.posts().filter(one -> one.tokens().findAny().isPresent()).findFirst();
        PostId meant = sought.map(PostModel::id).orElse(post);
        String token = sought.flatMap(one -> one.tokens().findFirst()).filter(_ -> !step.wrongToken())
                .orElse("unknown");
        String request = requests.of("take over " + member + meant + token, step.repeats());
        String hindrance = models.hindrance(member, meant, true);
        Difference.check("seeker", real.roster.seeker(meant, token),
                sought.flatMap(one -> one.seekers().stream()
                        .filter(seeker -> one.tokenOf(seeker).filter(token::equals).isPresent()).findFirst())
                        .map(ChatId::parse));
        return new Outcome(Spoken.of(real.roster.takeOver(request, member, meant, token, true)),
                model(request, meant, (one, now) -> one.takeOver(member.toString(), now, token, hindrance)));
    }

    private Outcome changePlaces(RosterStep.ChangesPlaces step, PostId post) {
        String request = requests.of("places " + post + step.places() + step.choice(), step.repeats());
        return new Outcome(Spoken.of(real.roster.changePlaces(request, post, step.places(), step.choice())),
                model(request, post, (one, _) -> one.changePlaces(step.places(), step.choice())));
    }

    private Outcome turnTo(Instant moment) {
        clock.turnTo(moment);
        real.dueTimes.due(shard).forEach(real.dueTimes::settle);
        models.settleDue(clock.instant());
        return new Outcome("done", "done");
    }

    private Outcome reschedule(PostId post, int quarters) {
        Shift shift = models.of(post).shift();
        Instant start = shift.start().plus(Duration.ofMinutes(15L * quarters));
        Instant end = start.plus(Duration.ofHours(2));
        boolean moved = real.activities.reschedule(new ShiftId(post.activity(), shift.number()), start, end);
        return new Outcome("" + moved,
                "" + models.of(post.activity()).reschedule(shift.number(), start, end, clock.instant()));
    }

    private Outcome move(ActivityId activity, Activity.State to) {
        return new Outcome("" + real.activities.move(activity, to, ""),
                "" + models.of(activity).move(to, clock.instant()));
    }

    private String model(String request, PostId post, BiFunction<PostModel, Instant, String> transition) {
        return models.request(request, post, clock.instant(), transition);
    }
}
