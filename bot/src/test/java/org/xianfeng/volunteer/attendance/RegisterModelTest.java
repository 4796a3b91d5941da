package org.xianfeng.volunteer.attendance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.roster.Seating;

import static org.assertj.core.api.Assertions.assertThat;

/** Random histories against the plain Java model; the seed is in every failure and on the console. */
class RegisterModelTest {

    private static final List<Attendance.Status> OUTCOMES = List.of(Attendance.Status.values()).subList(0, 4);

    private static final int HISTORIES = 60;
    private static final int STEPS = 250;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ChatId ORGANIZER = new ChatId("telegram", "1");

    @TempDir
    static Path folder;

    @Test
    void everyHistoryGoesAsInTheModel() {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("RegisterModelTest: " + HISTORIES * STEPS + " steps, -Dxianfeng.seed=" + seed);
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
        private final Seating seating;
        private final Activity activity;
        private final Shift shift;
        private final ShiftId id;
        private final RegisterModel model;
        private final Register register;
        private final List<String> requests = new ArrayList<>();
        private final String name;

        History(TestRedis redis, int number, Random random, long seed) {
            this.random = random;
            this.name = "seed " + seed + ", history " + number;
            seating = new Seating(redis.client(), clock);
            Instant start = NOW.plus(Duration.ofMinutes(40));
            shift = new Shift(2, start, start.plus(Duration.ofHours(1 + random.nextInt(30))),
                    List.of(new Post(2, "驾驶员", 5, Set.of()), Post.plain(3, 5)));
            activity = seating.add(AnActivity.numbered(number, NOW).with(
                    new Shift(1, start, start.plus(Duration.ofHours(1)), List.of(Post.plain(1, 5))), shift).build());
            id = activity.id(shift);
            model = new RegisterModel(shift, SomeSettings.ATTENDANCE, ZONE);
            register = new RedisRegister(redis.client(), SomeSettings.ATTENDANCE, clock, ZONE);
        }

        void run() {
            for (int step = 1; step <= STEPS; step++) {
                step(name + ", step " + step);
            }
        }

        private void step(String where) {
            ChatId member = new ChatId("telegram", Integer.toString(100 + random.nextInt(6)));
            ChatId by = random.nextInt(3) == 0 ? ORGANIZER : member;
            int what = random.nextInt(1000);
            if (what < 100) {
                seating.seat(activity.id(shift.posts().get(random.nextInt(2))), member);
                model.seat(member.toString());
            } else if (what < 400) {
                String request = request("in-" + member);
                assertThat(spoken(register.checkIn(request, activity, id, member, by))).as(where)
                        .isEqualTo(model.checkIn(request, member.toString(), by.toString(), clock.instant()));
            } else if (what < 650) {
                String request = request("out-" + member);
                assertThat(spoken(register.checkOut(request, activity, id, member, by))).as(where)
                        .isEqualTo(model.checkOut(request, member.toString(), by.toString(), clock.instant()));
            } else if (what < 750) {
                String request = request("correct-" + member);
                Correction correction = correction(member);
                assertThat(spoken(register.correct(request, activity, id, member, correction, ORGANIZER))).as(where)
                        .isEqualTo(model.correct(request, member.toString(), correction, ORGANIZER.toString(),
                                clock.instant()));
            } else if (what < 850) {
                register.settle(activity, id, member);
                model.settle(member.toString(), clock.instant());
            } else if (what < 990) {
                clock.advance(Duration.ofMinutes(random.nextInt(40)));
            } else if (what < 999) {
                clock.advance(Duration.ofHours(random.nextInt(20)));
            } else {
                seating.activities().move(activity.id(), Activity.State.CANCELLED, "");
                model.callOff();
            }
            assertThat(register.of(id, member)).as(where).isEqualTo(model.of(member.toString()));
            assertThat(register.trail(id, member)).as(where).hasSize(model.trail(member.toString()));
            assertThat(register.came(id)).as(where).isEqualTo(model.came());
        }

        /** Mostly by the version that is there, now and then by one that is gone. */
        private Correction correction(ChatId member) {
            long seen = Math.max(0, register.of(id, member).version() - random.nextInt(8) / 7);
            Attendance.Status status = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            boolean away = status == Attendance.Status.MISSED || status == Attendance.Status.EXCUSED;
            List<Stay> stays = away || random.nextInt(5) == 0
                    ? List.of()
                    : List.of(Stay.from(shift.start()).until(clock.instant().isBefore(shift.start())
                            ? shift.start()
                            : clock.instant()));
            return new Correction(seen, status, stays, "漏签|补记");
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

        private static String spoken(CheckIn outcome) {
            return switch (outcome) {
                case CheckIn.Done _ -> "DONE";
                case CheckIn.Refused(CheckInRefusal why) -> why.name();
            };
        }

        private static String spoken(CheckOut outcome) {
            return switch (outcome) {
                case CheckOut.Done _ -> "DONE";
                case CheckOut.Refused(CheckInRefusal why) -> why.name();
            };
        }

        private static String spoken(Correction.Outcome outcome) {
            return switch (outcome) {
                case Correction.Outcome.Done _ -> "DONE";
                case Correction.Outcome.Refused(Correction.Reason why) -> why.name();
            };
        }
    }
}
