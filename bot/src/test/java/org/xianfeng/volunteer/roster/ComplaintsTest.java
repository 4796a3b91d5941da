package org.xianfeng.volunteer.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Draw;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What users of other sign-up systems complain about, by its number in our list of complaints. Missing or repeated
 * reminders (5), time zones (6), and long messages and display names (9) are where their subjects are.
 */
class ComplaintsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Rules BY_OFFER = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO,
            Rules.Promotion.BY_OFFER, Optional.empty());

    @TempDir
    static Path folder;

    private static TestRedis redis;
    private static int activities;
    private static int tests;

    private final TurnableClock clock = new TurnableClock(NOW);
    private TestVolunteering volunteering;
    private Roster roster;
    private final int test = ++tests;
    private int requests;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @BeforeEach
    void connect() {
        volunteering = new TestVolunteering(redis.client(), clock);
        roster = volunteering.roster;
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void complaint1OverbookingDoesNotHappenWhenAllComeAtOnce() {
        PostId post = open(anActivity().with(20));

        together(300, member -> roster.signUp("join " + member, member, post, false));

        assertThat(roster.seated(post, 0, 1000)).hasSize(20);
        assertThat(roster.waiting(post, 0, 1000)).hasSize(280).doesNotHaveDuplicates();
    }

    @Test
    void complaint1OverbookingDoesNotHappenWhilePlacesComeAndGo() {
        PostId post = open(anActivity().with(20).under(BY_OFFER));

        together(300, member -> {
            signUp(member, post);
            if (member.hashCode() % 3 == 0) {
                withdraw(member, post);
            }
            if (member.hashCode() % 50 == 0) {
                roster.changePlaces(request(), post, 10 + Math.floorMod(member.hashCode(), 11), Surplus.TO_QUEUE);
            }
        });

        PostView seen = seenBy(member(0), post);
        assertThat(seen.seated() + seen.offered()).isLessThanOrEqualTo(seen.post().places());
    }

    @Test
    void complaint2CountersNeverLagBehind() {
        PostId post = open(anActivity().with(2).under(BY_OFFER));
        IntStream.range(0, 4).forEach(i -> signUp(member(i), post));

        Withdrawal answer = withdraw(member(0), post);

        assertThat(answer).isInstanceOfSatisfying(Withdrawal.Withdrawn.class,
                withdrawn -> assertThat(withdrawn.view().posts().getFirst())
                        .extracting(PostView::seated, PostView::offered, PostView::waiting, PostView::free)
                        .containsExactly(1L, 1L, 1L, 0L));
        assertThat(seenBy(member(9), post))
                .extracting(PostView::seated, PostView::offered, PostView::waiting, PostView::free)
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void complaint3NothingIsLostUnderLoad() {
        PostId post = open(anActivity().with(100));

        together(650, member -> roster.signUp("join " + member, member, post, false));
        together(650, member -> assertThat(roster.signUp("join " + member, member, post, false))
                .as("the same request again").isInstanceOf(SignUp.Accepted.class));

        assertThat(roster.seated(post, 0, 1000)).hasSize(100);
        assertThat(roster.waiting(post, 0, 1000)).hasSize(550);
    }

    @Test
    void complaint4WhoLeavesTheQueueIsNotOfferedAPlaceAnyMore() {
        PostId post = open(anActivity().with(1).under(BY_OFFER));
        IntStream.range(0, 3).forEach(i -> signUp(member(i), post));

        withdraw(member(1), post);
        withdraw(member(0), post);

        assertThat(roster.offered(post, 0, 9)).containsExactly(member(2));
        assertThat(seenBy(member(1), post).mine()).isEqualTo(new Participation.None());
    }

    @Test
    void complaint4AnOfferThatWasGivenUpDoesNotComeBackToLife() {
        PostId post = open(anActivity().with(1).under(BY_OFFER));
        IntStream.range(0, 3).forEach(i -> signUp(member(i), post));
        withdraw(member(0), post);
        OfferId offer = offerTo(member(1), post);

        withdraw(member(1), post);

        assertThat(roster.accept(request(), member(1), offer)).isInstanceOf(OfferAnswer.Stale.class);
        assertThat(roster.offered(post, 0, 9)).containsExactly(member(2));
        assertThat(roster.seated(post, 0, 9)).isEmpty();
    }

    @Test
    void complaint4ALateAnswerToAnExpiredOfferChangesNothing() {
        PostId post = open(anActivity().with(1).under(BY_OFFER));
        IntStream.range(0, 3).forEach(i -> signUp(member(i), post));
        withdraw(member(0), post);
        OfferId offer = offerTo(member(1), post);

        clock.advance(Duration.ofHours(5));

        assertThat(roster.accept(request(), member(1), offer)).isInstanceOf(OfferAnswer.Stale.class);
        assertThat(roster.offered(post, 0, 9)).containsExactly(member(2));
    }

    @Test
    void complaint4NobodyIsServedAfterClosing() {
        PostId post = open(anActivity().with(1).under(BY_OFFER));
        IntStream.range(0, 4).forEach(i -> signUp(member(i), post));
        withdraw(member(0), post);
        OfferId offer = offerTo(member(1), post);

        volunteering.activities.move(post.activity(), State.CLOSED, "");
        roster.changePlaces(request(), post, 3, Surplus.ASK);

        assertThat(roster.accept(request(), member(1), offer)).isInstanceOf(OfferAnswer.Stale.class);
        assertThat(roster.seated(post, 0, 9)).isEmpty();
        assertThat(roster.offered(post, 0, 9)).isEmpty();
        assertThat(roster.waiting(post, 0, 9)).containsExactly(member(1), member(2), member(3));
    }

    @Test
    void complaint4ThePlaceGoesToTheFirstInTheQueueAndOfThisPost() {
        Instant start = NOW.plus(Duration.ofDays(1));
        Post driver = new Post(1, "驾驶员", 1, Set.of());
        Post guide = new Post(2, "讲解员", 1, Set.of());
        AnActivity both = anActivity()
                .with(new Shift(1, start, start.plus(Duration.ofHours(2)), List.of(driver, guide)));
        PostId driving = open(both);
        PostId guiding = new PostId(driving.activity(), 2);
        signUp(member(0), driving);
        signUp(member(1), guiding);
        signUp(member(2), guiding);
        signUp(member(3), driving);
        signUp(member(4), driving);

        withdraw(member(0), driving);

        assertThat(roster.seated(driving, 0, 9)).containsExactly(member(3));
        assertThat(roster.waiting(driving, 0, 9)).containsExactly(member(4));
        assertThat(roster.waiting(guiding, 0, 9)).containsExactly(member(2));
    }

    @Test
    void complaint7AClashIsRefusedAndNotOnlyWarnedAbout() {
        PostId first = open(anActivity().starting(NOW.plus(Duration.ofDays(1))));
        PostId second = open(anActivity().starting(NOW.plus(Duration.ofHours(25))));
        signUp(member(0), first);

        assertThat(roster.signUp(request(), member(0), second, true)).isEqualTo(new SignUp.Clashes(first));

        withdraw(member(0), first);
        assertThat(signUp(member(0), second)).isInstanceOf(SignUp.Accepted.class);
    }

    @Test
    void complaint7AShortWayBetweenTwoShiftsIsAskedAbout() {
        PostId first = open(anActivity().starting(NOW.plus(Duration.ofDays(2))));
        PostId second = open(anActivity().starting(NOW.plus(Duration.ofHours(50).plusMinutes(20))));
        signUp(member(0), first);

        assertThat(roster.signUp(request(), member(0), second, false)).isEqualTo(new SignUp.Near(first));
        assertThat(roster.signUp(request(), member(0), second, true)).isInstanceOf(SignUp.Accepted.class);
    }

    @Test
    void complaint7ASubstituteWhoIsNamedTakesThePlaceOver() {
        PostId post = open(anActivity().with(1));
        signUp(member(0), post);
        signUp(member(1), post);
        String token = ((Handover.Sought) roster.seekSubstitute(request(), member(0), post)).token();

        assertThat(seenBy(member(0), post).mine()).isEqualTo(new Participation.Seated(true));
        assertThat(roster.takeOver(request(), member(2), post, token, false)).isInstanceOf(Handover.TakenOver.class);

        assertThat(roster.seated(post, 0, 9)).containsExactly(member(2));
        assertThat(roster.waiting(post, 0, 9)).containsExactly(member(1));
        assertThat(roster.takeOver(request(), member(3), post, token, false))
                .isEqualTo(new Handover.Refused(Handover.Reason.UNKNOWN));
    }

    @Test
    void complaint7TheQueueIsAskedForASubstituteOneAfterAnother() {
        PostId post = open(anActivity().with(1));
        IntStream.range(0, 3).forEach(i -> signUp(member(i), post));

        roster.askQueue(request(), member(0), post);
        roster.pass(request(), member(1), offerTo(member(1), post));

        assertThat(roster.seated(post, 0, 9)).as("keeps the place until somebody accepts").containsExactly(member(0));
        roster.accept(request(), member(2), offerTo(member(2), post));
        assertThat(roster.seated(post, 0, 9)).containsExactly(member(2));
    }

    @Test
    void complaint8OnePersonCannotTakeEveryPopularShift() {
        RosterSettings usual = TestVolunteering.USUAL;
        RosterSettings fair = new RosterSettings(usual.offer(), usual.shortestOffer(), usual.quietFrom(),
                usual.quietUntil(), usual.travel(), 2);
        Roster limited = new TestVolunteering(redis.client(), clock, fair, (_, _, _, _) -> List.of(),
                new Random()).roster;
        List<PostId> thisWeek = IntStream.range(1, 4)
                .mapToObj(day -> open(anActivity().starting(NOW.plus(Duration.ofDays(day))))).toList();
        PostId nextWeek = open(anActivity().starting(NOW.plus(Duration.ofDays(7))));

        thisWeek.subList(0, 2).forEach(post -> limited.signUp(request(), member(0), post, false));

        assertThat(limited.signUp(request(), member(0), thisWeek.get(2), false)).isEqualTo(new SignUp.OverLimit(2));
        assertThat(limited.signUp(request(), member(0), nextWeek, false)).isInstanceOf(SignUp.Accepted.class);
    }

    @Test
    void complaint8PlacesAreDrawnAndAnybodyCanRepeatTheDraw() {
        Instant at = NOW.plus(Duration.ofHours(2));
        Rules drawn = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.AT_ONCE,
                Optional.of(at));
        PostId post = open(anActivity().with(5).under(drawn));
        List<ChatId> entered = IntStream.range(0, 30).mapToObj(this::member).toList();
        entered.forEach(member -> assertThat(signUp(member, post)).isInstanceOfSatisfying(SignUp.Accepted.class,
                accepted -> assertThat(accepted.mine()).isEqualTo(new Participation.Entered())));
        Draw before = volunteering.activities.draw(post.activity()).orElseThrow();
        assertThat(before.seed()).isEmpty();

        clock.advance(Duration.ofHours(2));
        volunteering.settle();

        Draw after = volunteering.activities.draw(post.activity()).orElseThrow();
        String seed = after.seed().orElseThrow();
        assertThat(hash("SHA-256", seed)).isEqualTo(before.commitment()).isEqualTo(after.commitment());
        List<ChatId> order = entered.stream()
                .sorted(Comparator.comparing(member -> hash("SHA-1", seed + ":" + member))).toList();
        assertThat(roster.seated(post, 0, 99)).isEqualTo(order.subList(0, 5));
        assertThat(roster.waiting(post, 0, 99)).isEqualTo(order.subList(5, 30));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static AnActivity anActivity() {
        return AnActivity.numbered(++activities, NOW);
    }

    /** Adds it; answers its first post. */
    private PostId open(AnActivity activity) {
        Activity built = activity.build();
        volunteering.activities.add(built);
        return built.id(built.shifts().getFirst().posts().getFirst());
    }

    private SignUp signUp(ChatId member, PostId post) {
        return roster.signUp(request(), member, post, false);
    }

    private Withdrawal withdraw(ChatId member, PostId post) {
        return roster.withdraw(request(), member, post);
    }

    private PostView seenBy(ChatId member, PostId post) {
        return roster.view(post.activity(), member).flatMap(view -> view.post(post)).orElseThrow();
    }

    private OfferId offerTo(ChatId member, PostId post) {
        return ((Participation.Offered) seenBy(member, post).mine()).offer();
    }

    private synchronized String request() {
        return "request " + ++requests;
    }

    /** Somebody whom no other test knows. */
    private ChatId member(int number) {
        return new ChatId("telegram", test + "-" + number);
    }

    private void together(int members, Consumer<ChatId> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, members).mapToObj(this::member)
                    .forEach(member -> threads.execute(() -> each.accept(member)));
        }
    }
}
