package org.xianfeng.volunteer.hours;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.Mark;
import org.xianfeng.volunteer.attendance.RedisDueShifts;
import org.xianfeng.volunteer.attendance.RedisRegister;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;
import org.xianfeng.volunteer.attendance.Settlement;
import org.xianfeng.volunteer.attendance.SomeSettings;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.roster.Seating;

import static org.assertj.core.api.Assertions.assertThat;

/** From the register's events to the ledger. */
class LedgerUpdaterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ChatId ORGANIZER = new ChatId("telegram", "1");
    private static final ChatId CAME = new ChatId("telegram", "7");
    private static final ChatId STAYED_AWAY = new ChatId("telegram", "8");

    @TempDir
    Path folder;

    private final TurnableClock clock = new TurnableClock(NOW);
    private final LoopState loop = new Loops(clock).add("test", Duration.ofMinutes(1));
    private TestRedis redis;
    private Activity activity;
    private ShiftId shift;
    private Register register;
    private Ledger ledger;
    private LedgerUpdater ledgerUpdater;
    private Settlement settlement;

    @BeforeEach
    void openAShift() {
        redis = TestRedis.in(folder);
        Seating seating = new Seating(redis.client(), clock);
        activity = seating.add(AnActivity.numbered(1, NOW).starting(NOW).build());
        shift = activity.id(activity.shifts().getFirst());
        seating.seat(new PostId(activity.id(), 1), CAME);
        seating.seat(new PostId(activity.id(), 1), STAYED_AWAY);
        register = new RedisRegister(redis.client(), SomeSettings.ATTENDANCE, clock, ZONE);
        ledger = new RedisLedger(redis.client(), ZONE);
        ledgerUpdater = new LedgerUpdater(seating.activities(), register, ledger,
                new HoursCalculator(SomeSettings.ATTENDANCE, SomeSettings.HOURS));
        settlement = new Settlement(new RedisDueShifts(redis.client()), seating.activities(),
                new Seats(seating.roster()), register, SomeSettings.ATTENDANCE, clock);
        settlement.on(new RosterEvent.OfMember(new RosterEvent.Source(0, "1-1"), new PostId(activity.id(), 1), CAME, 1,
                RosterEvent.Plain.SIGNED_UP));
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void booksAShiftOnceHoweverOftenTheEventComes() {
        stay(Duration.ofHours(2));
        follow();
        follow();

        assertThat(ledger.of(CAME)).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.hours()).hasToString("2");
            assertThat(entry.came()).isTrue();
        });
        assertThat(ledger.sums(2026)).containsExactly(Map.entry(CAME, new Ledger.Sum(Hours.whole(2), 1)));
    }

    @Test
    void booksACorrectionInPlaceOfWhatWasThere() {
        stay(Duration.ofHours(2));
        follow();
        long seen = register.of(shift, CAME).version();
        register.correct("c", activity, shift, CAME, new Correction(seen, Attendance.Status.NORMAL,
                List.of(Stay.from(NOW).until(NOW.plus(Duration.ofHours(1)))), "提前离开"), ORGANIZER);
        follow();

        assertThat(ledger.of(CAME)).extracting(LedgerEntry::hours).containsExactly(Hours.whole(1));
        assertThat(ledger.sums().get(CAME)).isEqualTo(new Ledger.Sum(Hours.whole(1), 1));
        assertThat(register.trail(shift, CAME)).singleElement().satisfies(trail -> {
            assertThat(trail.by()).isEqualTo(ORGANIZER);
            assertThat(trail.why()).isEqualTo("提前离开");
        });
    }

    @Test
    void booksMoreForAllWhoCameWhenTheOrganizerGrantsIt() {
        stay(Duration.ofHours(3));
        register.grant("g", shift, Duration.ofMinutes(60), ORGANIZER);
        register.grant("g", shift, Duration.ofMinutes(60), ORGANIZER);
        follow();

        assertThat(ledger.of(CAME)).extracting(LedgerEntry::hours).containsExactly(Hours.whole(3));
        assertThat(ledger.of(STAYED_AWAY)).isEmpty();
    }

    @Test
    void settlesADayAfterTheEndAndOnlyOnce() {
        register.checkIn("in", activity, shift, CAME, CAME);
        clock.advance(Duration.ofHours(25));
        settlement.run(loop);
        assertThat(register.of(shift, STAYED_AWAY)).isEqualTo(Attendance.NONE);

        clock.advance(Duration.ofHours(2));
        settlement.run(loop);
        settlement.run(loop);
        follow();

        assertThat(ledger.of(STAYED_AWAY)).extracting(LedgerEntry::outcome)
                .containsExactly(LedgerEntry.Outcome.MISSED);
        assertThat(ledger.of(CAME)).singleElement().satisfies(entry -> {
            assertThat(entry.hours()).hasToString("2");
            assertThat(entry.marks()).containsExactly(Mark.FORGOT);
        });
        assertThat(register.of(shift, STAYED_AWAY).version()).isEqualTo(1);
    }

    @Test
    void settlesAgainWhatFailedHalfWay() {
        redis.client().hset(VolunteerKeys.activity(activity.id()) + ":s1:attendance", CAME.toString(), "nonsense");
        clock.advance(Duration.ofHours(27));
        settlement.run(loop);
        assertThat(register.of(shift, STAYED_AWAY).status()).as("the others").isEqualTo(Attendance.Status.MISSED);
        settlement.run(loop);
        assertThat(loop.failingItems()).containsKeys("shift " + shift, shift + " " + CAME);

        redis.client().hdel(VolunteerKeys.activity(activity.id()) + ":s1:attendance", CAME.toString());
        clock.advance(Duration.ofMinutes(11));
        settlement.run(loop);
        follow();
        assertThat(ledger.of(CAME)).extracting(LedgerEntry::outcome).containsExactly(LedgerEntry.Outcome.MISSED);
        assertThat(loop.failingItems()).isEmpty();
    }

    @Test
    void aShiftThatCannotBeSettledKeepsNoOtherFromIt() {
        redis.client().hdel(VolunteerKeys.activity(activity.id()), "title");
        clock.advance(Duration.ofHours(27));
        settlement.run(loop);
        assertThat(redis.client().zcount("attendance:due", "0", Long.toString(clock.millis()))).as("put off").isZero();
        assertThat(loop.failingItems()).containsOnlyKeys("shift " + shift);
    }

    @Test
    void excusesANoShow() {
        clock.advance(Duration.ofHours(27));
        settlement.run(loop);
        register.correct("c", activity, shift, STAYED_AWAY,
                new Correction(1, Attendance.Status.EXCUSED, List.of(), "住院"), ORGANIZER);
        follow();

        assertThat(new NoShows(0).counting(ledger.of(STAYED_AWAY))).isZero();
    }

    private void stay(Duration length) {
        register.checkIn("in", activity, shift, CAME, CAME);
        clock.advance(length);
        register.checkOut("out", activity, shift, CAME, CAME);
    }

    /** Brings all events so far to the bookkeeper, as a worker may do more than once. */
    private void follow() {
        redis.client().xrange(VolunteerKeys.events(activity.id()), "-", "+")
                .forEach(entry -> RosterEvent.read(new StreamEntry(0, entry.getID().toString(), entry.getFields()))
                        .ifPresent(ledgerUpdater::on));
    }
}
