package org.xianfeng.volunteer.ranking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.checkin.ScreenLinks;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.LedgerEntry;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Seating;
import org.xianfeng.volunteer.roster.SignUp;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The register, the record, the page with the codes and the ranking of 40,000, in the running service. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(300)
class RunningAttendanceTest {

    private static final int MEMBERS = 40_000;
    private static final int BRANCHES = 400;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = RunningService.start(folder, List.of("--xianfeng.web.public-url=https://bot.example.org",
                "--xianfeng.certificate.issuer=兴达社区党总支"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Branch 0 has served most; of the two smallest, with two members each, nobody learns the name. */
    @Test
    void ranksFortyThousandAndNamesNoSmallBranch() {
        Instant now = service.bean(Clock.class).instant();
        Profiles profiles = service.bean(Profiles.class);
        Ledger ledger = service.bean(Ledger.class);
        atOnce(MEMBERS, number -> {
            ChatId member = member(number);
            profiles.keep(member, in("支部" + number % BRANCHES));
            ledger.book(member, served(now, number % BRANCHES == 0 ? 8 : 2));
        });
        IntStream.range(0, 4).forEach(number -> {
            profiles.keep(member(MEMBERS + number), in("小支部" + number / 2));
            ledger.book(member(MEMBERS + number), served(now, 40));
        });

        int year = now.atZone(ZoneId.of("Asia/Shanghai")).getYear();
        long begun = System.nanoTime();
        Ranking ranking = service.bean(RankingRound.class).of(year);
        System.out.println("RunningAttendanceTest: worked out for " + MEMBERS + " members in "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");

        assertThat(ranking.named(Ranking.BY_HOURS)).hasSize(BRANCHES).first()
                .isEqualTo(new Ranking.Standing("支部0", 100, new Hours(800), 100, 0));
        assertThat(ranking.others()).contains(new Ranking.Standing("", 4, new Hours(160), 4, 0));
        service.bean(RedisRankings.class).keep(ranking);
        begun = System.nanoTime();
        String shown = talk(member(1)).sends("/ranking");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(shown).contains("1. 支部0：人均 4.0 小时").doesNotContain("小支部");
        assertThat(shown).as("as of when it is, and that what comes later is not in it")
                .contains("统计到 " + service.bean(AttendanceCards.class).time(ranking.at()), "约十分钟更新一次", "下次更新才算进来");
        ledger.book(member(1), served(now, 90));
        assertThat(talk(member(1)).sends("/ranking")).isEqualTo(shown);
    }

    @Test
    void showsTheCodeToWhoHasTheLinkAlone() throws Exception {
        Activity activity = AnActivity.numbered(1, service.bean(Clock.class).instant()).build();
        service.bean(Activities.class).add(activity);
        ShiftId shift = activity.id(activity.shifts().getFirst());
        String link = service.bean(ScreenLinks.class).to(shift).orElseThrow();
        String path = link.substring("https://bot.example.org".length());

        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("清扫楼道", "<path d=\"M0 0", "已到 0 / 0 人");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(get(path + "/code").body()).contains("\"came\":0", "\"path\":\"M0 0");
        assertThat(get(path.substring(0, path.length() - 1) + "_").statusCode()).isEqualTo(404);
        assertThat(get(path.replace("/1.1/", "/1.2/")).statusCode()).isEqualTo(404);
    }

    /** A link that has got into wrong hands is dead once the organizer has another; nobody else can make it so. */
    @Test
    void showsNothingToWhoHasALinkThatWasReplaced() throws Exception {
        Activity activity = AnActivity.numbered(31, service.bean(Clock.class).instant()).build();
        service.bean(Activities.class).add(activity);
        service.bean(Members.class).assign(activity.organizer(), Role.ORGANIZER);
        ShiftId shift = activity.id(activity.shifts().getFirst());
        String old = path(shift);
        talk(new ChatId("telegram", "9")).pressesAction("attendance:renewlink:31.1.0");
        assertThat(path(shift)).isEqualTo(old);
        assertThat(get(old).statusCode()).isEqualTo(200);

        Talk organizer = talk(activity.organizer());
        organizer.pressesAction("attendance:code:31.1.0");
        assertThat(organizer.presses("换一个签到链接")).contains(path(shift));
        assertThat(get(old).statusCode()).isEqualTo(404);
        assertThat(get(old + "/code").statusCode()).isEqualTo(404);
        assertThat(get(path(shift)).statusCode()).isEqualTo(200);
    }

    private static String path(ShiftId shift) {
        return service.bean(ScreenLinks.class).to(shift).orElseThrow().substring("https://bot.example.org".length());
    }

    @Test
    void goesFromTheRegisterToTheCertificate() {
        Instant start = service.bean(Clock.class).instant().minus(Duration.ofMinutes(150));
        Activity activity = AnActivity.numbered(2, start).titled("巡河护河").starting(start).build();
        service.bean(Activities.class).add(activity);
        ChatId zhang = new ChatId("telegram", "7");
        service.bean(Members.class).call(zhang, "张三");
        service.bean(Members.class).assign(activity.organizer(), Role.ORGANIZER);
        new Seating(service.bean(UnifiedJedis.class), service.bean(Clock.class))
                .seat(new PostId(activity.id(), 1), zhang);

        Talk organizer = talk(activity.organizer());
        assertThat(organizer.pressesAction("attendance:shifts:2")).contains("已到 0 / 1 人", "张三：还没有签到");
        organizer.presses("张三");
        assertThat(organizer.presses("记为全程到场")).contains("记下了", "计 2 小时");
        organizer.presses("更正时间");
        assertThat(organizer.sends("整个上午")).contains("没看懂");
        assertThat(organizer.sends(clockTime(start) + "-" + clockTime(start.plus(Duration.ofHours(1)))))
                .contains("为什么要改");
        assertThat(organizer.sends("漏签，现场有人证明")).contains("已更正", "计 1 小时", "早退");

        Talk member = talk(zhang);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(member.sends("/record")).contains("张三", "服务 1 小时，参加 1 个活动，1 积分", "还差 99 小时"));
        assertThat(member.presses("逐条看")).contains("巡河护河：1 小时");
        assertThat(member.presses(member.labels().getFirst())).contains("漏签，现场有人证明");
        member.presses("申请更正");
        assertThat(member.sends("我一直待到结束")).contains("转给组织者");
        member.sends("/certificate");
        assertThat(member.presses(member.labels().getFirst())).contains("证明开好了", "共 1 小时",
                "https://bot.example.org/verify/");
        assertThat(talk(new ChatId("telegram", "66")).pressesAction("attendance:list:2.1.0")).contains("组织者");
    }

    @Test
    void goesBackWithinACorrectionAndLeavesIt() {
        Activity activity = endedActivity(3, "清理河道");
        ChatId li = new ChatId("telegram", "71");
        seatedBefore(activity, li);
        Talk organizer = talk(activity.organizer());
        String correct = "attendance:correct:3.1.0:" + li;
        organizer.pressesAction(correct);
        assertThat(organizer.labels()).containsExactly("没来", "✖ 不填了");
        List<String> times = IntStream.of(0, 20, 40, 60)
                .mapToObj(minutes -> clockTime(activity.start().plus(Duration.ofMinutes(minutes)))).toList();
        assertThat(organizer.sends("%s-%s，%s-%s".formatted(times.toArray()))).contains("为什么要改");
        assertThat(organizer.presses("⬅ 上一步"))
                .endsWith("现在填的是：%s–%s，%s–%s".formatted(times.toArray()));
        assertThat(organizer.presses("不改")).contains("为什么要改");
        organizer.presses("⬅ 上一步");
        assertThat(organizer.sends("没来")).contains("为什么要改");
        assertThat(organizer.sends("长".repeat(201))).contains("200 字以内");
        assertThat(organizer.sends("没见到人")).contains("已更正", "未到");

        organizer.pressesAction(correct.replace("correct:", "excuse:"));
        assertThat(organizer.labels()).containsExactly("✖ 不填了");
        assertThat(organizer.sends("家里有急事")).contains("已更正", "已请假");
        organizer.pressesAction(correct);
        assertThat(organizer.sends("/cancel")).isEqualTo("好，不改了。");
        assertThat(talk(li).pressesAction(correct)).contains("组织者");
    }

    @Test
    void givesALocationToTheFormThatAsksForOneAndElseToTheCheckIn() {
        Activity activity = openActivity(4, "义务植树");
        ChatId wang = seated(activity, "72");
        Talk organizer = talk(activity.organizer());
        String site = "attendance:site:4.1.0";
        assertThat(organizer.locates(37.07, 114.5)).contains("没有可以用位置签到的班次");
        assertThat(organizer.pressesAction(site)).contains("请发送活动的地点");
        assertThat(organizer.sends("/cancel")).isEqualTo("好，不改了。");
        assertThat(organizer.locates(37.07, 114.5)).contains("没有可以用位置签到的班次");
        organizer.pressesAction(site);
        organizer.sends("/checkin");
        assertThat(organizer.locates(37.07, 114.5)).contains("没有可以用位置签到的班次");
        organizer.pressesAction(site);
        assertThat(organizer.locates(37.07, 114.5)).contains("记下了「义务植树」的地点");
        assertThat(talk(wang).locates(37.07, 114.5)).contains("签到成功");
    }

    /** Hours are money's worth: what no button offers, nobody can give by writing the button themselves. */
    @Test
    void givesNoHoursThatNobodyCanHaveServed() {
        Activity activity = openActivity(5, "站岗执勤");
        ChatId zhao = seated(activity, "74");
        Talk organizer = talk(activity.organizer());
        assertThat(organizer.pressesAction("attendance:give:5.1.9999")).startsWith("这个按钮已经过期了");
        Register register = service.bean(Register.class);
        ShiftId shift = activity.id(activity.shifts().getFirst());
        assertThat(register.granted(shift).extra()).isZero();
        assertThat(organizer.pressesAction("attendance:give:5.1.60")).contains("60");
        organizer.pressesAction("attendance:correct:5.1.0:" + zhao);
        String before = clockTime(activity.start().minus(Duration.ofHours(1)));
        String after = clockTime(activity.end().plus(Duration.ofHours(3)));
        assertThat(organizer.sends(before + "-" + clockTime(activity.end()))).contains("没看懂");
        assertThat(organizer.sends(clockTime(activity.start()) + "-" + after)).contains("没看懂");
        assertThat(register.of(shift, zhao).came()).isFalse();
    }

    /** An appeal writes to the organizer: only who has a place may, and once. */
    @Test
    void takesOneAppealOfWhoHadAPlaceAndNoneOfOthers() {
        Activity activity = openActivity(6, "文明劝导");
        String appeal = "attendance:appeal:6.1.0";
        Talk stranger = talk(new ChatId("telegram", "75"));
        assertThat(stranger.pressesAction(appeal)).startsWith("这个按钮已经过期了");
        assertThat(stranger.pressesAction("attendance:entry:6.1.0")).startsWith("这个按钮已经过期了");
        Talk seated = talk(seated(activity, "76"));
        assertThat(seated.pressesAction(appeal)).contains("哪里不对");
        assertThat(seated.sends("长".repeat(2000))).contains("500 字以内");
        assertThat(seated.sends("我到了")).contains("已经转给组织者");
        assertThat(seated.pressesAction(appeal)).contains("已经申请过");
    }

    @Test
    void answersNoForgedButton() {
        Talk talk = talk(new ChatId("telegram", "73"));
        // so that what is refused is the button, and not who presses it
        service.bean(Members.class).assign(talk.chat(), Role.ORGANIZER);
        List<String> verbs = List.of("volunteer:list", "volunteer:mine", "volunteer:open", "volunteer:post",
                "volunteer:refresh", "volunteer:draw", "volunteer:join", "volunteer:joinnear", "volunteer:leave",
                "volunteer:still", "volunteer:accept", "volunteer:pass", "volunteer:seek", "volunteer:namesub",
                "volunteer:askqueue", "volunteer:stopseeking", "volunteer:askconfirm", "substitute:take",
                "substitute:near",
                "substitute:decline", "attendance:shifts", "attendance:list", "attendance:all", "attendance:surely",
                "attendance:code", "attendance:renewlink", "attendance:site", "attendance:extra", "attendance:give",
                "attendance:who",
                "attendance:in", "attendance:out", "attendance:correct", "attendance:excuse", "attendance:leave",
                "attendance:entry", "attendance:appeal", "attendance:join", "attendance:ticks", "attendance:tick",
                "attendance:walkin", "attendance:add", "record:year", "record:entries", "ranking:hours",
                "ranking:deeds", "certificate:year", "certificate:activity", "calendar:post", "aftercare:rate",
                "aftercare:comment", "aftercare:show", "aftercare:picture");
        for (String verb : verbs) {
            for (String forged : List.of("", ":", ":x", ":-1", ":99999999999", ":0.0.0.0", ":1.100.0:telegram:?",
                    ":١")) {
                assertThat(talk.pressesAction(verb + forged)).as(verb + forged).startsWith("这个按钮已经过期了");
            }
        }
        assertThat(talk.pressesAction("calendar:renew:1")).startsWith("这个按钮已经过期了");
        for (String unknown : List.of("volunteer:join:999999.1", "volunteer:leave:999999.1",
                "volunteer:accept:999999.1.1", "volunteer:pass:999999.1.1", "volunteer:seek:999999.1",
                "volunteer:namesub:999999.1", "volunteer:askqueue:999999.1", "volunteer:stopseeking:999999.1",
                "substitute:take:999999.1:abc", "substitute:near:999999.1:abc", "attendance:in:999999.1.0:telegram:1",
                "attendance:leave:999999.1.0", "attendance:shifts:999999", "volunteer:draw:999999")) {
            assertThat(talk.pressesAction(unknown)).as(unknown).containsPattern("没有找到|没有这|不存在|已经|链接");
        }
    }

    /** Who notes only afterwards gives all of the shift, but not to those who did not come. */
    @Test
    void notesAfterTheEndThatAllWereThereButWhoIsUnticked() {
        Activity activity = endedActivity(7, "打扫敬老院");
        List<ChatId> members = List.of("81", "82", "83").stream().map(id -> new ChatId("telegram", id)).toList();
        for (ChatId member : members) {
            service.bean(Members.class).call(member, "同志" + member.id());
            seatedBefore(activity, member);
        }
        ChatId neighbour = new ChatId("telegram", "84");
        service.bean(Members.class).call(neighbour, "周大妈");
        Talk organizer = talk(activity.organizer());
        organizer.pressesAction("attendance:shifts:7");
        assertThat(organizer.presses("全程到场")).contains("记为全程到场（3 位）");
        assertThat(organizer.labels()).contains("☑ 同志81", "☑ 同志82", "☑ 同志83", "✅ 确定：3 人全程到场");
        organizer.presses("☑ 同志82");
        assertThat(organizer.labels()).contains("☐ 同志82", "✅ 确定：2 人全程到场");
        assertThat(organizer.presses("✅ 确定")).contains("记下了 2 人全程到场", "同志82：还没有签到");
        organizer.presses("➕ 加没报名的人");
        assertThat(organizer.sends("周大婶")).contains("没有找到叫「周大婶」的同志");
        organizer.pressesAction("attendance:walkin:7.1.0");
        assertThat(organizer.sends("周大妈")).contains("记下了", "另有没报名、到现场的 1 人", "周大妈：");
        organizer.presses("同志81");
        assertThat(organizer.text()).contains("计 2 小时", "组织者登记：全程到场");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(talk(neighbour).sends("/record")).contains("服务 2 小时，参加 1 个活动"));
        assertThat(talk(members.get(1)).sends("/record")).contains("服务 0 小时");
    }

    /** What is yet to come is nobody's to note, and no certificate says it. */
    @Test
    void notesNothingThatIsYetToCome() {
        Activity activity = openActivity(8, "值守路口");
        ChatId zhou = seated(activity, "85");
        service.bean(Members.class).call(zhou, "周平");
        Talk organizer = talk(activity.organizer());
        organizer.pressesAction("attendance:correct:8.1.0:" + zhou);
        assertThat(organizer.sends(clockTime(activity.start()) + "-" + clockTime(activity.end())))
                .contains("后面的时间还没到，不能先记");
        organizer.sends("/cancel");
        Register register = service.bean(Register.class);
        ShiftId shift = activity.id(activity.shifts().getFirst());
        assertThat(register.correct("f", activity, shift, zhou, new Correction(0, Attendance.Status.NORMAL,
                List.of(Stay.from(activity.start()).until(activity.end())), "先记上"), activity.organizer()))
                .isEqualTo(new Correction.Outcome.Refused(Correction.Reason.FUTURE));
        assertThat(talk(zhou).sends("/certificate #8")).contains("这个活动还没有结束");
    }

    private static Activity endedActivity(int number, String title) {
        Instant start = service.bean(Clock.class).instant().minus(Duration.ofMinutes(130));
        Activity activity = AnActivity.numbered(number, start).titled(title).starting(start).build();
        service.bean(Activities.class).add(activity);
        service.bean(Members.class).assign(activity.organizer(), Role.ORGANIZER);
        return activity;
    }

    private static void seatedBefore(Activity activity, ChatId member) {
        new Seating(service.bean(UnifiedJedis.class), service.bean(Clock.class))
                .seat(new PostId(activity.id(), 1), member);
    }

    private static Activity openActivity(int number, String title) {
        Instant soon = service.bean(Clock.class).instant().plus(Duration.ofMinutes(10));
        Activity activity = AnActivity.numbered(number, soon).titled(title).starting(soon).build();
        service.bean(Activities.class).add(activity);
        service.bean(Members.class).assign(activity.organizer(), Role.ORGANIZER);
        return activity;
    }

    private static ChatId seated(Activity activity, String id) {
        ChatId member = new ChatId("telegram", id);
        assertThat(service.bean(Roster.class).signUp(id, member, new PostId(activity.id(), 1), true))
                .isInstanceOf(SignUp.Accepted.class);
        return member;
    }

    private static Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }

    private static String clockTime(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(ZoneId.of("Asia/Shanghai")));
    }

    private static Profile in(String branch) {
        return new Profile(Optional.of(branch), Optional.empty(), Set.of(), OptionalInt.empty());
    }

    private static LedgerEntry served(Instant now, int halves) {
        return new LedgerEntry(new ShiftId(new ActivityId(1), 1), 1, LedgerEntry.Outcome.CAME, now,
                now.plus(Duration.ofHours(1)), new Hours(halves), Set.of(), "清扫楼道");
    }

    private static ChatId member(int number) {
        return new ChatId("telegram", Integer.toString(1000 + number));
    }

    private static void atOnce(int times, IntConsumer action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, times).forEach(number -> threads.execute(() -> action.accept(number)));
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(service.url() + path))
                    .header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
