package org.xianfeng.volunteer.checkin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.member.Members;
import org.xianfeng.store.SecretSettings;
import org.xianfeng.store.Secrets;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.Coordinates;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.RedisRegister;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.SomeSettings;
import org.xianfeng.volunteer.hours.HoursCalculator;
import org.xianfeng.volunteer.roster.Seating;
import org.xianfeng.volunteer.roster.SignUp;

import static org.assertj.core.api.Assertions.assertThat;

/** A member checks in and out where the activity is. */
class CheckInDialogTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ChatId MEMBER = new ChatId("telegram", "7");
    private static final ChatId STRANGER = new ChatId("telegram", "9");
    private static final Coordinates SQUARE = new Coordinates(37.0682, 114.5048);

    @TempDir
    Path folder;

    private final TurnableClock clock = new TurnableClock(NOW);
    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
    private TestRedis redis;
    private Seating seating;
    private ShiftId shift;
    private Register register;
    private PresenceCodes codes;
    private Conversation conversation;
    private int updates;

    @BeforeEach
    void openAShift() {
        redis = TestRedis.in(folder);
        seating = new Seating(redis.client(), clock);
        Activity activity = seating
                .add(AnActivity.numbered(1, NOW).with(5).starting(NOW.plus(Duration.ofMinutes(10))).build());
        shift = activity.id(activity.shifts().getFirst());
        assertThat(seating.roster().signUp("s", MEMBER, new PostId(activity.id(), 1), false)).isNotNull();
        register = new RedisRegister(redis.client(), SomeSettings.ATTENDANCE, clock, ZONE);
        codes = new PresenceCodes(new Secrets(redis.client(), new SecretSettings(null)), clock);
        Sites sites = new RedisSites(redis.client());
        sites.keep(activity.id(), SQUARE);
        Phrases phrases = ShippedPhrases.load();
        conversation = TestConversation.of(List.of(new CheckInDialog(register,
                new OpenShifts(seating.activities(), seating.roster(), SomeSettings.ATTENDANCE, clock), codes, sites,
                new LateSignUp(seating.roster(), register, (_, _, _, _) -> List.of(), SomeSettings.ATTENDANCE,
                        phrases, clock),
                new HoursCalculator(SomeSettings.ATTENDANCE, SomeSettings.HOURS),
                new AttendanceCards(new NamelessMembers(), phrases, clock, ZONE), SomeSettings.ATTENDANCE, phrases,
                clock)));
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void checksInByTheCodeOfThisMinuteAndTheLast() {
        String payload = codes.payload(shift);
        clock.advance(Duration.ofSeconds(59));
        assertThat(scans(MEMBER, payload)).contains("签到成功");

        assertThat(register.of(shift, MEMBER).isThere()).isTrue();
    }

    @Test
    void takesNoCodeThatIsTooOldOrOfAnotherShift() {
        String payload = codes.payload(shift);
        String other = codes.payload(new ShiftId(shift.activity(), 2)).replace("-2_", "-1_");
        assertThat(scans(MEMBER, other)).contains("过期");
        clock.advance(Duration.ofMinutes(2));
        assertThat(scans(MEMBER, payload)).contains("过期");

        assertThat(register.of(shift, MEMBER)).isEqualTo(Attendance.NONE);
    }

    @Test
    void tellsWhoHasNoPlaceWhereNoneIsFree() {
        for (int i = 0; i < 4; i++) {
            seating.roster().signUp("s" + i, new ChatId("telegram", "10" + i), new PostId(shift.activity(), 1), false);
        }
        assertThat(scans(STRANGER, codes.payload(shift))).contains("没有报上");
        assertThat(presses(STRANGER, AttendanceAction.of(AttendanceAction.JOIN, shift))).contains("再扫一次");
    }

    @Test
    void takesInWhoScansWithoutHavingSignedUpBeforeTheStart() {
        assertThat(presses(STRANGER, AttendanceAction.of(AttendanceAction.JOIN, shift))).contains("再扫一次");
        assertThat(scans(STRANGER, codes.payload(shift))).contains("还有名额", "清扫楼道");
        assertThat(presses(STRANGER, AttendanceAction.of(AttendanceAction.JOIN, shift))).contains("签到成功");

        assertThat(register.of(shift, STRANGER).isThere()).isTrue();
        assertThat(seating.roster().seated(new PostId(shift.activity(), 1), 0, 9)).containsExactly(MEMBER, STRANGER);
    }

    @Test
    void takesInWhoScansWithoutHavingSignedUpAfterTheStart() {
        clock.advance(Duration.ofMinutes(40));
        scans(STRANGER, codes.payload(shift));
        assertThat(presses(STRANGER, AttendanceAction.of(AttendanceAction.JOIN, shift))).contains("签到成功");

        assertThat(register.of(shift, STRANGER).isThere()).isTrue();
        assertThat(register.walkIns(shift)).containsExactly(STRANGER);
        scans(STRANGER, codes.payload(shift));
        clock.advance(Duration.ofHours(1));
        scans(STRANGER, codes.payload(shift));
        assertThat(presses(STRANGER, AttendanceAction.of(AttendanceAction.LEAVE, shift))).contains("已签退", "1 小时");
    }

    @Test
    void checksOutAfterASecondScanAndNotFromHome() {
        scans(MEMBER, codes.payload(shift));
        clock.advance(Duration.ofHours(2));
        String leave = AttendanceAction.of(AttendanceAction.LEAVE, shift);
        assertThat(presses(leave)).contains("再扫一次");

        assertThat(scans(MEMBER, codes.payload(shift))).contains("要离开了吗");
        clock.advance(Duration.ofMinutes(6));
        assertThat(presses(leave)).contains("再扫一次");

        scans(MEMBER, codes.payload(shift));
        assertThat(presses(leave)).contains("已签退").contains("2 小时");
    }

    @Test
    void checksInByALocationThatIsNearEnough() {
        assertThat(sends(new Coordinates(37.0782, 114.5048), true)).contains("约 1110 米");
        assertThat(sends(SQUARE, false)).contains("不要转发");
        assertThat(sends(new Coordinates(37.0690, 114.5050), true)).contains("签到成功");
    }

    @Test
    void judgesACodeAndALocationByWhenTheyWereSent() {
        String payload = codes.payload(shift);
        Instant scanned = clock.instant();
        clock.advance(Duration.ofMinutes(9));
        assertThat(answer(new Incoming.Command(sentAt(scanned), "start", payload))).contains("签到成功");
        assertThat(register.of(shift, MEMBER).firstIn()).contains(scanned);
    }

    @Test
    void takesNothingThatWasOnItsWayForLongerThanTenMinutes() {
        String payload = codes.payload(shift);
        Instant scanned = clock.instant();
        clock.advance(Duration.ofMinutes(11));
        assertThat(answer(new Incoming.Command(sentAt(scanned), "start", payload))).contains("过期");
        assertThat(answer(new Incoming.Command(sentAt(clock.instant().plusSeconds(120)), "start", payload)))
                .as("a clock that runs ahead of ours").contains("过期");

        answer(new Incoming.Location(sentAt(scanned), SQUARE.latitude(), SQUARE.longitude(), true));
        assertThat(register.of(shift, MEMBER).firstIn()).as("it counts from when it came").contains(clock.instant());
    }

    @Test
    void beginsNoStayBeforeTheOneBeforeHasEnded() {
        scans(MEMBER, codes.payload(shift));
        clock.advance(Duration.ofMinutes(20));
        String late = codes.payload(shift);
        Instant sent = clock.instant();
        clock.advance(Duration.ofSeconds(30));
        scans(MEMBER, codes.payload(shift));
        presses(AttendanceAction.of(AttendanceAction.LEAVE, shift));
        answer(new Incoming.Command(sentAt(sent), "start", late));

        Attendance attendance = register.of(shift, MEMBER);
        assertThat(attendance.stays()).hasSize(2);
        assertThat(attendance.stays().get(1).in()).isEqualTo(attendance.stays().getFirst().out().orElseThrow());
    }

    @Test
    void takesTheShiftThatIsNearerInTimeOfTwoAtOnePlace() {
        ShiftId second = followedByAnother();
        clock.advance(Duration.ofMinutes(30));
        assertThat(sends(SQUARE, true)).contains("签到成功");
        assertThat(register.of(shift, MEMBER).isThere()).isTrue();
        assertThat(register.of(second, MEMBER)).isEqualTo(Attendance.NONE);
    }

    @Test
    void takesTheSecondOfTwoShiftsFromWhoWasNotAtTheFirst() {
        ShiftId second = followedByAnother();
        clock.advance(Duration.ofMinutes(140));
        assertThat(sends(SQUARE, true)).contains("签到成功");
        assertThat(register.of(second, MEMBER).isThere()).isTrue();
    }

    @Test
    void asksWhichShiftWhereSomebodyIsStillInTheOneBefore() {
        ShiftId second = followedByAnother();
        sends(SQUARE, true);
        clock.advance(Duration.ofMinutes(138));
        String arrive = AttendanceAction.of(AttendanceAction.ARRIVE, second);
        assertThat(presses(arrive)).as("from home").contains("再扫一次");

        assertThat(sends(SQUARE, true)).contains("这次是哪一个");
        assertThat(presses(arrive)).contains("签到成功");
        assertThat(presses(AttendanceAction.of(AttendanceAction.LEAVE, shift))).contains("已签退");
        assertThat(register.of(second, MEMBER).isThere()).isTrue();
        assertThat(register.of(shift, MEMBER).isThere()).isFalse();
    }

    @Test
    void asksWhichShiftWhereSomebodyHasJustLeftTheNearest() {
        ShiftId second = followedByAnother();
        sends(SQUARE, true);
        clock.advance(Duration.ofHours(2));
        assertThat(sends(SQUARE, true)).contains("要离开了吗");
        assertThat(presses(AttendanceAction.of(AttendanceAction.LEAVE, shift))).contains("已签退");

        assertThat(sends(SQUARE, true)).contains("这次是哪一个");
        assertThat(presses(AttendanceAction.of(AttendanceAction.ARRIVE, second))).contains("签到成功");
        assertThat(register.of(second, MEMBER).isThere()).isTrue();
        assertThat(register.of(shift, MEMBER).stays()).hasSize(1);
    }

    @Test
    void keepsNoLocationOfAMember() {
        sends(new Coordinates(37.0691, 114.5051), true);

        List<String> kept = new ArrayList<>(session.state().notes().values());
        redis.client().keys("*").forEach(key -> kept.add(redis.client().type(key).equals("hash")
                ? redis.client().hgetAll(key).toString()
                : key));
        assertThat(kept).noneMatch(text -> text.contains("37.0691") || text.contains("114.5051"));
    }

    @Test
    void listsWhatIsOpen() {
        assertThat(answer(new Incoming.Command(origin(MEMBER), "checkin", ""))).contains("清扫楼道", "还没有签到");
        assertThat(answer(new Incoming.Command(origin(STRANGER), "checkin", ""))).contains("没有你可以签到");
    }

    private String scans(ChatId who, String payload) {
        return answer(new Incoming.Command(origin(who), "start", payload));
    }

    private String sends(Coordinates place, boolean firsthand) {
        return answer(new Incoming.Location(origin(MEMBER), place.latitude(), place.longitude(), firsthand));
    }

    private String presses(String action) {
        return presses(MEMBER, action);
    }

    private String presses(ChatId who, String action) {
        return answer(new Incoming.ButtonPress(origin(who), action, "m"));
    }

    private String answer(Incoming incoming) {
        return conversation.answer(incoming, session).getFirst().text().plain();
    }

    private Origin sentAt(Instant moment) {
        return new Origin(Integer.toString(++updates), MEMBER, "", "", moment);
    }

    /** Another activity at the same place, which begins ten minutes after the first has ended. */
    private ShiftId followedByAnother() {
        Activity next = seating.add(AnActivity.numbered(2, NOW).starting(NOW.plus(Duration.ofMinutes(140))).build());
        assertThat(seating.roster().signUp("n", MEMBER, new PostId(next.id(), 1), true))
                .isInstanceOf(SignUp.Accepted.class);
        new RedisSites(redis.client()).keep(next.id(), SQUARE);
        return next.id(next.shifts().getFirst());
    }

    private Origin origin(ChatId who) {
        return new Origin(Integer.toString(++updates), who, "", "", clock.instant());
    }

    /** Nobody has told a name. */
    private static final class NamelessMembers implements Members {

        private final Map<ChatId, String> names = new HashMap<>();

        @Override
        public Map<ChatId, String> names(Collection<ChatId> chats) {
            return names;
        }

        @Override
        public boolean knows(ChatId chat) {
            return true;
        }

        @Override
        public void call(ChatId chat, String name) {
            names.put(chat, name);
        }

        @Override
        public Assignment assignment(ChatId chat) {
            return Assignment.of(Role.MEMBER);
        }

        @Override
        public void assign(ChatId chat, Assignment given) {
            throw new AssertionError("nobody is given a role here, yet " + given);
        }
    }
}
