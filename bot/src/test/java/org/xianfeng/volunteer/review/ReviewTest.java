package org.xianfeng.volunteer.review;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.attendance.WhoCame;
import org.xianfeng.volunteer.reminder.JobType.Decision;
import org.xianfeng.volunteer.reminder.PaperOutbox;
import org.xianfeng.volunteer.reminder.QuietHours;
import org.xianfeng.volunteer.reminder.ScheduledJob;
import org.xianfeng.volunteer.reminder.TurnedService;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTest {

    /** 14:00 in the organisation's zone, for two hours. */
    private static final Instant START = Instant.parse("2026-11-28T06:00:00Z");
    private static final Instant TEN_THE_DAY_AFTER = Instant.parse("2026-11-29T02:00:00Z");

    private static TurnedService service;

    private final PaperOutbox outbox = new PaperOutbox();
    private Activity activity;
    private ChatId member;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = TurnedService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void holdAnActivity() {
        service.turnTo(START.minus(Duration.ofDays(1)));
        activity = service.open(START);
        member = service.seat(activity);
        service.turnTo(TEN_THE_DAY_AFTER);
    }

    @Test
    void asksOnTheDayAfter() {
        FeedbackRequest request = request();
        assertThat(request.times(activity.shifts().getFirst())).isEqualTo(Map.of("FEEDBACK", TEN_THE_DAY_AFTER));
        request.carryOut(due(), activity, activity.shifts().getFirst());
        assertThat(outbox.sent()).extracting(PaperOutbox.Sent::to).containsExactly(member);
        assertThat(outbox.sent().getFirst().reply().buttons().getFirst()).hasSize(5);
        request.carryOut(due(), activity, activity.shifts().getFirst());
        assertThat(outbox.sent()).extracting(PaperOutbox.Sent::id).as("what the outbox knows a repetition by")
                .containsOnly(outbox.sent().getFirst().id());
    }

    @Test
    void asksLateButNotAtNightAndNotAfterAWeek() {
        assertThat(decision(TEN_THE_DAY_AFTER.plus(Duration.ofDays(1)))).isEqualTo(new Decision.Now());
        assertThat(decision(Instant.parse("2026-11-29T16:00:00Z")))
                .isEqualTo(new Decision.Later(Instant.parse("2026-11-29T23:00:00Z")));
        assertThat(decision(TEN_THE_DAY_AFTER.plus(Duration.ofDays(7)))).isEqualTo(new Decision.Never());
    }

    @Test
    void keepsOneAnswerAMemberThatCanBeChanged() {
        Talk talk = talk(member);
        assertThat(talk.pressesAction(rate(2))).contains("2 分");
        assertThat(talk.pressesAction(rate(5))).contains("5 分");
        assertThat(review()).contains("1 人，平均 5.0 分");
        service.turnTo(TEN_THE_DAY_AFTER.plus(Duration.ofDays(7)));
        assertThat(talk.pressesAction(rate(1))).contains("已经结束");
        assertThat(review()).contains("平均 5.0 分");
    }

    @Test
    void takesACommentAndTellsNotWhoWroteIt() {
        service.bean(Members.class).call(member, "王一");
        Talk talk = talk(member);
        talk.pressesAction(rate(4));
        assertThat(talk.presses("再写一句评语")).contains("不会看到是谁写的");
        assertThat(talk.sends("茶水少了点 <b>")).contains("谢谢");
        assertThat(review()).contains("💬 茶水少了点 <b>").doesNotContain("王一", member.id());
    }

    @Test
    void takesNoQuestionForAComment() {
        Talk talk = talk(member);
        talk.pressesAction(rate(4));
        assertThat(talk.isListenedTo("什么是三会一课")).isFalse();
    }

    @Test
    void asksNobodyWhoWasNotThere() {
        ChatId other = new ChatId("web", "somebody");
        assertThat(talk(other).pressesAction(rate(1))).contains("没有参加");
        Talk organizer = organizer();
        assertThat(organizer.pressesAction("aftercare:show:" + activity.id())).contains("还没有人评价");
        assertThat(organizer.labels()).as("no dead end").containsExactly("⬅ 返回");
        assertThat(organizer.action("⬅ 返回")).isEqualTo("volunteer:manage:" + activity.id());
    }

    @Test
    void showsManyCommentsInPages() {
        Ratings answers = service.bean(Ratings.class);
        for (int i = 10; i < 32; i++) {
            ChatId one = new ChatId("web", "m" + i);
            answers.rate(activity.id(activity.shifts().getFirst()), one, 3);
            answers.comment(activity.id(activity.shifts().getFirst()), one, "好" + i);
        }
        Talk organizer = organizer();
        assertThat(organizer.pressesAction("aftercare:show:" + activity.id())).contains("好10").doesNotContain("好15");
        assertThat(organizer.presses("▶")).contains("好15");
    }

    @Test
    void showsNothingToWhoDoesNotManageIt() {
        assertThat(new Talk(member, service.bean(ReviewDialog.class))
                .pressesAction("aftercare:show:" + activity.id())).contains("组织者");
    }

    private String rate(int score) {
        return "aftercare:rate:" + activity.id(activity.shifts().getFirst()) + ":" + score;
    }

    private String review() {
        return organizer().pressesAction("aftercare:show:" + activity.id());
    }

    private static Talk organizer() {
        ChatId admin = new ChatId("web", "admin");
        service.bean(Members.class).assign(admin, Role.ADMIN);
        return new Talk(admin, service.bean(ReviewDialog.class));
    }

    private static Talk talk(ChatId who) {
        return new Talk(who, service.bean(RatingDialog.class));
    }

    private Decision decision(Instant now) {
        return request().decide(due(), activity.shifts().getFirst(), now);
    }

    private ScheduledJob due() {
        return new ScheduledJob("FEEDBACK", activity.id(activity.shifts().getFirst()), START);
    }

    private FeedbackRequest request() {
        return new FeedbackRequest(service.bean(FeedbackTimes.class), service.bean(QuietHours.class),
                service.bean(WhoCame.class), outbox, service.bean(Phrases.class));
    }
}
