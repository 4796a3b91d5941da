package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.history.Difference;
import org.xianfeng.history.History;
import org.xianfeng.history.Requests;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

/** What happens to the register of one shift, which has two posts. */
final class RegisterHistory implements History<RegisterStep> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ChatId ORGANIZER = new ChatId("telegram", "1");
    private static final List<ChatId> MEMBERS = IntStream.range(0, 6)
            .mapToObj(i -> new ChatId("telegram", Integer.toString(100 + i))).toList();

    /** After how many steps more is compared than the one record. */
    private static final int ALL_EVERY = 10;

    private final Random random;
    private final TurnableClock clock = new TurnableClock(NOW);
    private final Seating seating;
    private final Activity activity;
    private final Shift shift;
    private final ShiftId id;
    private final RegisterModel model;
    private final Register register;
    private final Requests requests = new Requests();
    private int steps;

    RegisterHistory(UnifiedJedis redis, long seed) {
        // neighbouring seeds are to have nothing in common
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        seating = new Seating(redis, clock);
        Instant start = NOW.plus(Duration.ofMinutes(40));
        shift = new Shift(2, start, start.plus(Duration.ofHours(1 + random.nextInt(30))),
                List.of(new Post(2, "驾驶员", 5, Set.of()), Post.plain(3, 5)));
        activity = seating.add(AnActivity.numbered(1, NOW).with(
                new Shift(1, start, start.plus(Duration.ofHours(1)), List.of(Post.plain(1, 5))), shift).build());
        id = activity.id(shift);
        model = new RegisterModel(shift, SomeSettings.ATTENDANCE, ZONE);
        register = new RedisRegister(redis, SomeSettings.ATTENDANCE, clock, ZONE);
    }

    @Override
    public List<RegisterStep> steps(int count) {
        return Stream.generate(() -> RegisterStep.random(random, MEMBERS.size())).limit(count).toList();
    }

    @Override
    public String beginning() {
        return "It is " + NOW + "; the shift is from " + shift.start() + " to " + shift.end() + ".";
    }

    @Override
    public String take(RegisterStep step, boolean thoroughly) {
        String outcome = act(step);
        if (thoroughly || ++steps % ALL_EVERY == 0) {
            compare();
        }
        return outcome;
    }

    @Override
    public void compare() {
        MEMBERS.forEach(this::compare);
        Difference.check("how many came", register.came(id), model.came());
        Difference.check("walk-ins", register.walkIns(id).stream().map(ChatId::toString).toList(), model.walkIns());
    }

    private void compare(ChatId member) {
        Difference.check("record", register.of(id, member), model.of(member.toString()));
        Difference.check("trail", register.trail(id, member).size(), model.trail(member.toString()));
    }

    private String act(RegisterStep step) {
        return switch (step) {
            case RegisterStep.TakesPlace(int member, int post) -> {
                seating.seat(activity.id(shift.posts().get(post)), MEMBERS.get(member));
                model.seat(MEMBERS.get(member).toString());
                yield "done";
            }
            case RegisterStep.ChecksIn one -> checkIn(one, MEMBERS.get(one.member()));
            case RegisterStep.ChecksOut one -> checkOut(one, MEMBERS.get(one.member()));
            case RegisterStep.IsCorrected one -> correct(one, MEMBERS.get(one.member()));
            case RegisterStep.IsSettled(int member) -> {
                register.settle(activity, id, MEMBERS.get(member));
                model.settle(MEMBERS.get(member).toString(), clock.instant());
                yield compared(MEMBERS.get(member), "done", "done");
            }
            case RegisterStep.Waits(Duration time) -> {
                clock.advance(time);
                yield "done";
            }
            case RegisterStep.CallsOff() -> {
                seating.activities().move(activity.id(), Activity.State.CANCELLED, "");
                model.callOff();
                yield "done";
            }
        };
    }

    private String checkIn(RegisterStep.ChecksIn step, ChatId member) {
        String request = requests.of("in-" + member, step.repeats());
        ChatId by = step.byOrganizer() ? ORGANIZER : member;
        return compared(member, spoken(register.checkIn(request, activity, id, member, by)),
                model.checkIn(request, member.toString(), by.toString(), clock.instant()));
    }

    private String checkOut(RegisterStep.ChecksOut step, ChatId member) {
        String request = requests.of("out-" + member, step.repeats());
        ChatId by = step.byOrganizer() ? ORGANIZER : member;
        return compared(member, spoken(register.checkOut(request, activity, id, member, by)),
                model.checkOut(request, member.toString(), by.toString(), clock.instant()));
    }

    private String correct(RegisterStep.IsCorrected step, ChatId member) {
        String request = requests.of("correct-" + member, step.repeats());
        Correction correction = correction(step, model.of(member.toString()).version());
        return compared(member, spoken(register.correct(request, activity, id, member, correction, ORGANIZER)),
                model.correct(request, member.toString(), correction, ORGANIZER.toString(), clock.instant()));
    }

    private Correction correction(RegisterStep.IsCorrected step, long version) {
        boolean away = step.status() == Attendance.Status.MISSED || step.status() == Attendance.Status.EXCUSED;
        Instant out = clock.instant().isBefore(shift.start()) ? shift.start() : clock.instant();
        return new Correction(Math.max(0, version - (step.late() ? 1 : 0)), step.status(),
                away || !step.stayed() ? List.of() : List.of(Stay.from(shift.start()).until(out)), "漏签|补记",
                step.walkIn());
    }

    /** The outcome, once it and the member's record are as in the model. */
    private String compared(ChatId member, String real, String expected) {
        Difference.check("outcome", real, expected);
        Difference.check("record", register.of(id, member), model.of(member.toString()));
        return expected;
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
