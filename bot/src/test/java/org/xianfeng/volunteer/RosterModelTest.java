package org.xianfeng.volunteer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.TestRedis;
import org.xianfeng.volunteer.Activity.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Random histories against the plain Java model; the seed is in every failure and on the console. */
class RosterModelTest {

    private static final int HISTORIES = 100;
    private static final int STEPS = 220;
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    static Path folder;

    @Test
    void everyHistoryGoesAsInTheModel() {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("RosterModelTest: " + HISTORIES * STEPS + " steps, -Dxianfeng.seed=" + seed);
        Random random = new Random(seed);
        try (TestRedis redis = TestRedis.in(folder)) {
            for (int history = 1; history <= HISTORIES; history++) {
                new History(redis, history, random, seed).run();
            }
        }
    }

    private static final class History {

        private final Random random;
        private final TurnableClock clock = new TurnableClock(NOW);
        private final Activity activity;
        private final PostId post;
        private final RosterModel model;
        private final Roster roster;
        private final Activities activities;
        private final List<String> requests = new ArrayList<>();
        private final String name;

        History(TestRedis redis, int number, Random random, long seed) {
            this.random = random;
            this.name = "seed " + seed + ", history " + number;
            State first = random.nextInt(10) == 0 ? State.DRAFT : State.OPEN;
            activity = AnActivity.numbered(number, NOW).with(1 + random.nextInt(8)).in(first).build();
            model = new RosterModel(activity);
            RedisActivities all = new RedisActivities(redis.client(), clock);
            roster = new RedisRoster(redis.client(), all, clock);
            activities = all;
            activities.add(activity);
            post = new PostId(activity.id(), 1);
        }

        void run() {
            for (int step = 1; step <= STEPS; step++) {
                step(name + ", step " + step);
            }
        }

        private void step(String where) {
            ChatId member = new ChatId("telegram", Integer.toString(100 + random.nextInt(20)));
            int what = random.nextInt(1000);
            if (what < 550) {
                String request = request("join-" + member);
                assertThat(spoken(roster.signUp(request, member, post, false))).as(where)
                        .isEqualTo(model.signUp(request, member.toString(), clock.instant()));
            } else if (what < 985) {
                String request = request("leave-" + member);
                assertThat(spoken(roster.withdraw(request, member, post))).as(where)
                        .isEqualTo(model.withdraw(request, member.toString(), clock.instant()));
            } else if (what < 996) {
                State to = List.of(State.OPEN, State.OPEN, State.CLOSED, State.CANCELLED).get(random.nextInt(4));
                assertThat(activities.move(activity.id(), to, "")).as(where).isEqualTo(model.move(to));
            } else {
                clock.advance(Duration.ofHours(random.nextInt(4)));
            }
            assertThat(names(roster.seated(post, 0, 100))).as(where).isEqualTo(model.seats());
            assertThat(names(roster.waiting(post, 0, 100))).as(where).isEqualTo(model.queue());
        }

        /** Mostly a new one, now and then one that was used before by the same member for the same. */
        private String request(String what) {
            List<String> same = requests.stream().filter(request -> request.startsWith(what + ":")).toList();
            if (!same.isEmpty() && random.nextInt(5) == 0) {
                return same.get(random.nextInt(same.size()));
            }
            String request = what + ":" + requests.size();
            requests.add(request);
            return request;
        }

        private static List<String> names(List<ChatId> chats) {
            return chats.stream().map(ChatId::toString).toList();
        }

        private static String spoken(SignUp outcome) {
            return switch (outcome) {
                case SignUp.Accepted(_, Participation mine) -> switch (mine) {
                    case Participation.Seated _ -> "seated";
                    case Participation.Waiting(long position) -> "waiting " + position;
                    case Participation.Offered _ -> "offered";
                    case Participation.Entered() -> "entered";
                    case Participation.None() -> "none";
                };
                case SignUp.Refused(SignUp.Reason reason) -> reason.name();
                case SignUp.Clashes _,SignUp.Near _,SignUp.OverLimit _,SignUp.Ineligible _ -> "hindered";
            };
        }

        private static String spoken(Withdrawal outcome) {
            return switch (outcome) {
                case Withdrawal.Withdrawn _ -> "withdrawn";
                case Withdrawal.Refused(Withdrawal.Reason reason) -> reason.name();
            };
        }
    }
}
