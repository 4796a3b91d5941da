package org.xianfeng.volunteer.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** The register in Redis: a hash a shift, with a field a member, and a list of corrections a member. */
@Component
public final class RedisRegister implements Register {

    private static final Script CHECK_IN = Script.load(RedisRegister.class, "check-in.lua");
    private static final Script CHECK_OUT = Script.load(RedisRegister.class, "check-out.lua");
    private static final Script CORRECT = Script.load(RedisRegister.class, "correct.lua");
    private static final Script GRANT = Script.load(RedisRegister.class, "grant.lua");
    private static final Script BECOME = Script.load(RedisRegister.class, "become.lua");
    private static final Script SETTLE = Script.load(RedisRegister.class, "settle.lua");

    private static final String DONE = "DONE";
    private static final String CAME = "came";
    private static final String WALK_INS = "walk-ins";
    private static final String GRANTED = "granted";
    private static final String GRANTS = "grants";

    private final UnifiedJedis redis;
    private final AttendanceSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    public RedisRegister(UnifiedJedis redis, AttendanceSettings settings, Clock clock, ZoneId zone) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public CheckIn checkIn(String request, Activity activity, ShiftId shift, ChatId member, ChatId by) {
        return checkIn(request, activity, shift, member, by, clock.instant());
    }

    @Override
    public CheckIn checkIn(String request, Activity activity, ShiftId shift, ChatId member, ChatId by, Instant at) {
        Instant today = at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Answer answer = run(CHECK_IN, withSeats(keys(request, shift, member), activity, shift),
                arguments(shift, member, by, at, millis(settings.opensBefore()), millis(settings.closesAfter()),
                        Integer.toString(settings.mostStays()), Long.toString(today.toEpochMilli())));
        return answer.isDone()
                ? new CheckIn.Done(answer.attendance)
                : new CheckIn.Refused(CheckInRefusal.valueOf(answer.outcome));
    }

    @Override
    public CheckOut checkOut(String request, Activity activity, ShiftId shift, ChatId member, ChatId by) {
        Answer answer = run(CHECK_OUT, keys(request, shift, member),
                arguments(shift, member, by, clock.instant(), millis(settings.closesAfter())));
        return answer.isDone()
                ? new CheckOut.Done(answer.attendance)
                : new CheckOut.Refused(CheckInRefusal.valueOf(answer.outcome));
    }

    @Override
    public Correction.Outcome correct(String request, Activity activity, ShiftId shift, ChatId member,
            Correction correction, ChatId by) {
        Answer answer = run(CORRECT, withSeats(keys(request, shift, member), activity, shift),
                arguments(shift, member, by, clock.instant(), millis(settings.opensBefore()),
                        Long.toString(correction.seen()),
                        correction.status().name(), Attendance.writeStays(correction.stays()), correction.why(),
                        correction.walkIn() ? "1" : "0"));
        return answer.isDone()
                ? new Correction.Outcome.Done(answer.attendance)
                : new Correction.Outcome.Refused(Correction.Reason.valueOf(answer.outcome));
    }

    @Override
    public void grant(String request, ShiftId shift, Duration extra, ChatId by) {
        GRANT.run(redis,
                List.of(attendances(shift), VolunteerKeys.answer(shift.activity(), request),
                        VolunteerKeys.events(shift.activity())),
                List.of(Long.toString(extra.toMinutes()), DeduplicationWindow.SECONDS, shift.activity().toString(),
                        number(shift),
                        by.toString()));
    }

    @Override
    public void settle(Activity activity, ShiftId shift, ChatId member) {
        List<String> keys = new ArrayList<>(List.of(VolunteerKeys.activity(shift.activity()), attendances(shift),
                VolunteerKeys.events(shift.activity())));
        String untilEnd = settings.forgotten() == AttendanceSettings.Forgotten.UNTIL_END ? "1" : "0";
        SETTLE.run(redis, withSeats(keys, activity, shift),
                List.of(member.toString(), now(), shift.activity().toString(), number(shift),
                        millis(settings.settledAfter()), untilEnd));
    }

    @Override
    public Attendance of(ShiftId shift, ChatId member) {
        return of(shift, List.of(member)).getOrDefault(member, Attendance.NONE);
    }

    @Override
    public Map<ChatId, Attendance> of(ShiftId shift, Collection<ChatId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<ChatId> asked = List.copyOf(members);
        List<String> written = redis.hmget(attendances(shift),
                asked.stream().map(ChatId::toString).toArray(String[]::new));
        Map<ChatId, Attendance> all = HashMap.newHashMap(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            all.put(asked.get(i),
                    Optional.ofNullable(written.get(i)).map(Attendance::parse).orElse(Attendance.NONE));
        }
        return all;
    }

    @Override
    public List<ChatId> known(ShiftId shift) {
        return redis.hkeys(attendances(shift)).stream().filter(field -> field.indexOf(':') > 0).map(ChatId::parse)
                .toList();
    }

    @Override
    public List<ChatId> walkIns(ShiftId shift) {
        return Optional.ofNullable(redis.hget(attendances(shift), WALK_INS)).stream()
                .flatMap(written -> Stream.of(written.split(",", -1))).map(ChatId::parse).toList();
    }

    @Override
    public long came(ShiftId shift) {
        return number(redis.hget(attendances(shift), CAME));
    }

    @Override
    public Grant granted(ShiftId shift) {
        List<String> fields = redis.hmget(attendances(shift), GRANTED, GRANTS);
        return new Grant(Duration.ofMinutes(number(fields.get(0))), number(fields.get(1)));
    }

    @Override
    public List<TrailEntry> trail(ShiftId shift, ChatId member) {
        return redis.lrange(trailKey(shift, member), 0, -1).stream().map(RedisRegister::trailEntry).toList();
    }

    @Override
    public boolean become(ShiftId shift, ChatId from, ChatId into) {
        return (Long) BECOME.run(redis, List.of(attendances(shift), trailKey(shift, from), trailKey(shift, into)),
                List.of(from.toString(), into.toString())) == 1;
    }

    private static TrailEntry trailEntry(String written) {
        String[] parts = written.split("\\|", 5);
        return new TrailEntry(Instant.ofEpochMilli(Long.parseLong(parts[0])), ChatId.parse(parts[1]),
                Attendance.parse(parts[2]), Attendance.parse(parts[3]), parts[4]);
    }

    private List<String> keys(String request, ShiftId shift, ChatId member) {
        return List.of(VolunteerKeys.activity(shift.activity()), attendances(shift), trailKey(shift, member),
                VolunteerKeys.answer(shift.activity(), request), VolunteerKeys.events(shift.activity()));
    }

    private static List<String> withSeats(List<String> keys, Activity activity, ShiftId id) {
        Stream<String> seats = activity.shift(id).stream().flatMap(shift -> shift.posts().stream())
                .map(post -> VolunteerKeys.seats(activity.id(post)));
        return Stream.concat(keys.stream(), seats).toList();
    }

    private List<String> arguments(ShiftId shift, ChatId member, ChatId by, Instant at, String... more) {
        List<String> first = List.of(member.toString(), by.toString(), Long.toString(at.toEpochMilli()),
                DeduplicationWindow.SECONDS,
                shift.activity().toString(), number(shift));
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private Answer run(Script script, List<String> keys, List<String> arguments) {
        List<?> answer = (List<?>) script.run(redis, keys, arguments);
        return new Answer((String) answer.get(0), Attendance.parse((String) answer.get(1)));
    }

    private static String attendances(ShiftId shift) {
        return VolunteerKeys.activity(shift.activity()) + ":s" + shift.number() + ":attendance";
    }

    private static String trailKey(ShiftId shift, ChatId member) {
        return attendances(shift) + ":trail:" + member;
    }

    private String now() {
        return Long.toString(clock.millis());
    }

    private static String number(ShiftId shift) {
        return Integer.toString(shift.number());
    }

    private static long number(@Nullable String written) {
        return written == null ? 0 : Long.parseLong(written);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private record Answer(String outcome, Attendance attendance) {

        boolean isDone() { return outcome.equals(DONE); }
    }
}
