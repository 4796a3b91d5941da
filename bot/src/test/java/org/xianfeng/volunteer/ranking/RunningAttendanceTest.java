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
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
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
import org.xianfeng.volunteer.checkin.ScreenLinks;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.LedgerEntry;
import org.xianfeng.volunteer.hours.RecordDialog;
import org.xianfeng.volunteer.register.CorrectionDialog;
import org.xianfeng.volunteer.register.RegisterDialog;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The register, the record, the page with the codes and the ranking of 40,000, in the running service. */
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
        String shown = service.bean(RankingDialog.class).answer(new Incoming.Command(
                new Origin("1", member(1), "", "", now), "ranking", ""), Session.fresh(Locale.CHINA))
                .getFirst().text().plain();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(shown).contains("1. 支部0：人均 4.0 小时").doesNotContain("小支部");
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
        assertThat(organizer.presses("签到")).contains("记下了", "在岗", "迟到");
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
