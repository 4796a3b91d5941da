package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.resps.Tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} of Redis while members sign up, give up, accept and pass on, again and again. An answer that a member
 * got is acknowledged; a request without one is made again with the same id.
 */
class RedisKilledIT {

    private static final int ROUNDS = Integer.getInteger("xianfeng.rounds", 10);
    private static final int MEMBERS = 64;
    private static final int PLACES = 20;
    private static final int ACTS = 8;

    @TempDir
    static Path folder;

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        System.out.println("RedisKilledIT: -Dxianfeng.seed=" + seed);
        try (TestRedis redis = TestRedis.in(folder)) {
            for (int round = 1; round <= ROUNDS; round++) {
                round(redis, round);
            }
        }
    }

    private void round(TestRedis redis, int round) throws Exception {
        String where = "seed " + seed + ", round " + round;
        TestVolunteering volunteering = new TestVolunteering(redis.client(), Clock.systemUTC());
        Activity activity = AnActivity.numbered(round, Instant.now()).with(PLACES)
                .under(new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                        Optional.empty()))
                .build();
        patiently(() -> {
            volunteering.activities.add(activity);
            return true;
        });
        PostId post = new PostId(activity.id(), 1);
        AtomicInteger acknowledged = new AtomicInteger();
        List<Member> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new Member(new ChatId("telegram", round + "-" + i), volunteering.roster, post,
                        new Random(seed + (long) MEMBERS * round + i), acknowledged))
                .toList();
        killInTheMiddle(redis, members, acknowledged, random.nextInt(1, MEMBERS * ACTS / 2));

        assertThat(members).as(where).allSatisfy(member -> assertThat(member.surprises).isEmpty());
        checkWhoIsIn(where, volunteering.roster, post, members);
        checkOffers(where, redis.client(), post);
        checkHolds(where, redis.client(), members, post);
    }

    private static void killInTheMiddle(TestRedis redis, List<Member> members, AtomicInteger acknowledged, int after)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            members.forEach(member -> all.add(threads.submit(member::act)));
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.get() >= after);
            redis.kill();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void checkWhoIsIn(String where, Roster roster, PostId post, List<Member> members) {
        List<ChatId> seated = roster.seated(post, 0, MEMBERS);
        List<ChatId> offered = roster.offered(post, 0, MEMBERS);
        List<ChatId> in = new ArrayList<>(seated);
        in.addAll(offered);
        assertThat(in.size()).as(where + ": taken").isLessThanOrEqualTo(PLACES);
        List<ChatId> waiting = roster.waiting(post, 0, MEMBERS);
        in.addAll(waiting);
        assertThat(in).as(where).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                members.stream().filter(member -> member.isIn).map(member -> member.chat).toList());
        assertThat(seated).as(where).containsAll(
                members.stream().filter(member -> member.hasAccepted).map(member -> member.chat).toList());
        assertThat(seated.size() + offered.size()).as(where + ": nobody waits beside a free place")
                .isEqualTo(Math.min(PLACES, in.size()));
    }

    /** Every open offer is known by its number, and will be looked at when it expires. */
    private static void checkOffers(String where, UnifiedJedis redis, PostId post) {
        List<Tuple> offers = redis.zrangeWithScores(VolunteerKeys.offers(post), 0, -1);
        assertThat(offers).as(where).allSatisfy(offer -> assertThat(
                redis.hget(VolunteerKeys.notes(post), "o:" + offer.getElement())).isNotNull());
        assertThat(redis.zscore(VolunteerKeys.due(post.activity()), post.toString())).as(where)
                .isEqualTo(offers.isEmpty() ? null : offers.getFirst().getScore());
    }

    /** Once what was left half done is swept up, exactly those who are in hold the time. */
    private static void checkHolds(String where, UnifiedJedis redis, List<Member> members, PostId post) {
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(2)), ZoneOffset.UTC);
        TestVolunteering sweeper = new TestVolunteering(redis, later);
        sweeper.follow();
        sweeper.sweep();
        assertThat(members).as(where).allSatisfy(member -> assertThat(sweeper.roster.signedUpFor(member.chat))
                .isEqualTo(member.isIn ? List.of(post) : List.of()));
    }

    /** Asks again, as the inbox does, until there is an answer. */
    private static <T> T patiently(Supplier<T> request) {
        while (true) {
            try {
                return request.get();
            } catch (JedisException e) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    /** Somebody who does this and that, and finds that what they were told stays true. */
    private static final class Member {

        private final ChatId chat;
        private final Roster roster;
        private final PostId post;
        private final Random random;
        private final AtomicInteger acknowledged;
        private final List<String> surprises = new ArrayList<>();
        private int requests;
        private boolean isIn;
        private boolean hasAccepted;

        Member(ChatId chat, Roster roster, PostId post, Random random, AtomicInteger acknowledged) {
            this.chat = chat;
            this.roster = roster;
            this.post = post;
            this.random = random;
            this.acknowledged = acknowledged;
        }

        void act() {
            for (int i = 0; i < ACTS; i++) {
                Optional<OfferId> offer = offer();
                if (!isIn) {
                    expect(request(id -> roster.signUp(id, chat, post, false)) instanceof SignUp.Accepted, "sign up");
                    isIn = true;
                } else if (offer.isPresent() && random.nextInt(4) > 0) {
                    expect(request(id -> roster.accept(id, chat, offer.get())) instanceof OfferAnswer.Seated, "accept");
                    hasAccepted = true;
                } else if (offer.isPresent()) {
                    expect(request(id -> roster.pass(id, chat, offer.get())) instanceof OfferAnswer.PassedOn, "pass");
                    isIn = false;
                } else if (random.nextInt(3) == 0) {
                    expect(request(id -> roster.withdraw(id, chat, post)) instanceof Withdrawal.Withdrawn, "withdraw");
                    isIn = false;
                    hasAccepted = false;
                }
            }
        }

        private Optional<OfferId> offer() {
            return patiently(() -> roster.view(post.activity(), chat)).flatMap(view -> view.post(post))
                    .map(PostView::mine).filter(Participation.Offered.class::isInstance)
                    .map(mine -> ((Participation.Offered) mine).offer());
        }

        private <T> T request(Function<String, T> request) {
            String id = chat + " " + ++requests;
            T answer = patiently(() -> request.apply(id));
            acknowledged.incrementAndGet();
            return answer;
        }

        private void expect(boolean asItWas, String act) {
            if (!asItWas) {
                surprises.add(act + " as request " + requests);
            }
        }
    }
}
